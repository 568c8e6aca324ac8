import { date, t } from '../../lib/i18n.ts';
import type { RecordKind } from '../../lib/model.ts';
import type { ListSource } from './catalogues.ts';

interface SourcesProps {
  kind: RecordKind;
  lists: ListSource[];
}

/** Of which date the lists are that a section's records come from; an old one says that it is. */
export function Sources({ kind, lists }: SourcesProps) {
  const [only] = lists;
  if (!only) return null;
  if (lists.length === 1) {
    const day = date(only.date);
    return (
      <p>
        {t(kind === 'dataset' ? 'dataAsOf' : 'sectionList', day)}
        {only.old && <MayBeOld />}
      </p>
    );
  }
  return (
    <>
      <p>{t(kind === 'dataset' ? 'dataAsOfLists' : 'sectionLists')}</p>
      <ul class="lists">
        {lists.map(({ title, date: day, old }) => (
          <li key={title}>
            <bdi>{title}</bdi>
            {t('sectionListDay', date(day))}
            {old && <MayBeOld />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What may be out of date says so, and carries weight. */
export const MayBeOld = () => (
  <>
    {' '}
    <strong class="old">{t('sectionOld')}</strong>
  </>
);
