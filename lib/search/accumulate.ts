/** Reads the postings of groups of terms and adds up, per record, what each group contributes. */
import { checksum } from '../store/checksum.ts';
import type { SegmentKey, StoreReader } from '../store/contract.ts';
import type { SegmentHead } from '../store/segment.ts';
import { lastAtMost } from '../text/sorted.ts';
import type { Heads, OpenSegment } from './heads.ts';
import { eachPosting, impactWeight } from './postings.ts';

/** Terms that stand for one thing: a record counts the best of them only. */
export interface TermGroup {
  candidates: { term: string; weight: number }[];
  /** What the group is worth to a record that holds it in full. */
  worth: number;
}

/** At most as many groups as a mask has bits. */
export const MAX_GROUPS = 31;

/** A segment is not as it was written. */
export class DamagedSegment extends Error {
  override name = 'DamagedSegment';
  constructor(readonly key: SegmentKey) {
    super(`Segment ${key.part} of ${key.catalogue} is damaged`);
  }
}

interface Wanted {
  group: number;
  weight: number;
  from: number;
  to: number;
}

/**
 * Adds up the groups over all segments, with one read of the store.
 *
 * @param groups at most {@link MAX_GROUPS}.
 * @param visit called for each record that holds a group: the sum over its groups of worth ×
 *   weight of the candidate × weight of the term in the record, and a mask whose bit `i` is set
 *   when the record holds group `i`.
 * Rejects with {@link DamagedSegment} when a shard is gone or not as it was written.
 */
export async function accumulate(
  reader: StoreReader,
  heads: Heads,
  groups: TermGroup[],
  visit: (segment: OpenSegment, doc: number, sum: number, mask: number) => void,
): Promise<void> {
  const plans = heads.segments.map((segment) => ({ segment, shards: plan(segment, groups) }));
  const wanted = plans.flatMap(({ segment, shards }) =>
    segment.head.inline ? [] : [...shards.keys()].map((shard) => ({ segment: segment.key, shard })),
  );
  const read = wanted.length > 0 ? await reader.shards(wanted) : [];
  let next = 0;
  for (const { segment, shards } of plans) {
    if (shards.size === 0) continue;
    const { inline, checksums } = segment.head;
    const lists: (Wanted & { bytes: Uint8Array })[] = [];
    for (const [shard, list] of shards) {
      const bytes = inline ?? read[next++];
      if (!bytes || (!inline && checksum(bytes) !== checksums[shard])) {
        throw new DamagedSegment(segment.key);
      }
      for (const one of list) lists.push({ ...one, bytes });
    }
    addUp(segment, lists, visit);
  }
}

/** Where a term's postings lie. */
export function placeOfTerm(
  { shardFirst, offsets }: SegmentHead,
  ordinal: number,
): { shard: number; from: number; to: number } {
  const shard = shardOf(shardFirst, ordinal);
  const isLast = ordinal + 1 === shardFirst[shard + 1];
  return {
    shard,
    from: offsets[ordinal]!,
    to: isLast ? Number.POSITIVE_INFINITY : offsets[ordinal + 1]!,
  };
}

/** Which shards of a segment hold the groups' postings, and where. */
function plan({ head, dictionary }: OpenSegment, groups: TermGroup[]): Map<number, Wanted[]> {
  const shards = new Map<number, Wanted[]>();
  groups.forEach(({ candidates, worth }, group) => {
    for (const { term, weight } of candidates) {
      const ordinal = dictionary.find(term);
      if (ordinal < 0) continue;
      const { shard, from, to } = placeOfTerm(head, ordinal);
      const list = shards.get(shard) ?? [];
      shards.set(shard, list);
      list.push({ group, weight: weight * worth, from, to });
    }
  });
  return shards;
}

/**
 * What one segment's records hold, by their numbers. Kept from query to query, for to allot and
 * clear a megabyte costs as much as a query; sums and masks are zero between two.
 */
let sums = new Float32Array(0);
let masks = new Uint32Array(0);
let best = new Float32Array(0);

/** Adds up the lists of one segment, and visits the records that hold something, ascending. */
function addUp(
  segment: OpenSegment,
  lists: (Wanted & { bytes: Uint8Array })[],
  visit: (segment: OpenSegment, doc: number, sum: number, mask: number) => void,
): void {
  const { docs } = segment.head;
  if (docs > sums.length) {
    sums = new Float32Array(docs);
    masks = new Uint32Array(docs);
    best = new Float32Array(docs);
  }
  try {
    for (const list of lists.sort((a, b) => a.group - b.group)) addList(list, docs);
    for (const doc of segment.members.deleted) masks[doc] = 0;
    for (let doc = 0; doc < docs; doc++) {
      const mask = masks[doc]!;
      if (mask !== 0) visit(segment, doc, sums[doc]!, mask);
    }
  } finally {
    sums.fill(0, 0, docs);
    masks.fill(0, 0, docs);
  }
}

/** Adds one list to the sums. A record that holds several terms of a group counts the best of them. */
function addList(
  { bytes, from, to, weight, group }: Wanted & { bytes: Uint8Array },
  docs: number,
): void {
  const bit = 2 ** group;
  eachPosting(bytes, from, to, (doc, impact) => {
    if (doc >= docs) return;
    const gain = weight * impactWeight(impact);
    if ((masks[doc]! & bit) === 0) {
      masks[doc]! |= bit;
      sums[doc]! += gain;
      best[doc] = gain;
    } else if (gain > best[doc]!) {
      sums[doc]! += gain - best[doc]!;
      best[doc] = gain;
    }
  });
}

/** The last shard whose first term is not after this one; one more number stands at the end. */
const shardOf = (shardFirst: Uint32Array, ordinal: number): number =>
  lastAtMost(shardFirst, ordinal, shardFirst.length - 1);
