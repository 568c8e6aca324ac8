/** Makes one segment of several, without reading their records. */
import { checksum } from '../store/checksum.ts';
import { joinMembers, keptOf } from '../store/members.ts';
import type { AddressTable, BuiltSegment, Facts, Members } from '../store/segment.ts';
import { buildDictionary, sortTerms } from '../text/dictionary.ts';
import { DamagedSegment, placeOfTerm } from './accumulate.ts';
import { mergeAddresses } from './addresses.ts';
import { sealed } from './build.ts';
import { mergeColumns, mergeFacts } from './columns.ts';
import type { OpenSegment } from './heads.ts';
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

/** Terms written in one step. */
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

  const places = placesOfTerms(parts.map(({ dictionary }) => dictionary.all()));
  const words: string[] = [];
  const writer = createShardWriter(places.size);
  const list = new Uint32Array(docs);
  const impacts = new Uint8Array(docs);
  yield;
  for (const word of sortTerms([...places.keys()])) {
    if (words.length % STEP_TERMS === 0) yield;
    let length = 0;
    for (const { part, ordinal } of places.get(word)!) {
      const { head, postings } = parts[part]!;
      const renumbered = numbers[part]!;
      const { shard, from, to } = placeOfTerm(head, ordinal);
      eachPosting(postings[shard]!, from, to, (old, impact) => {
        const doc = renumbered[old]!;
        if (doc === GONE) return;
        list[length] = doc;
        impacts[length++] = impact;
      });
    }
    if (length === 0) continue;
    words.push(word);
    writer.term(length);
    for (let i = 0; i < length; i++) writer.posting(list[i]!, impacts[i]!);
  }
  const { layout, shards } = writer.done();
  yield;
  const built = mergeAddresses(
    parts.map(({ addresses: table, pieces }, i) => ({
      table,
      pieces,
      numbers: numbers[i]!,
    })),
    GONE,
  );
  yield;
  const head = {
    docs,
    dictionary: buildDictionary(words),
    ...layout,
    columns: mergeColumns(parts),
  };
  yield;
  const segment = sealed(head, mergeFacts(parts), [...shards, ...built.pieces], {
    ...built.table,
    from: shards.length,
  });
  return { segment, members: joinMembers(parts) };
}

/** For each term, its ordinals in the dictionaries that hold it. */
function placesOfTerms(dictionaries: string[][]): Map<string, { part: number; ordinal: number }[]> {
  const places = new Map<string, { part: number; ordinal: number }[]>();
  dictionaries.forEach((terms, part) => {
    terms.forEach((term, ordinal) => {
      const list = places.get(term);
      if (list) list.push({ part, ordinal });
      else places.set(term, [{ part, ordinal }]);
    });
  });
  return places;
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
