/** A store that lives as long as its context: the command line, and browsers without a database. */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueState, CatalogueStore, SegmentKey, StoreReader } from './contract.ts';
import { generationRead, swapped } from './generation.ts';
import { blocksOf, wholeBlock } from './members.ts';
import type { BuiltSegment, Members } from './segment.ts';

interface Held {
  key: SegmentKey;
  segment: BuiltSegment;
  members: Members;
}

const nameOf = ({ catalogue, generation, part }: SegmentKey) =>
  JSON.stringify([catalogue, generation, part]);

/** Makes an empty store in memory. */
export function createMemoryStore(): CatalogueStore {
  const states = new Map<string, CatalogueState>();
  const segments = new Map<string, Held>();
  const blocks = new Map<string, CatalogueRecord[]>();
  let version = 0;

  const forget = (gone: (key: SegmentKey) => boolean) => {
    for (const [name, { key }] of segments) if (gone(key)) segments.delete(name);
    const needed = new Set(
      [...segments.values()].flatMap(({ key, members }) =>
        [...blocksOf(members)].map((part) => nameOf({ ...key, part })),
      ),
    );
    for (const name of blocks.keys()) if (!needed.has(name)) blocks.delete(name);
  };
  const add = (held: Held, records?: CatalogueRecord[]) => {
    segments.set(nameOf(held.key), held);
    if (records) blocks.set(nameOf(held.key), records);
  };

  return {
    durable: false,
    states: async () =>
      structuredClone([...states.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
    async putState(state) {
      states.set(state.id, structuredClone(state));
    },
    async putSegment(key, segment, records, state) {
      add({ key: { ...key }, segment, members: wholeBlock(key.part, records.length) }, records);
      states.set(state.id, structuredClone(state));
      version++;
    },
    async swap(catalogue) {
      const state = swapped(states.get(catalogue), catalogue);
      states.set(catalogue, state);
      forget((key) => key.catalogue === catalogue && key.generation !== state.current?.name);
      version++;
    },
    async change(change) {
      const { catalogue, generation } = change;
      const state = states.get(catalogue);
      if (change.version !== version || state?.current?.name !== generation) return false;
      for (const { part, segment, members, records } of change.add) {
        add({ key: { catalogue, generation, part }, segment, members }, records);
      }
      for (const { part, docs } of change.deleted) {
        const held = segments.get(nameOf({ catalogue, generation, part }));
        if (held) add({ ...held, members: { ...held.members, deleted: docs } });
      }
      forget(
        (key) =>
          key.catalogue === catalogue &&
          key.generation === generation &&
          change.remove.includes(key.part),
      );
      version++;
      return true;
    },
    // What is read stays as it is, whatever is changed meanwhile.
    read: (work) => work(readerOf(version, new Map(states), new Map(segments), new Map(blocks))),
    close() {},
  };
}

function readerOf(
  version: number,
  states: Map<string, CatalogueState>,
  segments: Map<string, Held>,
  blocks: Map<string, CatalogueRecord[]>,
): StoreReader {
  return {
    version: async () => version,
    segments: async () =>
      [...segments.values()]
        .filter(({ key }) => {
          const state = states.get(key.catalogue);
          return state !== undefined && generationRead(state) === key.generation;
        })
        .sort((a, b) => order(a.key, b.key))
        .map(({ key, segment, members }) => ({ key, head: segment.head, members })),
    facts: async (segment) => segments.get(nameOf(segment))?.segment.facts,
    addresses: async (segment) => segments.get(nameOf(segment))?.segment.addresses,
    shards: async (wanted) =>
      wanted.map(({ segment, shard }) => segments.get(nameOf(segment))?.segment.shards[shard]),
    records: async (refs) => refs.map(({ block, at }) => blocks.get(nameOf(block))?.[at]),
  };
}

const order = (a: SegmentKey, b: SegmentKey): number =>
  a.catalogue === b.catalogue ? a.part - b.part : a.catalogue < b.catalogue ? -1 : 1;
