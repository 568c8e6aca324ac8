/** From the words that were typed to the terms of the index that may be meant. */
import { inflections, stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import { STRUCTURED } from './fields.ts';
import type { Heads } from './heads.ts';

/** A term of the index that a word may mean. */
export interface Candidate {
  term: string;
  /** How sure that is, 0 to 1. */
  weight: number;
  /** Records that hold the term. */
  frequency: number;
}

/** A word of a query and what it may mean. */
export interface WordGroup {
  word: string;
  candidates: Candidate[];
  idf: number;
  /** Nobody wrote this word, in any form: the candidates are guesses. */
  guessed: boolean;
}

const WEIGHT = { exact: 1, inflection: 0.9, guess: 0.85, prefix: 0.75 } as const;
/** By number of edits. */
const FUZZY_WEIGHT = [0.8, 0.55, 0.3] as const;
/** A candidate that was not typed whole weighs less. */
const FUZZY_PREFIX_WEIGHT = 0.8;

/** Candidates up to this weight do not make a word that somebody wrote more common. */
const UNLIKELY = 0.6;

const MIN_PREFIX = 2;
const MAX_PREFIXES = 24;
const MAX_GUESSES = 16;
/** Longer queries are cut: nobody types them, and each word costs reads. */
const MAX_WORDS = 16;

/** Distinct words of a query that carry a subject; all of them when none does. */
export function queryWords(text: string): string[] {
  const words = [...new Set(tokens(text))];
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).slice(0, MAX_WORDS);
}

/**
 * What each word may mean: itself and its inflections; for the last one, which may be unfinished,
 * also its continuations; and where these fail, words a typo away.
 */
export function expandWords(heads: Heads, words: string[]): WordGroup[] {
  return words.map((word, i) => {
    const last = i === words.length - 1;
    const written = exact(heads, word);
    if (last && word.length >= MIN_PREFIX) written.push(...continuations(heads, word));
    if (written.length > 0) return groupOf(heads, word, written, false);
    // Something was meant: the best guess counts nearly as if it had been typed.
    const likely = guesses(heads, word, last);
    const best = Math.max(...likely.map(({ weight }) => weight));
    const meant = likely.map((one) => ({ ...one, weight: (one.weight / best) * WEIGHT.guess }));
    return groupOf(heads, word, meant, true);
  });
}

/**
 * The same with words a typo away for those, too, that somebody wrote: a typo may make another
 * word. Null when that adds nothing.
 */
export function guessFurther(heads: Heads, groups: WordGroup[]): WordGroup[] | null {
  let added = false;
  const further = groups.map((group, i) => {
    if (group.guessed) return group;
    const more = guesses(heads, group.word, i === groups.length - 1);
    if (more.length === 0) return group;
    added = true;
    return groupOf(heads, group.word, [...group.candidates, ...more], false);
  });
  return added ? further : null;
}

function groupOf(heads: Heads, word: string, candidates: Candidate[], guessed: boolean): WordGroup {
  const distinct = strongest(candidates);
  const likely = guessed ? distinct : distinct.filter(({ weight }) => weight > UNLIKELY);
  const frequency = likely.reduce((sum, candidate) => sum + candidate.frequency, 0);
  const idf = heads.idf(Math.min(frequency, heads.docs));
  return { word, candidates: distinct, idf, guessed };
}

/** The word as it is written, and its other forms that somebody wrote. */
export function exact(heads: Heads, word: string): Candidate[] {
  const forms = [
    { term: word, weight: WEIGHT.exact },
    ...inflections(word).map((term) => ({ term, weight: WEIGHT.inflection })),
  ];
  return forms
    .map((form) => ({ ...form, frequency: heads.frequency(form.term) }))
    .filter(({ frequency }) => frequency > 0);
}

/** Words that begin with this one, the most frequent first. */
function continuations(heads: Heads, word: string): Candidate[] {
  const terms = new Set<string>();
  for (const { head, dictionary } of heads.segments) {
    const [from, to] = dictionary.prefix(word);
    const ordinals = Array.from({ length: to - from }, (_, i) => from + i);
    ordinals.sort((a, b) => head.frequencies[b]! - head.frequencies[a]!);
    for (const ordinal of ordinals.slice(0, MAX_PREFIXES)) terms.add(dictionary.term(ordinal));
  }
  terms.delete(word);
  return [...terms]
    .map((term) => ({ term, weight: WEIGHT.prefix, frequency: heads.frequency(term) }))
    .sort((a, b) => b.frequency - a.frequency)
    .slice(0, MAX_PREFIXES);
}

/** Words one edit away or, for long words, two. Short words and numbers are what they are. */
function guesses(heads: Heads, word: string, last: boolean): Candidate[] {
  if (word.length < 4 || /^\d+$/.test(word)) return [];
  const maxEdits = word.length >= 8 ? 2 : 1;
  const weights = new Map<string, number>();
  for (const { dictionary } of heads.segments) {
    const near = dictionary.fuzzy(word, maxEdits, { prefix: last && word.length >= 5 });
    for (const { ordinal, distance, prefix } of near) {
      const term = dictionary.term(ordinal);
      if (term === word || term.startsWith(STRUCTURED)) continue;
      weights.set(term, FUZZY_WEIGHT[distance]! * (prefix ? FUZZY_PREFIX_WEIGHT : 1));
    }
  }
  // The plural of a likely word is as likely, though one more letter away.
  const byStem = new Map<string, number>();
  for (const [term, weight] of weights) {
    byStem.set(stem(term), Math.max(weight, byStem.get(stem(term)) ?? 0));
  }
  return [...weights]
    .map(([term, weight]) => ({
      term,
      weight: Math.max(weight, byStem.get(stem(term))! * WEIGHT.inflection),
      frequency: heads.frequency(term),
    }))
    .sort((a, b) => b.weight - a.weight || b.frequency - a.frequency)
    .slice(0, MAX_GUESSES);
}

/** One candidate per term, with its greatest weight. */
function strongest(candidates: Candidate[]): Candidate[] {
  const byTerm = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = byTerm.get(candidate.term);
    if (!known || known.weight < candidate.weight) byTerm.set(candidate.term, candidate);
  }
  return [...byTerm.values()];
}
