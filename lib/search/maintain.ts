/** Keeps the segments few and whole: merges small ones, drops removed records, mends damage. */
import { gently } from '../gently.ts';
import type { CatalogueStore, SegmentKey, StoreReader } from '../store/contract.ts';
import { joinMembers, keptOf } from '../store/members.ts';
import { DamagedSegment } from './accumulate.ts';
import { buildInSteps } from './build.ts';
import { openFacts } from './facts.ts';
import { type Heads, isWhole, nameOf, type OpenSegment, openHeads, refOf } from './heads.ts';
import { mergeInSteps, type WholeSegment } from './merge.ts';
import { nextPart } from './update.ts';

/**
 * Segments of one size that may stand side by side. Each costs every query a look into its
 * dictionary; each merge writes its records' postings once more. (Lucene's `LogMergePolicy`, whose
 * factor is 10, weighs writing more: here catalogues change once a day and queries come at each key.)
 */
const FACTOR = 4;
/** Segments up to this many records are of the smallest size; each further size is so many times larger. */
const SMALLEST = 1000;
/** Larger segments are left alone: merging them would hold too much in memory. */
const LARGEST = 150_000;
/** Share of removed records from which a segment is written anew. */
const TOO_MANY_GONE = 0.3;
/** Records indexed at a time when a damaged segment is built again. */
const SLICE = 8000;

/**
 * Does one merge, if one is due. To be called again until it answers false; each call leaves the
 * store whole, so that it may be stopped between two.
 *
 * @returns whether there was something to merge. False, too, when another change came first.
 * Rejects with `DamagedSegment` when one of the segments is not as it was written.
 */
export async function mergeSome(store: CatalogueStore): Promise<boolean> {
  const due = await store.read(async (reader) => {
    const heads = await openHeads(reader);
    const [first, ...others] = choose(heads.segments);
    if (!first) return null;
    const whole = await Promise.all([first, ...others].map((one) => readWhole(reader, one)));
    return { version: heads.version, keys: keysOf(heads, first.key), whole, key: first.key };
  });
  if (!due) return false;
  const { version, keys, whole, key } = due;
  const merged = await gently(mergeInSteps(whole));
  return store.change({
    ...key,
    version,
    add: [{ part: nextPart(keys), ...merged }],
    deleted: [],
    remove: whole.map((segment) => segment.key.part),
  });
}

/** The segments to be merged next: all of one generation, in their order; none when none are due. */
export function choose(segments: OpenSegment[]): OpenSegment[] {
  const groups = new Map<string, OpenSegment[]>();
  for (const segment of segments) {
    const size = live(segment);
    if (size > LARGEST) continue;
    const { catalogue, generation } = segment.key;
    const name = JSON.stringify([catalogue, generation, sizeClass(size)]);
    groups.set(name, [...(groups.get(name) ?? []), segment]);
  }
  for (const group of groups.values()) {
    if (group.length < FACTOR) continue;
    let sum = 0;
    const fitting = group.filter((segment) => {
      sum += live(segment);
      return sum <= LARGEST;
    });
    if (fitting.length >= FACTOR) return fitting;
  }
  const worn = segments.find(
    ({ members: { deleted, docs } }) => deleted.length > docs * TOO_MANY_GONE,
  );
  return worn ? [worn] : [];
}

const live = ({ members: { docs, deleted } }: OpenSegment) => docs - deleted.length;

const sizeClass = (size: number) =>
  Math.max(0, Math.ceil(Math.log(size / SMALLEST) / Math.log(FACTOR)));

/** Keys of all segments of a catalogue. */
const keysOf = ({ segments, damaged }: Heads, { catalogue }: SegmentKey): SegmentKey[] =>
  [...segments.map(({ key }) => key), ...damaged].filter((key) => key.catalogue === catalogue);

async function readWhole(reader: StoreReader, segment: OpenSegment): Promise<WholeSegment> {
  const { key, head } = segment;
  // Or the merge would write what is damaged down as whole.
  if (!isWhole(head)) throw new DamagedSegment(key);
  const addresses = await reader.addresses(key);
  if (!addresses) throw new DamagedSegment(key);
  const count = head.checksums.length + addresses.checksums.length;
  const [facts, shards] = await Promise.all([
    openFacts(reader, [segment]),
    reader.shards(Array.from({ length: count }, (_, shard) => ({ segment: key, shard }))),
  ]);
  const read = shards.map((shard) => shard ?? new Uint8Array(0));
  return { ...segment, facts: facts(segment), shards: read, addresses };
}

/**
 * Builds a damaged segment again from its records, slice by slice. Killed in the middle, it goes
 * on behind the slices that were written.
 *
 * @returns false when its records cannot be read either: the catalogue must be installed again.
 */
export async function rebuildSegment(store: CatalogueStore, key: SegmentKey): Promise<boolean> {
  const name = nameOf(key);
  for (;;) {
    const step = await store.read(async (reader) => {
      const heads = await openHeads(reader, undefined, new Set([name]));
      const held = (await reader.segments()).find((one) => nameOf(one.key) === name);
      if (!held) return null;
      const { members } = held;
      const left = keptOf(members);
      const kept = left.slice(0, SLICE);
      const refs = Array.from(kept, (doc) => refOf({ key, members }, doc));
      const records = await reader.records(refs);
      return { heads, members, left, kept, records };
    });
    if (!step) return true;
    const { heads, members, left, kept, records } = step;
    const whole = records.filter((record) => record !== undefined);
    if (whole.length < records.length) return false;
    const part = nextPart(keysOf(heads, key));
    const done = kept.length === left.length;
    const deleted = Uint32Array.from([...members.deleted, ...kept]).sort();
    const segment = await gently(buildInSteps(whole));
    const written = await store.change({
      ...key,
      version: heads.version,
      add: [{ part, segment, members: joinMembers([{ members, kept }]) }],
      deleted: done ? [] : [{ part: key.part, docs: deleted }],
      remove: done ? [key.part] : [],
    });
    if (written && done) return true;
  }
}
