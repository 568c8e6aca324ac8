/** What a search answers, as the address bar proposes it. */
import type { Suggestion } from '../browser/openings.ts';
import { escapeHtml } from '../citation/escape.ts';
import type { SearchAnswer } from '../search/answer.ts';
import { oneLine } from '../text/written.ts';

/** Chromium shows no more than so many. */
export const MOST_SUGGESTIONS = 6;

/**
 * Title and publisher of each record found; entering one opens its address.
 *
 * @param plain whether the browser reads descriptions as text; else as XML, in which a stray `&` or
 *   a control character would lose all of them.
 */
export function suggestionsOf({ hits }: SearchAnswer, plain: boolean): Suggestion[] {
  return hits.slice(0, MOST_SUGGESTIONS).map(({ record }) => {
    const title = fit(record.title);
    const publisher = fit(record.publisher?.name ?? '');
    const description = plain
      ? [title, publisher].filter(Boolean).join(' – ')
      : escapeHtml(title) + (publisher && ` <dim>– ${escapeHtml(publisher)}</dim>`);
    return { content: record.url, description };
  });
}

/** The address that was entered, if it is one that a link may have. */
export function addressIn(text: string): string | null {
  const address = text.trim();
  return /^https?:\/\//.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

/** What XML has no place for becomes a space, as what breaks a line does. */
const fit = (text: string): string =>
  oneLine(text.replace(/[\ufffe\uffff]/g, ' ')).replace(/\s+/g, ' ');
