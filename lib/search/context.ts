/** What a page is about, against all records: facts to rank by, not opinions. */
import { RECORD_KINDS, type RecordKind } from '../model.ts';
import type { RecordRef, StoreReader } from '../store/contract.ts';
import { fold } from '../text/fold.ts';
import { accumulate, type TermGroup } from './accumulate.ts';
import { valuesOf } from './columns.ts';
import { type Candidate, exact, queryWords } from './expand.ts';
import { type FactsOf, openFacts } from './facts.ts';
import { type Heads, type OpenSegment, refOf } from './heads.ts';
import { localityOf } from './locality.ts';
import { createTop } from './top.ts';

export interface ContextTerm {
  /** One word or several. */
  term: string;
  /** How much the page is about it, 0 to 1. */
  weight: number;
}

/** So many records of these kinds, however good those of others are. */
export interface Share {
  kinds: readonly RecordKind[];
  limit: number;
}

export interface ContextOptions {
  /** Records wanted; 50 unless told. */
  limit?: number;
  /** Lists to find instead, each with its own limit; a kind in none of them is left out. */
  shares?: Share[];
  /**
   * Publishers whose records come first among equals, by their catalogue identifiers, each with how
   * sure it is that the page is theirs, 0 to 1.
   */
  publishers?: Map<string, number>;
  /** What a record's score is multiplied by for where it is about; 1 unless told. */
  localityFactor?: (locality: string | undefined) => number;
  /** The same for the catalogue it comes from. */
  catalogueFactor?: (catalogue: string) => number;
}

/** A record that shares words with a page. */
export interface Scored {
  ref: RecordRef;
  /** Rarity and weight of what is shared; comparable within one answer only. */
  score: number;
  /** What is shared: whole terms as they were given, else single words of them. */
  matched: { term: string; idf: number }[];
  /** The words of the terms that the record holds, the most telling first. */
  words: { word: string; idf: number; weight: number }[];
  /** Share of the rarity and weight asked for that the record holds, 0 to 1. */
  coverage: number;
  /** Use of the record, 0 to 15: see `prior.ts`. */
  prior: number;
}

/**
 * Raising 16 to 24 finds more (mean reciprocal rank .85 → .87) and still reads few shards; 30 find
 * no more.
 */
const MAX_WORDS = 24;
/** A word in more records than this share tells nothing, unless there is nothing else. */
const COMMON = 0.25;
const FEWEST_WORDS = 4;
/** What holding all words of a term adds, as a share of what they are worth one by one. */
const PHRASE_BONUS = 0.4;
/** What records of the page's own body gain before others of the same score. */
const PUBLISHER_BOOST = 0.5;

interface Word {
  /** As the page writes it. */
  shown: string;
  weight: number;
  idf: number;
  frequency: number;
  candidates: Candidate[];
}

interface AskedPhrase {
  term: string;
  mask: number;
  idf: number;
  bonus: number;
}

/** See `Search.context`; rejects with `DamagedSegment`. */
export async function scoreContext(
  reader: StoreReader,
  heads: Heads,
  terms: ContextTerm[],
  {
    limit = 50,
    shares = [{ kinds: [...RECORD_KINDS], limit }],
    publishers = new Map(),
    localityFactor = () => 1,
    catalogueFactor = () => 1,
  }: ContextOptions,
): Promise<Scored[]> {
  const split = terms.map(({ term, weight }) => ({ term, weight, words: queryWords(term) }));
  const words = tellingWords(heads, split);
  if (words.size === 0) return [];
  const names = [...words.keys()];
  const list = [...words.values()];
  const worth = list.map(({ idf, weight }) => idf * weight);
  const total = worth.reduce((sum, one) => sum + one, 0);
  const phrases = askedPhrases(split, names, worth, list);
  const bonuses = phrases.reduce((sum, { bonus }) => sum + bonus, 0);

  const groups: TermGroup[] = list.map(({ candidates }, i) => ({ candidates, worth: worth[i]! }));
  const factors = Float32Array.from({ length: 256 }, (_, byte) => localityFactor(localityOf(byte)));
  const factsOf = await openFacts(reader, heads.segments);
  const tops = shares.map(({ limit }) => createTop<Held>(limit));
  const weigh = createWeigh(factsOf, tops, { shares, publishers, factors, catalogueFactor });
  await accumulate(reader, heads, groups, (segment, doc, sum, mask) => {
    const { topOf, boostOf } = weigh(segment);
    const top = topOf(doc);
    if (!top) return;
    const boost = boostOf(doc);
    // Most records cannot reach the list: spare them the arithmetic.
    if (!top.wants((sum + bonuses) * boost)) return;
    let held = 0;
    for (let i = 0; i < worth.length; i++) if (mask & (1 << i)) held += worth[i]!;
    const coverage = held / total;
    let score = sum * (0.5 + 0.5 * coverage);
    for (const phrase of phrases) {
      if ((mask & phrase.mask) === phrase.mask) score += phrase.bonus;
    }
    top.add(score * boost, { segment, doc, score, coverage, mask });
  });

  return tops
    .flatMap((top) => top.done())
    .map(({ item: { segment, doc, mask, ...facts } }) => ({
      ...facts,
      ref: refOf(segment, doc),
      prior: segment.head.columns.priors[doc]!,
      matched: matched(mask, phrases, names, list),
      words: list.flatMap(({ shown, idf, weight }, i) =>
        mask & (1 << i) ? [{ word: shown, idf, weight }] : [],
      ),
    }));
}

