/** Makes one segment of several, without reading their records. */
import { checksum } from '../store/checksum.ts';
import { joinMembers, keptOf } from '../store/members.ts';
import type { AddressTable, BuiltSegment, Facts, Members } from '../store/segment.ts';
import { compareTerms, createDictionaryWriter } from '../text/dictionary.ts';
import { DamagedSegment, placeOfTerm } from './accumulate.ts';
import { mergeAddresses } from './addresses.ts';
import { sealed } from './build.ts';
import { mergeColumns, mergeFacts } from './columns.ts';
import type { OpenSegment } from './heads.ts';
import { mergeSorted } from './merge-sorted.ts';
import { eachPosting } from './postings.ts';
import { createShardWriter } from './shards.ts';

/** A segment with everything that was stored of it. */
export interface WholeSegment extends OpenSegment {
  facts: Facts;
  shards: Uint8Array[];
  addresses: AddressTable;
}

export interface Merged {
  segment: BuiltSegment;
  members: Members;
}

/** Terms read in one step. */
const STEP_TERMS = 1000;

/** A document that was removed. */
const GONE = 0xffffffff;

/**
 * The segment that answers as these do together, in their order, without the documents that were
 * removed; in steps of some milliseconds. Throws `DamagedSegment` when a shard is not as it was
 * written.
 */
export function* mergeInSteps(segments: WholeSegment[]): Generator<void, Merged> {
  const parts = segments.map((segment) => ({
    ...segment,
    columns: segment.head.columns,
    kept: keptOf(segment.members),
    ...verified(segment),
  }));
  let docs = 0;
  const numbers = parts.map(({ kept, head }) => {
    const renumbered = new Uint32Array(head.docs).fill(GONE);
    for (const doc of kept) renumbered[doc] = docs++;
    return renumbered;
  });
  yield;

  const dictionary = createDictionaryWriter();
  const most = parts.reduce((sum, part) => sum + part.dictionary.size, 0);
  const writer = createShardWriter(most);
  const list = new Uint32Array(docs);
  const impacts = new Uint8Array(docs);
  let length = 0;
  /** Writes down what was gathered of a term. */
  const close = (term: string) => {
    if (length === 0) return;
    dictionary.add(term);
    writer.term(length);
    for (let i = 0; i < length; i++) writer.posting(list[i]!, impacts[i]!);
    length = 0;
  };
  const ordinals = parts.map(() => 0);
  let [before, read] = ['', 0];
  const lists = parts.map((part) => part.dictionary.terms());
  for (const { value: term, list: part } of mergeSorted(lists, compareTerms)) {
    if (read++ % STEP_TERMS === 0) yield;
    if (term !== before) close(before);
    before = term;
    const { head, postings } = parts[part]!;
    const renumbered = numbers[part]!;
    const { shard, from, to } = placeOfTerm(head, ordinals[part]!++);
    eachPosting(postings[shard]!, from, to, (old, impact) => {
      const doc = renumbered[old]!;
      if (doc === GONE) return;
      list[length] = doc;
      impacts[length++] = impact;
    });
  }
  close(before);
  const { layout, shards } = writer.done();
  yield;
  const built = yield* mergeAddresses(
    parts.map(({ addresses: table, pieces }, i) => ({ table, pieces, numbers: numbers[i]! })),
    GONE,
  );
  yield;
  const columns = mergeColumns(parts);
  yield;
  const facts = mergeFacts(parts);
  yield;
  const members = joinMembers(parts);
  yield;
  const head = { docs, dictionary: dictionary.done(), ...layout, columns };
  const addresses = { ...built.table, from: shards.length };
  return { segment: sealed(head, facts, [...shards, ...built.pieces], addresses), members };
}

/** The postings and the address table of a segment, as they were written. */
function verified({ key, head, shards, addresses }: WholeSegment): {
  postings: Uint8Array[];
  pieces: Uint8Array[];
} {
  const checksums = [...head.checksums, ...addresses.checksums];
  shards.forEach((shard, i) => {
    if (checksum(shard) !== checksums[i]) throw new DamagedSegment(key);
  });
  return {
    postings: head.inline ? [head.inline] : shards.slice(0, addresses.from),
    pieces: addresses.inline ? [addresses.inline] : shards.slice(addresses.from),
  };
}
