/** Builds a segment of the inverted index, once and for all, from its records. */
import type { CatalogueRecord } from '../model.ts';
import type { BuiltSegment } from '../store/segment.ts';
import { buildDictionary, sortTerms } from '../text/dictionary.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import { createByteWriter } from '../text/varint.ts';
import { buildAddresses } from './addresses.ts';
import { searchedFields, structuredTerms } from './fields.ts';
import { localityByte } from './locality.ts';
import { quantiseImpact, writePosting } from './postings.ts';
import { priorOf } from './prior.ts';

/**
 * To be raised whenever segments are built otherwise: what is installed is then indexed anew.
 */
export const INDEX_FORMAT = 1;

/** Postings are stored in pieces near this size: a query reads about five of them. */
const SHARD_BYTES = 16 * 1024;

/** How much a field's length tempers its words: 0 not at all, 1 in proportion (BM25's `b`). */
const LENGTH_NORMALISATION = 0.6;

/** Every posting of the segment in the order of the records: term numbers, records, impacts. */
interface Occurrences {
  /** Terms by first appearance. */
  terms: Map<string, number>;
  term: number[];
  posting: number[];
}

/**
 * Builds the segment of these records; their numbers in it are their places in the list.
 *
 * @param records about 10,000 of them: enough to share words, few enough to build in a blink.
 */
export function buildSegment(records: CatalogueRecord[]): BuiltSegment {
  const occurrences = collect(records);
  const { words, docs, impacts, starts } = invert(occurrences);

  const offsets = new Uint32Array(words.length + 1);
  const frequencies = new Uint32Array(words.length);
  const shards: Uint8Array[] = [];
  const shardFirst: number[] = [];
  let written = 0;
  let shard = createByteWriter(SHARD_BYTES * 2);
  const close = () => {
    if (shard.length === 0) return;
    shards.push(shard.done());
    written += shard.length;
    shard = createByteWriter(SHARD_BYTES * 2);
  };

  for (let term = 0; term < words.length; term++) {
    const from = starts[term]!;
    const to = starts[term + 1]!;
    frequencies[term] = to - from;
    // A long list gets a shard of its own, so that its neighbours stay cheap to read.
    if (shard.length >= SHARD_BYTES || to - from > SHARD_BYTES / 2) close();
    if (shard.length === 0) shardFirst.push(term);
    offsets[term] = written + shard.length;
    let previous = 0;
    for (let i = from; i < to; i++) {
      writePosting(shard, previous, docs[i]!, impacts[i]!);
      previous = docs[i]!;
    }
  }
  close();
  offsets[words.length] = written;
  shardFirst.push(words.length);

  return {
    head: {
      docs: records.length,
      dictionary: buildDictionary(words),
      offsets,
      frequencies,
      shardFirst: Uint32Array.from(shardFirst),
      priors: Uint8Array.from(records, priorOf),
      localities: Uint8Array.from(records, ({ locality }) => localityByte(locality)),
    },
    shards,
    addresses: buildAddresses(records),
  };
}

function collect(records: CatalogueRecord[]): Occurrences {
  const terms = new Map<string, number>();
  const term: number[] = [];
  const posting: number[] = [];
  /** For each term its weighted frequency in the record at hand, zero between records. */
  const frequencies: number[] = [];
  const numberOf = (word: string): number => {
    let number = terms.get(word);
    if (number === undefined) {
      number = frequencies.length;
      terms.set(word, number);
      frequencies.push(0);
    }
    return number;
  };

  for (const [doc, record] of records.entries()) {
    const found: number[] = [];
    for (const { text, weight, usualLength } of searchedFields(record)) {
      const words = tokens(text);
      const length = 1 - LENGTH_NORMALISATION + (LENGTH_NORMALISATION * words.length) / usualLength;
      for (const word of words) {
        if (isStopWord(word)) continue;
        const number = numberOf(word);
        if (frequencies[number] === 0) found.push(number);
        frequencies[number]! += weight / length;
      }
    }
    for (const number of found) {
      term.push(number);
      posting.push(doc * 8 + quantiseImpact(frequencies[number]!));
      frequencies[number] = 0;
    }
    for (const structured of structuredTerms(record)) {
      term.push(numberOf(structured));
      posting.push(doc * 8);
    }
  }
  return { terms, term, posting };
}

/** Sorts the occurrences by term, in the order of the dictionary, then by record. */
function invert({ terms, term, posting }: Occurrences) {
  const words = sortTerms([...terms.keys()]);
  const rank = new Uint32Array(words.length);
  words.forEach((word, ordinal) => {
    rank[terms.get(word)!] = ordinal;
  });
  const starts = new Uint32Array(words.length + 1);
  for (const number of term) starts[rank[number]! + 1]!++;
  for (let i = 0; i < words.length; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const docs = new Uint32Array(term.length);
  const impacts = new Uint8Array(term.length);
  for (let i = 0; i < term.length; i++) {
    const place = next[rank[term[i]!]!]!++;
    docs[place] = posting[i]! >>> 3;
    impacts[place] = posting[i]! & 7;
  }
  return { words, docs, impacts, starts };
}
