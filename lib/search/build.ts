/** Builds a segment of the inverted index, once and for all, from its records. */
import { atOnce } from '../gently.ts';
import type { CatalogueRecord } from '../model.ts';
import { factsChecksum, headChecksum } from '../store/checksum.ts';
import type { AddressTable, BuiltSegment, Columns, Facts, SegmentHead } from '../store/segment.ts';
import { buildDictionary, sortTerms } from '../text/dictionary.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import { addressesInSteps } from './addresses.ts';
import { buildColumns, buildFacts } from './columns.ts';
import { DESCRIPTION_COMPARED, likenessOf } from './copies.ts';
import { searchedFields, structuredTerms } from './fields.ts';
import { hash32 } from './hash.ts';
import { quantiseImpact } from './postings.ts';
import { createShardWriter } from './shards.ts';
import { titleKey } from './title-key.ts';

/** How much a field's length tempers its words: 0 not at all, 1 in proportion (BM25's `b`). */
const LENGTH_NORMALISATION = 0.6;

/** What is done in one step. */
const STEP_RECORDS = 20;
const STEP_TERMS = 1000;
const STEP_POSTINGS = 50_000;

/** Every posting of the segment in the order of the records: term numbers, records, impacts. */
interface Occurrences {
  /** Terms by first appearance. */
  terms: string[];
  term: number[];
  posting: number[];
  keys: Pick<Columns, 'titles' | 'likeness'>;
}

/**
 * Builds the segment of these records; their numbers in it are their places in the list.
 *
 * @param records about 10,000 of them: enough to share words, few enough to build in a blink.
 */
export const buildSegment = (records: CatalogueRecord[]): BuiltSegment =>
  atOnce(buildInSteps(records));

/** The same in steps of some milliseconds. */
export function* buildInSteps(records: CatalogueRecord[]): Generator<void, BuiltSegment> {
  const occurrences = yield* collect(records);
  const { words, docs, impacts, starts } = yield* invert(occurrences);
  yield;
  const writer = createShardWriter(words.length);
  for (let term = 0; term < words.length; term++) {
    if (term % STEP_TERMS === 0) yield;
    const from = starts[term]!;
    const to = starts[term + 1]!;
    writer.term(to - from);
    for (let i = from; i < to; i++) writer.posting(docs[i]!, impacts[i]!);
  }
  const { layout, shards } = writer.done();
  yield;
  const { table, pieces } = yield* addressesInSteps(records);
  yield;
  const dictionary = buildDictionary(words);
  yield;
  const columns = buildColumns(records, occurrences.keys);
  const facts = buildFacts(records);
  yield;
  return sealed(
    { docs: records.length, dictionary, ...layout, columns },
    facts,
    [...shards, ...pieces],
    { ...table, from: shards.length },
  );
}

/** A segment with the checksums of its head and of its facts. */
export function sealed(
  head: Omit<SegmentHead, 'checksum'>,
  facts: Omit<Facts, 'checksum'>,
  shards: Uint8Array[],
  addresses: AddressTable,
): BuiltSegment {
  return {
    head: { ...head, checksum: headChecksum(head) },
    facts: { ...facts, checksum: factsChecksum(facts) },
    shards,
    addresses,
  };
}

function* collect(records: CatalogueRecord[]): Generator<void, Occurrences> {
  const numbers = new Map<string, number>();
  const terms: string[] = [];
  const term: number[] = [];
  const posting: number[] = [];
  /** For each term its weighted frequency in the record at hand, zero between records. */
  const frequencies: number[] = [];
  /** For each term its hash. */
  const hashes: number[] = [];
  const keys = {
    titles: new Uint16Array(records.length),
    likeness: new Uint32Array(records.length),
  };
  /** Stop words are not indexed: their numbers are negative. */
  const stopHashes: number[] = [];
  const numberOf = (word: string, isWord: boolean): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      const stops = isWord && isStopWord(word);
      number = stops ? -1 - stopHashes.length : terms.length;
      numbers.set(word, number);
      (stops ? stopHashes : hashes).push(hash32(word));
      if (!stops) {
        terms.push(word);
        frequencies.push(0);
      }
    }
    return number;
  };
  const hash = (number: number) => (number < 0 ? stopHashes[-1 - number]! : hashes[number]!);
  // Neighbours share publisher and tags: their texts are cut into words once.
  let known = new Map<string, number[]>();
  let before = known;
  const numbersOf = (text: string): number[] => {
    let found = known.get(text) ?? before.get(text);
    found ??= tokens(text).map((word) => numberOf(word, true));
    known.set(text, found);
    return found;
  };

  for (const [doc, record] of records.entries()) {
    if (doc % STEP_RECORDS === 0) yield;
    const found: number[] = [];
    for (const { text, weight, usualLength } of searchedFields(record)) {
      if (text === '') continue;
      const words = numbersOf(text);
      const length = 1 - LENGTH_NORMALISATION + (LENGTH_NORMALISATION * words.length) / usualLength;
      for (const number of words) {
        if (number < 0) continue;
        if (frequencies[number] === 0) found.push(number);
        frequencies[number]! += weight / length;
      }
    }
    const said = numbersOf(record.description).slice(0, DESCRIPTION_COMPARED).map(hash);
    const title = numbersOf(record.title).map(hash);
    keys.titles[doc] = titleKey(title);
    keys.likeness[doc] = likenessOf(record, title, said);
    before = known;
    known = new Map();
    for (const number of found) {
      term.push(number);
      posting.push(doc * 8 + quantiseImpact(frequencies[number]!));
      frequencies[number] = 0;
    }
    for (const structured of structuredTerms(record)) {
      term.push(numberOf(structured, false));
      posting.push(doc * 8);
    }
  }
  return { terms, term, posting, keys };
}

/** Sorts the occurrences by term, in the order of the dictionary, then by record. */
function* invert({ terms, term, posting }: Omit<Occurrences, 'keys'>) {
  const numbers = new Map(terms.map((word, number) => [word, number]));
  yield;
  const words = sortTerms(terms.slice());
  yield;
  const rank = new Uint32Array(words.length);
  words.forEach((word, ordinal) => {
    rank[numbers.get(word)!] = ordinal;
  });
  yield;
  const starts = new Uint32Array(words.length + 1);
  for (const number of term) starts[rank[number]! + 1]!++;
  for (let i = 0; i < words.length; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const docs = new Uint32Array(term.length);
  const impacts = new Uint8Array(term.length);
  for (let i = 0; i < term.length; i++) {
    if (i % STEP_POSTINGS === 0) yield;
    const place = next[rank[term[i]!]!]!++;
    docs[place] = posting[i]! >>> 3;
    impacts[place] = posting[i]! & 7;
  }
  return { words, docs, impacts, starts };
}
