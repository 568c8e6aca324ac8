/** A store that lives as long as its context: the command line, and browsers without a database. */
import type { CatalogueRecord } from '../model.ts';
import type {
  CatalogueState,
  CatalogueStore,
  HeldSegment,
  SegmentChange,
  SegmentKey,
  StagedPage,
  StageKey,
  StoreReader,
} from './contract.ts';
import { generationRead, generationsOf, keepingRefresh, refreshed, swapped } from './generation.ts';
import { blocksOf, wholeBlock } from './members.ts';
import type { BuiltSegment, Members } from './segment.ts';

interface Held {
  key: SegmentKey;
  segment: BuiltSegment;
  members: Members;
}

interface Staged {
  key: StageKey;
  page: StagedPage;
}

const isBehind = ([revision, place]: StageKey, [last, lastPlace]: StageKey): boolean =>
  revision > last || (revision === last && place > lastPlace);

const nameOf = ({ catalogue, generation, part }: SegmentKey) =>
  JSON.stringify([catalogue, generation, part]);

/** Makes an empty store in memory. */
export function createMemoryStore(): CatalogueStore {
  const states = new Map<string, CatalogueState>();
  const segments = new Map<string, Held>();
  const blocks = new Map<string, CatalogueRecord[]>();
  const stages = new Map<string, Staged[]>();
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

  const putState = (state: CatalogueState) => {
    states.set(state.id, structuredClone(keepingRefresh(state, states.get(state.id))));
  };
  const apply = ({ catalogue, generation, ...change }: SegmentChange) => {
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
  };

  return {
    durable: false,
    states: async () =>
      structuredClone([...states.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
    async putState(state) {
      putState(state);
    },
    async putRefresh(step) {
      const { catalogue, stage = [], unstage, change, current } = step;
      const held = states.get(catalogue);
      const state = refreshed(held, step, version);
      if (!state) return false;
      states.set(catalogue, structuredClone(state));
      const left = (stages.get(catalogue) ?? []).filter(
        ({ key }) => unstage !== 'all' && (!unstage || isBehind(key, unstage)),
      );
      const revision = step.refresh.work?.revision ?? 0;
      const added = stage.map((page, place): Staged => ({ key: [revision, place], page }));
      stages.set(catalogue, [...left, ...added]);
      if (change) apply({ catalogue, ...change });
      const named = generationsOf(state);
      const forgotten = generationsOf(held).filter((name) => !named.includes(name));
      forget((key) => key.catalogue === catalogue && forgotten.includes(key.generation));
      if (change || current || forgotten.length > 0) version++;
      return true;
    },
    async forget(catalogue) {
      states.delete(catalogue);
      stages.delete(catalogue);
      forget((key) => key.catalogue === catalogue);
      version++;
    },
    async putSegment(key, segment, records, state) {
      add({ key: { ...key }, segment, members: wholeBlock(key.part, records.length) }, records);
      putState(state);
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
      apply(change);
      version++;
      return true;
    },
    // What is read stays as it is, whatever is changed meanwhile.
    read: (work) =>
      work(readerOf(version, new Map(states), new Map(segments), new Map(blocks), new Map(stages))),
    close() {},
  };
}

function readerOf(
  version: number,
  states: Map<string, CatalogueState>,
  segments: Map<string, Held>,
  blocks: Map<string, CatalogueRecord[]>,
  stages: Map<string, Staged[]>,
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
    segmentsOf: async (catalogue, generation) =>
      [...segments.values()]
        .filter(({ key }) => key.catalogue === catalogue && key.generation === generation)
        .sort((a, b) => order(a.key, b.key))
        .map(({ key, members }): HeldSegment => ({ key, head: null, members })),
    async staged(catalogue, records) {
      const found: Staged[] = [];
      let held = 0;
      for (const one of stages.get(catalogue) ?? []) {
        if (held >= records) break;
        found.push(one);
        held += one.page.records.length + one.page.gone.length;
      }
      return { pages: found.map(({ page }) => page), last: found.at(-1)?.key ?? null };
    },
    facts: async (segment) => segments.get(nameOf(segment))?.segment.facts,
    addresses: async (segment) => segments.get(nameOf(segment))?.segment.addresses,
    shards: async (wanted) =>
      wanted.map(({ segment, shard }) => segments.get(nameOf(segment))?.segment.shards[shard]),
    records: async (refs) => refs.map(({ block, at }) => blocks.get(nameOf(block))?.[at]),
  };
}

const order = (a: SegmentKey, b: SegmentKey): number =>
  a.catalogue === b.catalogue ? a.part - b.part : a.catalogue < b.catalogue ? -1 : 1;
