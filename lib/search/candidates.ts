/** Terms of the index that a word may be, typed correctly. */
import { foreignForms } from '../text/endings.ts';
import { inflections } from '../text/stem.ts';
import type { Heads } from './heads.ts';

/** A term of the index that a word may mean. */
export interface Candidate {
  term: string;
  /** How sure that is, 0 to 1. */
  weight: number;
  /** Records that hold the term. */
  frequency: number;
}

const WEIGHT = { exact: 1, inflection: 0.9, foreign: 0.55, prefix: 0.75 } as const;

const MAX_PREFIXES = 24;

/** The word as it is written, and its other forms that somebody wrote. */
export function exact(heads: Heads, word: string): Candidate[] {
  const forms = [
    { term: word, weight: WEIGHT.exact },
    ...inflections(word).map((term) => ({ term, weight: WEIGHT.inflection })),
    ...foreignForms(word).map((term) => ({ term, weight: WEIGHT.foreign })),
  ];
  return strongest(forms.map((form) => ({ ...form, frequency: 0 })))
    .map((form) => ({ ...form, frequency: heads.frequency(form.term) }))
    .filter(({ frequency }) => frequency > 0);
}

/** Words that begin with this one, the most frequent first. */
export function continuations(heads: Heads, word: string): Candidate[] {
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

/** One candidate per term, with its greatest weight. */
export function strongest(candidates: Candidate[]): Candidate[] {
  const byTerm = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = byTerm.get(candidate.term);
    if (!known || known.weight < candidate.weight) byTerm.set(candidate.term, candidate);
  }
  return [...byTerm.values()];
}
