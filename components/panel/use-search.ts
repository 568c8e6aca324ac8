import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SearchAnswer, SearchFacets, SearchFilters } from '../../lib/search/answer.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What is in the search box and around it. */
export interface Wanted {
  query: string;
  filters: SearchFilters;
  /** Results wanted. */
  limit: number;
  /** Whether to count what the filters could be set to. */
  facets: boolean;
}

export interface Searched {
  /** Answer to what was last asked and answered; null when nothing is asked. */
  answer: SearchAnswer | null;
  /** What the filters could be set to; null until it is counted. */
  facets: SearchFacets | null;
  failed: boolean;
}

/** What there is to choose from where the search counts nothing. */
const NO_FACETS: SearchFacets = {
  kinds: [],
  publishers: [],
  licences: [],
  formats: [],
  localities: [],
};

const NOTHING: Searched = { answer: null, facets: null, failed: false };

/** Whether there is anything to look for: words, or a filter alone. */
export const isAsked = ({ query, filters }: Pick<Wanted, 'query' | 'filters'>): boolean =>
  query.trim() !== '' || Object.keys(filters).length > 0;

/**
 * The answer to what is wanted, asked for at each key. What was answered last stays until the next
 * answer is there, and an answer to anything but the latest question is forgotten when it arrives.
 *
 * @param held records that can be searched: asks again when there are more.
 * @param attempt asks again when it changes.
 */
export function useSearch(
  search: PanelServices['search'],
  wanted: Wanted,
  held: number,
  attempt: number,
): Searched {
  const [searched, setSearched] = useState(NOTHING);
  const line = useRef(oneAtATime()).current;
  // The same wishes in a new object are no new question.
  const key = JSON.stringify({ ...wanted, query: wanted.query.trim() });
  // Before the paint: an effect that waits for it would cost the first results a frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: held and attempt only say when
  useLayoutEffect(() => {
    const { query, ...options } = JSON.parse(key) as Wanted;
    const asked = isAsked({ query, ...options });
    if (!asked)
      setSearched(({ facets }) => ({ ...NOTHING, facets: options.facets ? facets : null }));
    if (!asked && !options.facets) return line.forget();
    let current = true;
    line.ask(() =>
      search(query, options).then(
        (answer) => {
          if (!current) return;
          const facets = options.facets ? (answer.facets ?? NO_FACETS) : null;
          setSearched({ answer: asked ? answer : null, facets, failed: false });
        },
        () => {
          if (current) setSearched({ ...NOTHING, failed: asked });
        },
      ),
    );
    return () => {
      current = false;
    };
  }, [search, key, held, attempt]);
  return searched;
}
