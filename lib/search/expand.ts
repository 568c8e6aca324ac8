/** From the words that were typed to the terms of the index that may be meant. */
import { isSpaceless } from '../text/tokens.ts';
import { type Candidate, continuations, exact, strongest } from './candidates.ts';
import { initialsTerm } from './fields.ts';
import { guesses, halves } from './guesses.ts';
import type { Heads } from './heads.ts';
import { mayBeInitials } from './initials.ts';
import { impactWeight } from './postings.ts';

export { type Candidate, exact } from './candidates.ts';
export { queryWords } from './parse.ts';

/** A word of a query and what it may mean. */
export interface WordGroup {
  word: string;
  candidates: Candidate[];
  idf: number;
  /** Nobody wrote this word, in any form: the candidates are guesses. */
  guessed: boolean;
  /** A record without it is no result: the word was put in quotes. */
  required?: boolean;
}

const WEIGHT = {
  guess: 0.85,
  joined: 0.9,
  initials: 0.6,
} as const;

/** Candidates up to this weight do not make a word that somebody wrote more common. */
const UNLIKELY = 0.6;

const MIN_PREFIX = 2;
/** A word in this many records may still be a typo that others made too, */
const RARE = 3;
/** if a word this many times as frequent is one letter away. */
const MUCH_MORE = 50;
/** What such a word weighs: less than what was typed. */
const LIKELY_TYPO = 0.5;
/** A word in a greater share of all records is no typo. */
const COMMON = 0.02;
/** Each word that nobody wrote costs walking the dictionaries: more of them are no query. */
const MAX_GUESSED = 4;
/** Initials are looked for where the word itself says little: up to this share of all records. */
const COMMON_INITIALS = 0.01;
/** or however few records there are, up to this many. */
const FEW = 10;

/**
 * What each word may mean: itself and its inflections; for the last one, which may be unfinished,
 * also its continuations; with its neighbour, a compound; and where all these fail, its
 * continuations wherever it stands, two words typed as one, or words a typo away.
 *
 * @param words as `queryWords` leaves them.
 */
export function expandWords(heads: Heads, words: string[]): WordGroup[] {
  const joined = words.slice(1).map((word, i) => exact(heads, words[i]! + word));
  let guessed = 0;
  return words.flatMap((word, i) => {
    const last = i === words.length - 1;
    const written = exact(heads, word);
    if (last && (word.length >= MIN_PREFIX || isSpaceless(word))) {
      written.push(...continuations(heads, word));
    }
    const compounds = [...(joined[i - 1] ?? []), ...(joined[i] ?? [])].map((one) => ({
      ...one,
      weight: one.weight * WEIGHT.joined,
    }));
    const initials = initialled(heads, word, written);
    if (written.length + compounds.length + initials.length > 0) {
      written.push(...likelier(heads, word, last, written));
      return [
        withInitials(groupOf(heads, word, [...written, ...compounds], false), initials, heads),
      ];
    }
    if (++guessed > MAX_GUESSED) return [groupOf(heads, word, [], true)];
    return unwritten(heads, word, last);
  });
}

/** What a word may mean that nobody wrote. */
function unwritten(heads: Heads, word: string, last: boolean): WordGroup[] {
  const unfinished = last || word.length < 4 ? [] : continuations(heads, word);
  const likely = [...guesses(heads, word, last), ...unfinished];
  const parts = halves(heads, word, likely);
  if (parts) {
    return parts.map((part) => ({
      ...groupOf(heads, word, exact(heads, part), false),
      guessed: true,
    }));
  }
  // Something was meant: the best guess counts nearly as if it had been typed.
  const best = Math.max(...likely.map(({ weight }) => weight));
  const meant = likely.map((one) => ({ ...one, weight: (one.weight / best) * WEIGHT.guess }));
  return [groupOf(heads, word, meant, true)];
}

/** Words a letter away from a rare one, and so much more frequent that it may be a typo. */
function likelier(heads: Heads, word: string, last: boolean, written: Candidate[]): Candidate[] {
  const frequency = written.reduce((sum, one) => sum + one.frequency, 0);
  if (frequency > RARE) return [];
  return guesses(heads, word, last)
    .filter((one) => one.frequency >= MUCH_MORE * Math.max(1, frequency))
    .map((one) => ({ ...one, weight: LIKELY_TYPO * one.weight }));
}

/** The titles of which a word may be the initials. */
function initialled(heads: Heads, word: string, written: Candidate[]): Candidate[] {
  if (!mayBeInitials(word)) return [];
  const known = written.reduce((sum, one) => sum + one.frequency, 0);
  if (known > Math.max(FEW, heads.docs * COMMON_INITIALS)) return [];
  const term = initialsTerm(word);
  const frequency = heads.frequency(term);
  // Structured terms have the least impact: what they weigh is made up for it.
  const weight = WEIGHT.initials / impactWeight(0);
  return frequency > 0 ? [{ term, weight, frequency }] : [];
}

/** Added once the rarity of the word is known: titles with its initials do not change that. */
function withInitials(group: WordGroup, initials: Candidate[], heads: Heads): WordGroup {
  if (initials.length === 0) return group;
  const frequency = group.candidates.length > 0 ? 0 : initials[0]!.frequency;
  return {
    ...group,
    candidates: [...group.candidates, ...initials],
    idf: frequency > 0 ? heads.idf(frequency) : group.idf,
  };
}

/**
 * The same with words a typo away for those, too, that somebody wrote: a typo may make another
 * word. Null when that adds nothing.
 *
 * @param missing which groups the best records lack.
 */
export function guessFurther(
  heads: Heads,
  groups: WordGroup[],
  missing: (group: number) => boolean,
): WordGroup[] | null {
  let added = false;
  const further = groups.map((group, i) => {
    const frequency = group.candidates.reduce((sum, one) => sum + one.frequency, 0);
    if (group.guessed || group.required || !missing(i) || frequency > heads.docs * COMMON) {
      return group;
    }
    const more = guesses(heads, group.word, i === groups.length - 1);
    if (more.length === 0) return group;
    added = true;
    const { idf } = groupOf(heads, group.word, [...group.candidates, ...more], false);
    return { ...group, idf, candidates: strongest([...group.candidates, ...more]) };
  });
  return added ? further : null;
}

/** A word in quotes: itself only, in every result. */
export function quoted(heads: Heads, word: string): WordGroup {
  const frequency = heads.frequency(word);
  const candidates = [{ term: word, weight: 1, frequency }];
  return { ...groupOf(heads, word, candidates, false), required: true };
}

function groupOf(heads: Heads, word: string, candidates: Candidate[], guessed: boolean): WordGroup {
  const distinct = strongest(candidates);
  const likely = guessed ? distinct : distinct.filter(({ weight }) => weight > UNLIKELY);
  const frequency = likely.reduce((sum, candidate) => sum + candidate.frequency, 0);
  const idf = heads.idf(Math.min(frequency, heads.docs));
  return { word, candidates: distinct, idf, guessed };
}