/**
 * What a record's facts say before its words do: in which list it may stand, and what its score is
 * multiplied by. Worked out for each segment once: they are visited one after the other.
 */
function createWeigh<T>(
  factsOf: FactsOf,
  tops: T[],
  {
    shares,
    publishers,
    factors,
    catalogueFactor,
  }: Required<Pick<ContextOptions, 'shares' | 'publishers' | 'catalogueFactor'>> & {
    /** By the byte of a locality. */
    factors: Float32Array;
  },
) {
  const of = (segment: OpenSegment) => {
    const { kind, publisher, localities } = factsOf(segment);
    const lists = valuesOf(kind).map(
      (value) => tops[shares.findIndex(({ kinds }) => kinds.includes(value as RecordKind))],
    );
    const own = Float32Array.from(
      valuesOf(publisher),
      (id) => 1 + PUBLISHER_BOOST * (publishers.get(id) ?? 0),
    );
    const factor = catalogueFactor(segment.key.catalogue);
    return {
      topOf: (doc: number): T | undefined => lists[kind.at[doc]!],
      boostOf: (doc: number) => factor * factors[localities[doc]!]! * own[publisher.at[doc]!]!,
    };
  };
  let current: OpenSegment | undefined;
  let weighing: ReturnType<typeof of>;
  return (segment: OpenSegment) => {
    if (segment !== current) {
      current = segment;
      weighing = of(segment);
    }
    return weighing;
  };
}

interface Held extends Pick<Scored, 'score' | 'coverage'> {
  segment: OpenSegment;
  doc: number;
  mask: number;
}

/** The rarest, heaviest words of the terms, folded, in that order. */
function tellingWords(
  heads: Heads,
  terms: { term: string; weight: number; words: string[] }[],
): Map<string, Word> {
  const weights = new Map<string, { weight: number; shown: string }>();
  for (const { term, weight, words } of terms) {
    for (const word of words) {
      if ((weights.get(word)?.weight ?? 0) < weight) {
        weights.set(word, { weight, shown: asWritten(term, word) });
      }
    }
  }
  const known = [...weights].flatMap(([word, { weight, shown }]): [string, Word][] => {
    const candidates = exact(heads, word);
    const frequency = candidates.reduce((sum, candidate) => sum + candidate.frequency, 0);
    if (frequency === 0) return [];
    const idf = heads.idf(Math.min(frequency, heads.docs));
    return [[word, { shown, weight, idf, frequency, candidates }]];
  });
  known.sort(([, a], [, b]) => b.idf * b.weight - a.idf * a.weight);
  const telling = known.filter(([, { frequency }]) => frequency <= heads.docs * COMMON);
  return new Map((telling.length >= FEWEST_WORDS ? telling : known).slice(0, MAX_WORDS));
}

/** Terms of several words, all of which are among those searched. */
function askedPhrases(
  terms: { term: string; words: string[] }[],
  names: string[],
  worth: number[],
  words: Word[],
): AskedPhrase[] {
  return terms.flatMap(({ term, words: parts }) => {
    const places = parts.map((part) => names.indexOf(part));
    if (places.length < 2 || places.includes(-1)) return [];
    const phrase = { term, mask: 0, idf: 0, bonus: 0 };
    for (const place of places) {
      phrase.mask |= 1 << place;
      phrase.idf += words[place]!.idf;
      phrase.bonus += worth[place]! * PHRASE_BONUS;
    }
    return [phrase];
  });
}

function matched(
  mask: number,
  phrases: AskedPhrase[],
  names: string[],
  words: Word[],
): Scored['matched'] {
  const whole = phrases.filter((phrase) => (mask & phrase.mask) === phrase.mask);
  const inWhole = whole.reduce((all, phrase) => all | phrase.mask, 0);
  const single = names.flatMap((_, i) => {
    const bit = 1 << i;
    return mask & bit & ~inWhole ? [{ term: words[i]!.shown, idf: words[i]!.idf }] : [];
  });
  return [...whole.map(({ term, idf }) => ({ term, idf })), ...single];
}

/** The word of a term that folds to this one. */
function asWritten(term: string, word: string): string {
  return term.match(/[\p{L}\p{M}\p{N}]+/gu)?.find((piece) => fold(piece) === word) ?? word;
}
