/**
 * The order of the results on screen, from what the index does not know: how the words stand in
 * the titles. Postings tell that a record holds the words; here a title that says just that comes
 * before one that says much else, words in their order before words strewn about, the year that
 * was asked for before another, and `marché` before `marche` for who typed the accent.
 */
import type { CatalogueRecord } from '../model.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import type { WordGroup } from './expand.ts';
import type { ParsedQuery } from './parse.ts';

/**
 * What each feature of a title adds to the score of the record, as a share of it. Together they
 * raise the mean reciprocal rank of known items from .82 to .87; half or twice as much of any of
 * them changes it by less than .01.
 */
const GAIN = {
  /** The title holds the words: this, times how much of their rarity it holds. */
  held: 0.5,
  /** It holds little else. */
  filled: 0.5,
  /** Neighbours in the query are neighbours in it. */
  together: 0.3,
  /** It begins as the query does. */
  begins: 0.2,
} as const;
/** Share of the page on which the records stay that words and use put there, whatever their title. */
const STAYING = 0.6;

/**
 * So few words are as often what a thing is about as what it is called: then one record that says
 * them all in its title, too, and is much more used, may stand before the one that says nothing else.
 */
const AMBIGUOUS = 2;

/** What remains for a title with another number where one was asked for. */
const OTHER_NUMBER = 0.3;
/** What remains for a title with the word, but not with the accents that were typed. */
const OTHER_ACCENTS = 0.9;

/** What to compare titles with: worked out once for all of them. */
export interface Asked {
  /** Tokens in the order in which they were typed, stop words included. */
  typed: string[];
  /** Words typed with accents, in lower case: folded and as they are. */
  accented: Map<string, string>;
  groups: WordGroup[];
}

/** What to compare titles with. */
export function askedOf({ plain, phrases }: ParsedQuery, groups: WordGroup[]): Asked {
  const text = [...phrases.map((phrase) => phrase.join(' ')), plain].join(' ');
  const accented = new Map<string, string>();
  for (const [word] of text
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    const [folded, ...more] = tokens(word);
    if (folded && more.length === 0 && folded !== word) accented.set(folded, word);
  }
  return { typed: tokens(text), accented, groups };
}

/**
 * Orders records by how well their titles fit. The best that has what was typed for a title comes
 * first, however little it is used; the first of the list as it came stay on the page, since a
 * good record may name its thing otherwise in its title.
 *
 * @param ranked best first, by words and use.
 * @param page how many of them are shown.
 */
export function rerank<T extends { record: CatalogueRecord; score: number }>(
  asked: Asked,
  ranked: T[],
  page: number,
): T[] {
  const isShort = asked.groups.length <= AMBIGUOUS;
  const order = ranked.map((one, place) => {
    const words = tokens(one.record.title);
    return {
      one: { ...one, score: one.score * titleFit(asked, one.record, words) },
      exact: isTitle(asked, words),
      rival:
        isShort &&
        asked.groups.every(({ candidates }) => candidates.some(({ term }) => words.includes(term))),
      stays: place < STAYING * page,
    };
  });
  order.sort((a, b) => b.one.score - a.one.score);
  const shown = order.slice(0, page);
  for (const late of order.slice(page).filter(({ stays }) => stays)) {
    shown.splice(
      shown.findLastIndex(({ stays }) => !stays),
      1,
    );
    shown.push(late);
  }
  const exact = order.find((one) => one.exact);
  const rest = shown.filter((one) => one !== exact);
  if (exact) {
    const best = rest[0]?.rival && rest[0].one.score > exact.one.score ? 1 : 0;
    rest.splice(best, 0, exact);
  }
  return rest.slice(0, page).map(({ one }) => one);
}

/** Whether the title is what was typed, accents, case and punctuation apart. */
function isTitle({ typed }: Asked, words: string[]): boolean {
  return words.length === typed.length && words.every((word, i) => word === typed[i]);
}

/**
 * How well the title fits.
 *
 * @param words of the title.
 * @returns by how much to multiply the score of the record.
 */
function titleFit(
  { typed, accented, groups }: Asked,
  { title, acronym }: CatalogueRecord,
  words: string[],
): number {
  const places = new Map<string, number>();
  for (const [i, word] of words.entries()) if (!places.has(word)) places.set(word, i);
  if (acronym) for (const word of tokens(acronym)) if (!places.has(word)) places.set(word, -9);

  const at = groups.map(({ candidates }) => {
    let best = 0;
    let place: number | undefined;
    for (const { term, weight } of candidates) {
      const found = weight > best ? places.get(term) : undefined;
      if (found === undefined) continue;
      best = Math.min(1, weight);
      place = found;
    }
    return { best, place };
  });
  const asked = groups.reduce((sum, { idf }) => sum + idf, 0);
  const held = groups.reduce((sum, { idf }, i) => sum + idf * at[i]!.best, 0) / (asked || 1);

  const telling = new Set(words.filter((word) => !isStopWord(word)));
  const matched = new Set(at.flatMap(({ place }) => (place === undefined ? [] : [place])));
  const filled = telling.size === 0 ? 0 : Math.min(1, matched.size / telling.size);

  let pairs = 0;
  for (let i = 1; i < at.length; i++) {
    const [before, after] = [at[i - 1]!.place, at[i]!.place];
    if (before === undefined || after === undefined || after <= before) continue;
    const between = words.slice(before + 1, after);
    if (between.every((word) => isStopWord(word))) pairs++;
  }
  const together = groups.length > 1 ? pairs / (groups.length - 1) : 0;
  const begins =
    at[0]?.place !== undefined && words.slice(0, at[0].place).every(isStopWord) ? 1 : 0;

  let fit = 1 + GAIN.held * held ** 2 + GAIN.filled * filled * held;
  fit += GAIN.together * together + GAIN.begins * begins * held;
  if (hasOtherNumber(typed, words)) fit *= OTHER_NUMBER;
  if (accented.size > 0 && hasOtherAccents(accented, title)) fit *= OTHER_ACCENTS;
  return fit;
}

/** Lacks a number that was asked for and has another of its length: another year, another code. */
function hasOtherNumber(typed: string[], words: string[]): boolean {
  return typed.some(
    (asked) =>
      /^\d{4,}$/.test(asked) &&
      !words.includes(asked) &&
      words.some((word) => word.length === asked.length && /^\d+$/.test(word)),
  );
}

function hasOtherAccents(accented: Map<string, string>, title: string): boolean {
  for (const [word] of title
    .normalize('NFC')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    const [folded] = tokens(word);
    const asked = folded === undefined ? undefined : accented.get(folded);
    if (asked !== undefined && asked !== word) return true;
  }
  return false;
}
