/** What a search answers, as the address bar proposes it. */
import type { Suggestion } from '../browser/openings.ts';
import type { SearchAnswer } from '../search/answer.ts';

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
    const title = oneLine(record.title);
    const publisher = oneLine(record.publisher?.name ?? '');
    const description = plain
      ? [title, publisher].filter(Boolean).join(' – ')
      : escaped(title) + (publisher && ` <dim>– ${escaped(publisher)}</dim>`);
    return { content: record.url, description };
  });
}

/** The address that was entered, if it is one that a link may have. */
export function addressIn(text: string): string | null {
  const address = text.trim();
  return /^https?:\/\//.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNFIT = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g;

const oneLine = (text: string): string =>
  text.toWellFormed().replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
