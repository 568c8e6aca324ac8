/**
 * How well titles say what was typed: what the index does not know. Postings tell that a record
 * holds the words; here a title that says just that comes before one that says much else, words in
 * their order before words strewn about, and `marché` before `marche` for who typed the accent.
 */
import type { CatalogueRecord } from '../model.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import type { WordGroup } from './expand.ts';
import type { ParsedQuery } from './parse.ts';
import { isAbout } from './prior.ts';

/**
 * What each feature of a title says for it, as the logarithm of what it multiplies the score by.
 * Fitted by logistic regression on 3,600 queries for a known item: how likelier a title is the one
 * that was meant, the words being held equally well.
 */
const WORTH = {
  /** The title holds all the words. */
  whole: 2,
  /** It has what was typed letter by letter, small words included. */
  literal: 1.9,
  /** It holds little else that tells it from the other titles. */
  told: 2,
  /** Neighbours in the query are neighbours in it. */
  together: 0.5,
  /** It begins as the query does. */
  begins: 0.4,
} as const;

/** How much of it counts after few words, which may be a subject and no title, and after more. */
const TRUST = { few: 0.15, more: 0.7 } as const;

/** What remains for a title with another number where one was asked for. */
const OTHER_NUMBER = 0.3;
/** What remains for a title with the word, but not with the accents that were typed. */
const OTHER_ACCENTS = 0.7;

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
  for (const word of wordsOf(text)) {
    const [folded, ...more] = tokens(word);
    if (folded && more.length === 0 && folded !== word) accented.set(folded, word);
  }
  return { typed: tokens(text), accented, groups };
}

/** Whether the title is what was typed, accents, case and punctuation apart. */
export function isTitle({ typed }: Asked, words: string[]): boolean {
  return words.length === typed.length && words.every((word, i) => word === typed[i]);
}

/**
 * How well each title fits.
 *
 * @param titles words of the title of each record.
 * @returns by how much to multiply the score of each record.
 */
export function titleFits(
  asked: Asked,
  records: readonly CatalogueRecord[],
  titles: string[][],
): number[] {
  const holding = new Map<string, number>();
  const telling = titles.map((words) => new Set(words.filter((word) => !isStopWord(word))));
  for (const words of telling) {
    for (const word of words) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  const tells = (word: string) => Math.log(1 + titles.length / holding.get(word)!);
  const trust = isAbout(asked.groups.length) ? TRUST.few : TRUST.more;
  return titles.map((words, i) => {
    const record = records[i]!;
    let fit = Math.exp(trust * evidence(asked, record, words, telling[i]!, tells));
    if (hasOtherNumber(asked, words)) fit *= OTHER_NUMBER;
    if (hasOtherAccents(asked, record.title)) fit *= OTHER_ACCENTS;
    return fit;
  });
}

function evidence(
  { typed, groups }: Asked,
  { acronym }: CatalogueRecord,
  words: string[],
  telling: Set<string>,
  tells: (word: string) => number,
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
  const whole = at.every(({ place }) => place !== undefined) ? 1 : 0;
  const literal = typed.filter((word) => places.has(word)).length / (typed.length || 1);

  const matched = new Set(at.flatMap(({ place }) => (place === undefined ? [] : [place])));
  let told = 0;
  let toTell = 0;
  for (const word of telling) {
    toTell += tells(word);
    if (matched.has(places.get(word)!)) told += tells(word);
  }

  let pairs = 0;
  for (let i = 1; i < at.length; i++) {
    const [before, after] = [at[i - 1]!.place, at[i]!.place];
    if (before === undefined || after === undefined || after <= before) continue;
    if (words.slice(before + 1, after).every(isStopWord)) pairs++;
  }
  const together = groups.length > 1 ? pairs / (groups.length - 1) : 0;
  const begins =
    at[0]?.place !== undefined && words.slice(0, at[0].place).every(isStopWord) ? 1 : 0;

  return (
    WORTH.whole * whole +
    WORTH.literal * literal +
    WORTH.together * together +
    held * (WORTH.told * (told / (toTell || 1)) + WORTH.begins * begins)
  );
}

/** Lacks a number that was asked for and has another of its length: another year, another code. */
function hasOtherNumber({ typed }: Asked, words: string[]): boolean {
  return typed.some(
    (asked) =>
      /^\d{4,}$/.test(asked) &&
      !words.includes(asked) &&
      words.some((word) => word.length === asked.length && /^\d+$/.test(word)),
  );
}

function hasOtherAccents({ accented }: Asked, title: string): boolean {
  if (accented.size === 0) return false;
  return wordsOf(title).some((word) => {
    const [folded] = tokens(word);
    const asked = folded === undefined ? undefined : accented.get(folded);
    return asked !== undefined && asked !== word;
  });
}

/** Words in lower case with their accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
