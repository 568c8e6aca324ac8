import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CatalogueReport, PanelServices } from '../../lib/facing/services.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { SearchAnswer } from '../../lib/search/answer.ts';
import { Icon } from '../ui/Icon.tsx';
import { Void } from '../ui/Void.tsx';
import { asOf, recordsHeld } from './catalogues.ts';
import { Entry } from './Entry.tsx';
import { useSearch } from './use-search.ts';

/** Results shown at first, and added at each "more". */
const PAGE = 20;

interface SearchProps {
  query: string;
  onQuery: (query: string) => void;
  field: Ref<HTMLInputElement>;
  report: CatalogueReport | null;
  search: PanelServices['search'];
}

/** The search box over everything held, and what it finds. */
export function Search({ query, onQuery, field, report, search }: SearchProps) {
  const [limit, setLimit] = useState(PAGE);
  const [attempt, setAttempt] = useState(0);
  const held = recordsHeld(report);
  const { answer, failed } = useSearch(search, query, limit, held, attempt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query starts from its first page
  useEffect(() => setLimit(PAGE), [query]);

  return (
    <>
      <search>
        <form onSubmit={(event) => event.preventDefault()}>
          <div class="search row">
            <div class="side">
              <Icon name="search" />
            </div>
            <div class="text">
              <label for="query">
                {held ? plural('searchLabel', held) : t('searchLabelEmpty')}
              </label>
              <Field query={query} onQuery={onQuery} field={field} />
              {answer?.corrected && (
                <p class="mean">
                  {t('searchMean')}{' '}
                  <button
                    type="button"
                    class="act"
                    onClick={() => onQuery(answer.corrected ?? query)}
                  >
                    {answer.corrected}
                  </button>
                  {t('searchMeanEnd')}
                </p>
              )}
              {query.trim() === '' && <p class="facts hint">{t('searchHint')}</p>}
            </div>
          </div>
        </form>
      </search>
      <p role="status" class="unseen">
        {answer && count(answer)}
      </p>
      {failed && (
        <Void level={2} title={t('searchFailed')} lead={t('searchFailedNext')}>
          <div class="buttons">
            <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
              {t('retry')}
            </button>
          </div>
        </Void>
      )}
      {answer && answer.hits.length === 0 && (
        <Void level={2} title={t('searchNone', answer.query)} lead={t('searchNoneNext')} />
      )}
      {answer && answer.hits.length > 0 && (
        <Results answer={answer} report={report} onMore={() => setLimit(limit + PAGE)} />
      )}
    </>
  );
}

function Field({ query, onQuery, field }: Pick<SearchProps, 'query' | 'onQuery' | 'field'>) {
  return (
    <div class="field">
      <input
        id="query"
        ref={field}
        type="search"
        value={query}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        dir="auto"
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {query !== '' && (
        <button
          type="button"
          class="tool"
          aria-label={t('searchClear')}
          onClick={(event) => {
            event.currentTarget.parentElement?.querySelector('input')?.focus();
            onQuery('');
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

const count = (answer: SearchAnswer) =>
  answer.hits.length === 0 ? t('searchNone', answer.query) : plural('searchResults', answer.total);

interface ResultsProps {
  answer: SearchAnswer;
  report: CatalogueReport | null;
  onMore: () => void;
}

function Results({ answer, report, onMore }: ResultsProps) {
  return (
    <section aria-labelledby="results">
      <div class="section row">
        <div class="text">
          <h2 id="results">{count(answer)}</h2>
          <p>{t('searchNearest')}</p>
        </div>
      </div>
      <ol>
        {answer.hits.map(({ record, marks }) => (
          <li class="entry" key={`${record.catalogue} ${record.id}`}>
            <Entry
              record={record}
              asOf={asOf(report, record.catalogue)}
              marks={marks}
              margin={
                <p class="side kind">
                  <Icon name="dataset" />
                  <span>{t('kindDataset')}</span>
                </p>
              }
            />
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
