/** What was meant by a word with a typo in it, or with a space too many or too few. */
import { stem } from '../text/stem.ts';
import type { Candidate } from './candidates.ts';
import { STRUCTURED } from './fields.ts';
import type { Heads } from './heads.ts';

/** How likely a guess is by number of edits. */
const WEIGHT = [0.8, 0.55, 0.3] as const;
/** Further away than any of these. */
const FAR_WEIGHT = 0.1;
/** A candidate of which only the beginning is near weighs less. */
const PREFIX_FACTOR = 0.8;
/** A plural of a likely word is nearly as likely, though one more letter away. */
const INFLECTION_FACTOR = 0.9;
/** Shorter words have neighbours everywhere. */
const SHORTEST = 4;
/** From this length on two letters may be wrong at once. */
const TWO_EDITS = 8;
/** From this length on, where one wrong letter explains nothing. */
const TWO_EDITS_AT_NEED = 5;
const SHORTEST_BEGINNING = 4;
const MAX_GUESSES = 16;

/** Somebody who types goes on with the words of a key before: their guesses stay the same. */
const known = new WeakMap<Heads, Map<string, Candidate[]>>();
const MAX_KNOWN = 100;

/** Each half of a word typed without its space. */
const SHORTEST_PART = 3;
/** How much likelier one wrong letter is than a lost space, and a lost space than two of them. */
const EDIT_ODDS = [0, 1, 0.02] as const;

/**
 * Words one edit away or, for long words, two; two for shorter ones if one explains nothing. Short
 * words and numbers are what they are.
 *
 * @param last whether the word may be unfinished.
 */
export function guesses(heads: Heads, word: string, last: boolean): Candidate[] {
  if (word.length < SHORTEST || /\d/.test(word)) return [];
  if (word.length >= TWO_EDITS) return within(heads, word, 2, last);
  const near = within(heads, word, 1, last);
  if (near.length > 0 || word.length < TWO_EDITS_AT_NEED) return near;
  return within(heads, word, 2, last);
}

/** Words within this many edits, the likeliest first. */
export function within(heads: Heads, word: string, edits: number, last: boolean): Candidate[] {
  const prefix = last && word.length >= SHORTEST_BEGINNING;
  const key = `${edits}${prefix} ${word}`;
  const cache = known.get(heads) ?? new Map<string, Candidate[]>();
  known.set(heads, cache);
  let found = cache.get(key);
  if (!found) {
    if (cache.size >= MAX_KNOWN) cache.clear();
    found = look(heads, word, edits, prefix);
    cache.set(key, found);
  }
  return found;
}

function look(heads: Heads, word: string, edits: number, prefix: boolean): Candidate[] {
  const weights = new Map<string, number>();
  for (const { head, dictionary } of heads.segments) {
    const near = dictionary.fuzzy(word, edits, { prefix }).map((one) => ({
      ordinal: one.ordinal,
      weight: (WEIGHT[one.distance] ?? FAR_WEIGHT) * (one.prefix ? PREFIX_FACTOR : 1),
      frequency: head.frequencies[one.ordinal]!,
    }));
    // Many words begin alike: only those that may be kept are read out of the dictionary.
    near.sort(byLikelihood);
    for (const { ordinal, weight } of near.slice(0, MAX_GUESSES * 2)) {
      const term = dictionary.term(ordinal);
      if (term !== word && !term.startsWith(STRUCTURED)) weights.set(term, weight);
    }
  }
  const byStem = new Map<string, number>();
  for (const [term, weight] of weights) {
    byStem.set(stem(term), Math.max(weight, byStem.get(stem(term)) ?? 0));
  }
  return [...weights]
    .map(([term, weight]) => ({
      term,
      weight: Math.max(weight, byStem.get(stem(term))! * INFLECTION_FACTOR),
      frequency: heads.frequency(term),
    }))
    .sort(byLikelihood)
    .slice(0, MAX_GUESSES);
}

const byLikelihood = (
  a: { weight: number; frequency: number },
  b: { weight: number; frequency: number },
): number => b.weight - a.weight || b.frequency - a.frequency;

/**
 * Two words that somebody wrote and that make this one together: `opendamir`, `open damir`. Null
 * when there are none, or when a typo explains the word better: how often two words would stand
 * together by chance is compared with how often the guesses occur.
 */
export function halves(
  heads: Heads,
  word: string,
  others: Candidate[],
): [left: string, right: string] | null {
  let best: [string, string] | null = null;
  let likeliest = 0;
  for (const { frequency, weight } of others) {
    const odds = weight >= WEIGHT[1] * PREFIX_FACTOR ? EDIT_ODDS[1] : EDIT_ODDS[2];
    likeliest = Math.max(likeliest, frequency * odds);
  }
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    // German joins with an `s`: Verkehrsdaten.
    const bare = left.length > SHORTEST_PART && left.endsWith('s') ? left.slice(0, -1) : left;
    for (const part of new Set([left, bare])) {
      const frequency = heads.frequency(part);
      if (frequency === 0) continue;
      const chance = (frequency * heads.frequency(right)) / heads.docs;
      if (chance > likeliest) {
        likeliest = chance;
        best = [part, right];
      }
    }
  }
  return best;
}
