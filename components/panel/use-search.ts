import { useEffect, useState } from 'preact/hooks';
import type { PanelServices } from '../../lib/facing/services.ts';
import type { SearchAnswer } from '../../lib/search/answer.ts';

/** Pause after a key before the search starts, in ms: between two keys of a steady typist. */
export const DEBOUNCE = 120;

export interface Searched {
  /** Answer to the latest query that was answered; null when there is none. */
  answer: SearchAnswer | null;
  failed: boolean;
}

const NOTHING: Searched = { answer: null, failed: false };

/**
 * The answer to a query, and never to an older one: what is asked again, or no longer asked, is
 * forgotten when it arrives.
 *
 * @param limit results wanted.
 * @param held records that can be searched: asks again when there are more.
 * @param attempt asks again when it changes.
 */
export function useSearch(
  search: PanelServices['search'],
  query: string,
  limit: number,
  held: number,
  attempt: number,
): Searched {
  const [searched, setSearched] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: held and attempt only say when
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === '') {
      setSearched(NOTHING);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      search(wanted, { limit }).then(
        (answer) => current && setSearched({ answer, failed: false }),
        () => current && setSearched({ answer: null, failed: true }),
      );
    }, DEBOUNCE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search, query, limit, held, attempt]);
  return searched;
}
