/** A store that lives as long as its context: the command line, and browsers without a database. */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueState, CatalogueStore, SegmentKey } from './contract.ts';
import { generationRead, swapped } from './generation.ts';
import type { BuiltSegment } from './segment.ts';

interface Held {
  key: SegmentKey;
  segment: BuiltSegment;
  records: CatalogueRecord[];
}

const nameOf = ({ catalogue, generation, part }: SegmentKey) =>
  JSON.stringify([catalogue, generation, part]);

/** Makes an empty store in memory. */
export function createMemoryStore(): CatalogueStore {
  const states = new Map<string, CatalogueState>();
  const segments = new Map<string, Held>();
  const held = (key: SegmentKey) => segments.get(nameOf(key));

  return {
    durable: false,
    states: async () =>
      structuredClone([...states.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
    async putState(state) {
      states.set(state.id, structuredClone(state));
    },
    async putSegment(key, segment, records, state) {
      segments.set(nameOf(key), { key: { ...key }, segment, records });
      states.set(state.id, structuredClone(state));
    },
    async swap(catalogue) {
      const state = swapped(states.get(catalogue), catalogue);
      states.set(catalogue, state);
      for (const [name, { key }] of segments) {
        if (key.catalogue === catalogue && key.generation !== state.current?.name) {
          segments.delete(name);
        }
      }
    },
    async heads() {
      return [...segments.values()]
        .filter(({ key }) => {
          const state = states.get(key.catalogue);
          return state !== undefined && generationRead(state) === key.generation;
        })
        .sort((a, b) => (a.key.catalogue < b.key.catalogue ? -1 : a.key.part - b.key.part))
        .map(({ key, segment }) => ({ key, head: segment.head }));
    },
    shards: async (wanted) =>
      wanted.map(({ segment, shard }) => held(segment)?.segment.shards[shard]),
    records: async (refs) => refs.map(({ segment, doc }) => held(segment)?.records[doc]),
    addresses: async (segment) => held(segment)?.segment.addresses,
    close() {},
  };
}
