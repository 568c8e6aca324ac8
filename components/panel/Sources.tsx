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
  if (lists.length > 1) {
    return (
      <p>
        {kind === 'dataset' && `${t('dataAsOfLists')} `}
        {lists.map((list) => (
          <Sentence key={list.title} old={list.old}>
            {t(list.old ? 'sectionListOfOld' : 'sectionListOf', list.title, date(list.date))}
          </Sentence>
        ))}
      </p>
    );
  }
  const day = date(only.date);
  if (kind !== 'dataset') {
    return (
      <p>
        <Sentence old={only.old}>{t(only.old ? 'sectionListOld' : 'sectionList', day)}</Sentence>
      </p>
    );
  }
  return (
    <p>
      {t('dataAsOf', day)} {only.old && <Sentence old>{t('sectionOld')}</Sentence>}
    </p>
  );
}

/** What may be out of date carries weight. */
function Sentence({ old, children }: { old: boolean; children: string }) {
  return <>{old ? <strong class="old">{children}</strong> : children} </>;
}
