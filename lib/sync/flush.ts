/** Makes a segment of what is staged. */

import { makeWay } from '../gently.ts';
import type { CatalogueRecord, Publisher } from '../model.ts';
import { deletedWith, type FoundRecord, findRecords, nextPart } from '../search/update.ts';
import type { CatalogueStore, SegmentChange, StagedPage, StageKey } from '../store/contract.ts';
import { wholeBlock } from '../store/members.ts';
import type { BuiltSegment } from '../store/segment.ts';
import { equal } from './equal.ts';
import { noteBodies, withBody, withLocality } from './held-facts.ts';

/** Records looked up and compared without a pause: some ten milliseconds. */
const PORTION = 300;

export interface Flushed {
  change: Omit<SegmentChange, 'catalogue'>;
  /** The last page that is in it. */
  last: StageKey;
  /** Records and identifiers of those pages. */
  staged: number;
  /** Records that are new or changed, against the generation in use; those new; those removed. */
  put: number;
  added: number;
  removed: number;
  /** Records that the same listing had already brought. */
  twice: number;
}

export interface FlushOptions {
  catalogue: string;
  /** The generation in use, or null. */
  current: string | null;
  /** The generation to write to: that one, or the one being built. */
  target: string;
  /** First segment of this pass over the list. */
  passFrom: number;
  /** Records to make a segment of, about. */
  size: number;
  build: (records: CatalogueRecord[]) => Promise<BuiltSegment>;
}

/**
 * Works out the change that the first pages of the stage make. Records of which nothing changed are
 * not written again to the generation in use.
 *
 * Rejects with `DamagedSegment`, and with the store's error.
 */
export async function flushStage(
  store: CatalogueStore,
  { catalogue, current, target, passFrom, size, build }: FlushOptions,
): Promise<Flushed | null> {
  const begun = await store.read(async (reader) => {
    const [version, { pages, last }, inUse, written] = await Promise.all([
      reader.version(),
      reader.staged(catalogue, size),
      current === null ? [] : reader.segmentsOf(catalogue, current),
      current === target ? null : reader.segmentsOf(catalogue, target),
    ]);
    return { version, pages, last, inUse, written };
  });
  const { version, pages, last, inUse, written } = begun;
  if (!last) return null;
  const wanted = effects(pages);
  const put: CatalogueRecord[] = [];
  let changed = 0;
  let added = 0;
  const same = new Set<string>();
  const bodies = new Map<string, Publisher>();
  const held = new Map<string, FoundRecord>();
  const before = written && new Map<string, FoundRecord>();
  const segments = written ?? inUse;
  for (const portion of portions([...wanted])) {
    const ids = portion.map(([id]) => id);
    const found = await store.read(async (reader) => {
      const [now, used, built] = await Promise.all([
        reader.version(),
        findRecords(reader, inUse, ids),
        written ? findRecords(reader, written, ids) : [],
      ]);
      return { now, used, built };
    });
    // Numbers of documents mean something else by now: the write would be refused.
    if (found.now !== version) return { ...NOTHING, last, change: none(target, version) };
    for (const one of found.used) held.set(one.record.id, one);
    noteBodies(
      bodies,
      found.used.map(({ record }) => record),
    );
    for (const one of found.built) before?.set(one.record.id, one);
    for (const [id, record] of portion) {
      if (!record) continue;
      const known = held.get(id)?.record;
      const named = withBody(record, bodies);
      const whole = known ? withLocality(named, known) : named;
      const isSame = known !== undefined && equal(known, whole);
      if (!known) added++;
      if (!isSame) changed++;
      if (isSame && !before) same.add(id);
      else put.push(whole);
    }
    await makeWay();
  }
  const replaced = [...(before ?? held)].flatMap(([id, one]) => (same.has(id) ? [] : [one]));
  const part = nextPart(segments.map(({ key }) => key));
  const staged = pages.reduce((sum, page) => sum + page.records.length + page.gone.length, 0);
  const again = [...(before?.values() ?? [])].filter(({ segment }) => segment.key.part >= passFrom);
  return {
    change: {
      generation: target,
      version,
      add:
        put.length > 0
          ? [
              {
                part,
                segment: await build(put),
                members: wholeBlock(part, put.length),
                records: put,
              },
            ]
          : [],
      deleted: deletedWith(segments, replaced),
      remove: [],
    },
    last,
    staged,
    put: changed,
    added,
    removed: [...wanted].filter(([id, record]) => !record && (before ?? held).has(id)).length,
    twice: staged - wanted.size + again.length,
  };
}

/** What the pages say of each record, the last word counting; null for gone. */
function effects(pages: StagedPage[]): Map<string, CatalogueRecord | null> {
  const wanted = new Map<string, CatalogueRecord | null>();
  for (const { records, gone } of pages) {
    for (const record of records) wanted.set(record.id, record);
    for (const id of gone) wanted.set(id, null);
  }
  return wanted;
}

const NOTHING = { staged: 0, put: 0, added: 0, removed: 0, twice: 0 };

/** A change that its version alone makes the store refuse. */
const none = (generation: string, version: number): Flushed['change'] => ({
  ...{ generation, version, add: [], deleted: [], remove: [] },
});

function* portions<T>(list: T[]): Generator<T[]> {
  for (let i = 0; i < list.length; i += PORTION) yield list.slice(i, i + PORTION);
}
