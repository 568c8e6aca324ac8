/** Adds, replaces and removes records of a catalogue in use. */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueStore, HeldSegment, SegmentKey, StoreReader } from '../store/contract.ts';
import { wholeBlock } from '../store/members.ts';
import { identityKey } from './address-keys.ts';
import { buildSegment } from './build.ts';
import { refOf } from './heads.ts';
import { openLookUp } from './look-up.ts';

export interface RecordChanges {
  /** Records that are new, or replace those with the same identifier. */
  put: CatalogueRecord[];
  /** Identifiers of records that the catalogue no longer has. */
  remove: string[];
}

/** Another change came first; the third time in a row something is wrong. */
const ATTEMPTS = 3;

/**
 * Makes these changes at once: a search sees all of them or none. Their records make a segment of
 * their own, and those they replace are marked as gone; `mergeSome` tidies up later.
 *
 * @param catalogue identifier of a catalogue that has a generation in use.
 * Rejects when it has none, with `DamagedSegment`, and with the store's error when the store fails.
 */
export async function changeRecords(
  store: CatalogueStore,
  catalogue: string,
  { put, remove }: RecordChanges,
): Promise<void> {
  // The last one counts where a record is given twice.
  const records = [...new Map(put.map((record) => [record.id, record])).values()];
  const gone = [...new Set([...records.map(({ id }) => id), ...remove])];
  const segment = buildSegment(records);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const state = (await store.states()).find(({ id }) => id === catalogue);
    const generation = state?.current?.name;
    if (generation === undefined) throw new Error(`Catalogue "${catalogue}" is not in use`);
    const { version, keys, deleted } = await store.read(async (reader) => {
      const [read, all] = await Promise.all([reader.version(), reader.segments(() => true)]);
      const held = all.filter(({ key }) => key.catalogue === catalogue);
      const keys = held.map(({ key }) => key);
      return {
        version: read,
        keys,
        deleted: deletedWith(held, await findRecords(reader, held, gone)),
      };
    });
    const part = nextPart(keys);
    const add =
      records.length > 0
        ? [{ part, segment, members: wholeBlock(part, records.length), records }]
        : [];
    if (await store.change({ catalogue, generation, version, add, deleted, remove: [] })) return;
  }
  throw new Error(`Catalogue "${catalogue}" changes faster than it can be written`);
}

/**
 * A number for a new segment of a catalogue, above those of all others. A merge writes its segment
 * before those it replaces are forgotten, so no number ever means two things, and a segment's
 * number is at least that of any block it draws on.
 *
 * @param keys of all segments of the catalogue, damaged ones included.
 */
export const nextPart = (keys: SegmentKey[]): number =>
  Math.max(-1, ...keys.map(({ part }) => part)) + 1;

/** A record that is held, and where. */
export interface FoundRecord {
  segment: HeldSegment;
  doc: number;
  record: CatalogueRecord;
}

/**
 * The records with these identifiers in some segments.
 *
 * Rejects with `DamagedSegment` when a table of addresses is gone or not as it was written.
 */
export async function findRecords(
  reader: StoreReader,
  segments: HeldSegment[],
  ids: string[],
): Promise<FoundRecord[]> {
  const lookUp = await openLookUp(reader, segments, ids.map(identityKey));
  const hints = segments.flatMap((segment) =>
    ids.flatMap((id) => lookUp(segment, identityKey(id)).map((doc) => ({ segment, id, doc }))),
  );
  const records = await reader.records(hints.map(({ segment, doc }) => refOf(segment, doc)));
  return hints.flatMap(({ segment, id, doc }, i) => {
    const record = records[i];
    return record?.id === id ? [{ segment, doc, record }] : [];
  });
}

/** The documents of these records, added to those that were already gone, for each segment. */
export function deletedWith(
  segments: HeldSegment[],
  found: FoundRecord[],
): { part: number; docs: Uint32Array }[] {
  return segments.flatMap((segment) => {
    const before = segment.members.deleted;
    const docs = found.filter((one) => one.segment === segment).map(({ doc }) => doc);
    const all = Uint32Array.from(new Set([...before, ...docs])).sort();
    return all.length > before.length ? [{ part: segment.key.part, docs: all }] : [];
  });
}
