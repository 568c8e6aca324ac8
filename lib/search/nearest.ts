/** When nothing was found: queries near the one that was typed. */
import { fold } from '../text/fold.ts';
import { exact } from './candidates.ts';
import { STRUCTURED } from './fields.ts';
import { within } from './guesses.ts';
import type { Heads } from './heads.ts';
import { type ParsedQuery, queryWords } from './parse.ts';

/** Longer queries are not mended word by word. */
const MAX_WORDS = 2;
/** Words offered in the place of one. */
const MAX_OFFERED = 3;
/** Queries tried: each is ranked, so that none is offered that finds nothing. */
const MAX_TRIED = 6;
export const MAX_NEAREST = 5;
/** Letters at the beginning of a word that a word offered in its place shares at least. */
const SHORTEST_BEGINNING = 4;
/** Longer than that, it is no word of which letters were mistaken. */
const LONGEST = 16;
/** From this length on, a word with three letters wrong may still be told. */
const THREE_EDITS = 7;

/**
 * Queries that find something, the nearest first: without quotes and exclusions, with words that
 * resemble those nobody wrote, without those words.
 *
 * @param finds whether a query finds anything.
 */
export async function nearestQueries(
  heads: Heads,
  text: string,
  parsed: ParsedQuery,
  finds: (text: string) => Promise<boolean>,
): Promise<string[]> {
  const found: string[] = [];
  for (const query of proposals(heads, text, parsed).slice(0, MAX_TRIED)) {
    if (await finds(query)) found.push(query);
    if (found.length === MAX_NEAREST) break;
  }
  return found;
}

function proposals(heads: Heads, text: string, parsed: ParsedQuery): string[] {
  const { plain, phrases, excluded } = parsed;
  const words = [...phrases.map((phrase) => phrase.join(' ')), plain].join(' ').trim();
  const list: string[] = [];
  if (phrases.length > 0 || excluded.length > 0) list.push(words);
  const asked = queryWords(words);
  // A query of what is excluded only: those words are all there is.
  if (asked.length === 0) list.push(excluded.map((phrase) => phrase.join(' ')).join(' '));
  const unwritten = asked.filter((word) => exact(heads, word).length === 0);
  for (const word of unwritten.slice(0, MAX_WORDS)) {
    for (const other of resembling(heads, word)) list.push(replaced(words, word, other));
  }
  if (unwritten.length < asked.length)
    for (const word of asked) list.push(replaced(words, word, ''));
  const given = tidy(text);
  return [...new Set(list.map(tidy))].filter((query) => query !== '' && query !== given);
}

/** Words further away than a typo, then words that begin as this one does. */
function resembling(heads: Heads, word: string): string[] {
  const isWord = word.length >= SHORTEST_BEGINNING && word.length <= LONGEST && !/\d/.test(word);
  const further = isWord ? far(heads, word) : [];
  const list = [...further.slice(0, MAX_OFFERED), ...beginning(heads, word)];
  return [...new Set(list)].filter((term) => term !== word).slice(0, MAX_OFFERED);
}

const far = (heads: Heads, word: string): string[] =>
  within(heads, word, word.length >= THREE_EDITS ? 3 : 2, false).map(({ term }) => term);

/** The most frequent words that share the longest beginning with this one. */
function beginning(heads: Heads, word: string): string[] {
  for (let length = word.length - 1; length >= SHORTEST_BEGINNING; length--) {
    const terms = heads.segments.flatMap(({ head, dictionary }) => {
      const [from, to] = dictionary.prefix(word.slice(0, length));
      return Array.from({ length: Math.min(to - from, 64) }, (_, i) => ({
        term: dictionary.term(from + i),
        frequency: head.frequencies[from + i]!,
      }));
    });
    const words = terms.filter(({ term }) => !term.startsWith(STRUCTURED));
    if (words.length === 0) continue;
    words.sort((a, b) => b.frequency - a.frequency);
    return [...new Set(words.map(({ term }) => term))].slice(0, 2);
  }
  return [];
}

const replaced = (text: string, word: string, other: string): string =>
  text.replace(/[\p{L}\p{M}\p{N}]+/gu, (one) => (fold(one) === word ? other : one));

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
