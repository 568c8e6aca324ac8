import { useId } from 'preact/hooks';
import { type MessageKey, number, percent, t } from '../../lib/i18n.ts';
import type { PublicBody } from '../../lib/model.ts';
import { type Comparison, FEWEST_BODIES, FEWEST_DATASETS } from '../../lib/overview/compare.ts';
import type { ChartWords } from '../charts/Chart.tsx';
import { Quartiles } from '../charts/Quartiles.tsx';
import { peerCount } from './peers.ts';
import { Stretch } from './Stretch.tsx';

const MEASURES: Record<Comparison['measure'], MessageKey> = {
  datasets: 'overviewMeasureDatasets',
  licensed: 'overviewMeasureLicensed',
  recent: 'overviewMeasureRecent',
  repositories: 'overviewMeasureRepositories',
};

interface ComparedProps {
  body: PublicBody;
  comparisons: Comparison[];
  save: ChartWords['save'];
}

/** Where the body stands among those of its level: measures, no order of merit. */
export function Compared({ body, comparisons, save }: ComparedProps) {
  const id = useId();
  const most = Math.max(0, ...comparisons.map(({ bodies }) => bodies));
  if (comparisons.length === 0) {
    return (
      <section aria-labelledby={id}>
        <Stretch>
          <h2 id={id}>{t('overviewCompared')}</h2>
          <p class="facts">
            {body.kind === undefined
              ? t('overviewNoLevel')
              : t('overviewNotCompared', number(FEWEST_BODIES))}
          </p>
        </Stretch>
      </section>
    );
  }
  return (
    <Stretch note={t('overviewComparedNote', number(FEWEST_DATASETS))}>
      <Quartiles
        level={2}
        title={t('overviewCompared')}
        description={t('overviewComparedSay', peerCount(body.kind, most))}
        save={save && { ...save, name: `${save.name}-compared` }}
        placed={comparisons.map(({ measure, bodies, ...values }) => {
          const isShare = measure === 'licensed' || measure === 'recent';
          return {
            ...values,
            label: t(MEASURES[measure]),
            count: bodies,
            scale: isShare ? 'share' : 'count',
            text: isShare ? percent : (value) => number(Math.round(value * 10) / 10),
          };
        })}
      />
    </Stretch>
  );
}
