import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { Icon } from '../ui/Icon.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { AskLive } from './AskLive.tsx';
import { Chosen } from './Chosen.tsx';
import { latestDay, recordsHeld } from './catalogues.ts';
import { Filters } from './Filters.tsx';
import { type Choice, filtersOf } from './filters.ts';
import { countOf, NothingFound, Results, SearchFailed } from './Results.tsx';
import { FILTERS_ID, SearchTools, type Unfolded } from './SearchTools.tsx';
import { Understood } from './Understood.tsx';
import { isAsked, useSearch } from './use-search.ts';

/** Results shown at first, and added at each "more": each of them is a read that a letter waits for. */
const PAGE = 10;
/** Whoever listens hears the count when the typing rests so long, in ms, not at each key. */
const REST = 500;

interface SearchProps {
  query: string;
  onQuery: (query: string) => void;
  choices: Choice[];
  onChoices: (choices: Choice[]) => void;
  field: RefObject<HTMLInputElement | null>;
  report: CatalogueReport | null;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  services: Pick<PanelServices, 'search' | 'watchLive' | 'ask'>;
}

/** The search box over everything held, and what it finds. */
export function Search(props: SearchProps) {
  const { query, onQuery, choices, onChoices, field, report, today, services } = props;
  const [unfolded, setUnfolded] = useState<Unfolded>(null);
  const [attempt, setAttempt] = useState(0);
  const asked = { query: query.trim(), filters: filtersOf(choices) };
  // Other words or filters start from their first page.
  const key = JSON.stringify(asked);
  const [more, setMore] = useState({ key, pages: 1 });
  const limit = PAGE * (more.key === key ? more.pages : 1);
  const held = recordsHeld(report);
  const wanted = { ...asked, limit, facets: unfolded === 'filters' };
  const { answer, facets, failed } = useSearch(services.search, wanted, held, attempt);
  // What was clicked goes with the answer it belonged to: the focus must not go with it.
  const toField = () => field.current?.focus();
  const rewrite = (words: string) => {
    onQuery(words);
    toField();
  };
  const unfilter = () => {
    onChoices([]);
    toField();
  };
  const retry = () => {
    setAttempt(attempt + 1);
    toField();
  };
  const said = useSettled(answer ? countOf(answer) : '', REST);
  // At each key the list is drawn again only if it is another list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer belongs to one key and limit
  const results = useMemo(
    () =>
      answer &&
      answer.hits.length > 0 && (
        <Results
          answer={answer}
          subject={key}
          report={report}
          today={today}
          onMore={() => setMore({ key, pages: limit / PAGE + 1 })}
        />
      ),
    [answer, report, today],
  );

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
                <Understood query={answer.query} corrected={answer.corrected} onQuery={rewrite} />
              )}
              {!isAsked(asked) && <p class="facts hint">{t('searchHint')}</p>}
              <SearchTools unfolded={unfolded} onUnfold={setUnfolded} set={choices.length} />
            </div>
          </div>
        </form>
        {unfolded === 'filters' && (
          <Filters
            id={FILTERS_ID}
            facets={facets}
            choices={choices}
            onChoices={onChoices}
            day={latestDay(report, today)}
          />
        )}
        <Chosen choices={choices} onChoices={onChoices} onClear={unfilter} />
      </search>
      <p role="status" class="unseen">
        {said}
      </p>
      {failed && <SearchFailed onRetry={retry} />}
      {answer && answer.hits.length === 0 && (
        <NothingFound
          answer={answer}
          onQuery={rewrite}
          onClear={choices.length > 0 ? unfilter : undefined}
        />
      )}
      {results}
      {answer && <AskLive services={services} today={today} words={answer.query} />}
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
          onClick={() => {
            field.current?.focus();
            onQuery('');
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
