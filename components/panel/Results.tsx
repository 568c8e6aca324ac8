import { plural, t } from '../../lib/i18n.ts';
import type { SearchAnswer } from '../../lib/search/answer.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { Icon } from '../ui/Icon.tsx';
import { useFirstPart } from '../ui/use-first-part.ts';
import { Void } from '../ui/Void.tsx';
import { Acts } from './acts/Acts.tsx';
import { Copies } from './Copies.tsx';
import { asOf } from './catalogues.ts';
import { Entry } from './Entry.tsx';
import { hyphenated } from './hyphens.ts';
import { kindIcon, kindName } from './kinds.ts';

/** How many were found, in a few words. */
export function countOf({ hits, total, query }: SearchAnswer): string {
  if (hits.length > 0) return plural('searchResults', total);
  return query ? t('searchNone', query) : t('searchNoneSet');
}

interface ResultsProps {
  answer: SearchAnswer;
  /** The words and filters that the answer is for. */
  subject: string;
  report: CatalogueReport | null;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  onMore: () => void;
}

/** Results that fill a panel: they are on screen a frame before the others. */
const FIRST = 6;

/** What was found: by nearness to the words or, where there are none, by use. */
export function Results({ answer, subject, report, today, onMore }: ResultsProps) {
  const hits = useFirstPart(answer.hits, subject, FIRST);
  return (
    <section aria-labelledby="results">
      <div class="section row">
        <div class="text">
          <h2 id="results">{countOf(answer)}</h2>
          <p>{t(answer.query ? 'searchNearest' : 'searchMostUsed')}</p>
        </div>
      </div>
      <ol class="many">
        {hits.map(({ record, marks, copies }) => (
          <li class="entry" key={`${record.catalogue} ${record.id}`}>
            <Entry
              record={record}
              asOf={asOf(report, record.catalogue, today)}
              alone
              marks={marks}
              margin={
                <p class="side kind">
                  <Icon name={kindIcon(record.kind)} />
                  <span>{hyphenated(kindName(record.kind))}</span>
                </p>
              }
            >
              {copies && copies.length > 0 && <Copies record={record} copies={copies} />}
              <Acts record={record} />
            </Entry>
          </li>
        ))}
      </ol>
      {answer.total > answer.hits.length && (
        <div class="row later">
          <div class="text">
            <button type="button" class="button second" onClick={onMore}>
              {t('searchMore')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

interface NothingFoundProps {
  answer: SearchAnswer;
  onQuery: (query: string) => void;
  /** Takes the filters away; undefined where none is set. */
  onClear: (() => void) | undefined;
}

/** Nothing answers: the nearest queries that do, and what else can be tried. */
export function NothingFound({ answer, onQuery, onClear }: NothingFoundProps) {
  const { nearest } = answer;
  return (
    <Void level={2} title={countOf(answer)} lead={t('searchNoneNext')}>
      {nearest.length > 0 && (
        <>
          <p id="nearest">{t('searchNoneNearest')}</p>
          <ul class="nearest" aria-labelledby="nearest">
            {nearest.map((query) => (
              <li key={query}>
                <button type="button" class="act" onClick={() => onQuery(query)}>
                  <bdi>{query}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {onClear && (
        <div class="buttons">
          <button type="button" class="button second" onClick={onClear}>
            {t('searchUnfiltered')}
          </button>
        </div>
      )}
    </Void>
  );
}

/** The catalogue did not answer. */
export function SearchFailed({ onRetry }: { onRetry: () => void }) {
  return (
    <Void level={2} title={t('searchFailed')} lead={t('searchFailedNext')}>
      <div class="buttons">
        <button type="button" class="button" onClick={onRetry}>
          {t('retry')}
        </button>
      </div>
    </Void>
  );
}
