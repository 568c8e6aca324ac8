/**
 * Recognises pages that come twice, and a listing that never ends: a cursor that comes back, pages
 * that say the same again and again, pages with nothing in them. Besides the last page one earlier
 * one is remembered, the first, second, fourth, eighth … (Brent's algorithm), so that the notes stay
 * small however long the list is.
 */
import type { ListPage } from '../catalogues/adapter.ts';
import { hash32 } from '../search/hash.ts';
import type { Trail } from '../store/refresh-state.ts';

/** A page that shifted may come twice; one that came so often in a row will come for ever. */
const REPEATED = 3;
const EMPTY = 50;
/** The largest catalogues that we list have some thousand pages. */
const PAGES = 20_000;

/** Of a listing that begins. */
export const NO_TRAIL: Trail = {
  pages: 0,
  cursor: null,
  content: 0,
  last: 0,
  repeated: 0,
  empty: 0,
};

/**
 * Notes a page.
 *
 * @param cursor the one that asked for the page.
 * @returns the notes; whether the page is one that came before, so that another one, in whose place
 *   it came, was not seen; and why the list is taken to be endless, or null.
 */
export function follow(
  trail: Trail,
  cursor: string | null,
  page: Pick<ListPage, 'records' | 'gone' | 'refused' | 'next'>,
): { trail: Trail; twice: boolean; endless: string | null } {
  const pages = trail.pages + 1;
  const content = hash32([...page.records.map(({ id }) => id), ...page.gone].join('\n'));
  const bare = page.records.length + page.gone.length + page.refused.length === 0;
  const again = !bare && trail.pages > 0 && (content === trail.content || content === trail.last);
  const returned = page.next !== null && (page.next === cursor || page.next === trail.cursor);
  const keep = (pages & (pages - 1)) === 0 && !again;
  const followed: Trail = {
    pages,
    cursor: keep ? page.next : trail.cursor,
    content: keep ? content : trail.content,
    last: content,
    repeated: again ? trail.repeated + 1 : trail.repeated,
    empty: bare ? trail.empty + 1 : 0,
  };
  const endless = returned
    ? 'the cursor came back'
    : page.next === null
      ? null
      : followed.repeated >= REPEATED
        ? 'the same page again and again'
        : followed.empty >= EMPTY
          ? 'pages without entries'
          : pages >= PAGES
            ? `more than ${PAGES} pages`
            : null;
  return { trail: followed, twice: again, endless };
}
