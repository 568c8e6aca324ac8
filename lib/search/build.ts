/** Builds a segment of the inverted index, once and for all, from its records. */
import { atOnce } from '../gently.ts';
import type { CatalogueRecord } from '../model.ts';
import { factsChecksum, headChecksum } from '../store/checksum.ts';
import type { AddressTable, BuiltSegment, Facts, SegmentHead } from '../store/segment.ts';
import { buildDictionary } from '../text/dictionary.ts';
import { addressesInSteps } from './addresses.ts';
import { buildColumns, buildFacts } from './columns.ts';
import { Occurrences } from './occurrences.ts';
import { createShardWriter } from './shards.ts';

/** What is done in one step. */
const STEP_RECORDS = 20;
const STEP_TERMS = 1000;

/**
 * Builds the segment of these records; their numbers in it are their places in the list.
 *
 * @param records about 10,000 of them: enough to share words, few enough to build in a blink.
 */
export const buildSegment = (records: CatalogueRecord[]): BuiltSegment =>
  atOnce(buildInSteps(records));

/** The same in steps of some milliseconds. */
export function* buildInSteps(records: CatalogueRecord[]): Generator<void, BuiltSegment> {
  const occurrences = new Occurrences(records.length);
  for (const [doc, record] of records.entries()) {
    if (doc % STEP_RECORDS === 0) yield;
    occurrences.record(doc, record);
  }
  yield;
  const { words, starts, postings } = yield* occurrences.inverted();
  yield;
  const writer = createShardWriter(words.length);
  for (let term = 0; term < words.length; term++) {
    if (term % STEP_TERMS === 0) yield;
    const from = starts[term]!;
    const to = starts[term + 1]!;
    writer.term(to - from);
    for (let i = from; i < to; i++) writer.posting(postings[i]! >>> 3, postings[i]! & 7);
  }
  const { layout, shards } = writer.done();
  yield;
  const { table, pieces } = yield* addressesInSteps(records);
  yield;
  const dictionary = buildDictionary(words);
  yield;
  const columns = buildColumns(records, occurrences.keys);
  yield;
  const facts = yield* buildFacts(records);
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
