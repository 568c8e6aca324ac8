import { type MessageKey, type PluralKey, plural, t } from '../../lib/i18n.ts';
import type { Overview } from '../../lib/overview/overview.ts';
import { Filled } from '../ui/Filled.tsx';

/** What there is, in two sentences. */
export function Summary({ overview: { figures } }: { overview: Overview }) {
  const { datasets, repositories, algorithms, consultations, promises } = figures;
  const promised = promises.kept + promises.late;
  const parts = [
    counted(datasets, 'overviewDatasets', 'overviewDatasetsNone'),
    counted(repositories, 'overviewRepositories', 'overviewRepositoriesNone'),
    counted(algorithms, 'overviewAlgorithms', 'overviewAlgorithmsNone'),
    counted(consultations.open, 'overviewOpen', 'overviewOpenNone'),
  ].map((part) => <b key={part}>{part}</b>);
  const kept = counted(promises.kept, 'overviewKept', 'overviewKeptNone');
  return (
    <p class="sum">
      <Filled message={(marks) => t('overviewSum', ...marks)} fill={parts} />{' '}
      {datasets > 0 &&
        (promised === 0 ? (
          t('overviewPromisedNone')
        ) : (
          <Filled
            message={(marks) => plural('overviewPromised', promised, ...marks)}
            fill={[<b key="kept">{kept}</b>]}
          />
        ))}
    </p>
  );
}

const counted = (count: number, some: PluralKey, none: MessageKey): string =>
  count === 0 ? t(none) : plural(some, count);
