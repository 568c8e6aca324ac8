/** A catalogue in memory, its software, and what refreshes it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Adapter, CatalogueSource, ListPage } from '../../../lib/catalogues/adapter.ts';
import type { CatalogueRecord, Result } from '../../../lib/model.ts';
import { buildSegment } from '../../../lib/search/build.ts';
import type { CatalogueStore, RefreshError } from '../../../lib/store/contract.ts';
import type { FetchAnswer } from '../../../lib/sync/attempt.ts';
import { createRefresh, type RefreshOptions, type Step } from '../../../lib/sync/refresh.ts';
import { sampleRecord } from '../store/samples.ts';

export const DAY = 24 * 60 * 60 * 1000;
export const START = Date.parse('2026-11-20T08:00:00Z');

export const source: CatalogueSource = {
  id: 'town',
  software: 'plain',
  base: 'https://data.town.example',
  title: 'Town',
  kinds: ['dataset'],
  country: 'FRA',
  language: 'fr',
  licence: 'lov2',
  attribution: 'The town',
  homepage: 'https://data.town.example/',
};

export const entry = (id: string, facts: Partial<CatalogueRecord> = {}): CatalogueRecord =>
  sampleRecord(id, { catalogue: 'town', url: `https://data.town.example/${id}`, ...facts });

export const entries = (count: number, prefix = 'r', facts: Partial<CatalogueRecord> = {}) =>
  Array.from({ length: count }, (_, i) => entry(`${prefix}${i}`, facts));

interface Answer {
  records: CatalogueRecord[];
  gone?: string[];
  next: string | null;
  total?: number;
}

/** Software whose answers are nearly pages already. */
export const plain = (incremental = true): Adapter => ({
  software: 'plain',
  incremental,
  list: ({ source: { base }, cursor, since }) => ({
    url: `${base}/list?page=${cursor ?? 0}${since ? `&since=${since}` : ''}`,
    expect: 'json',
  }),
  *parse(_, answer): Generator<void, Result<ListPage>> {
    const { records, gone = [], next, total = null } = (answer ?? {}) as Partial<Answer>;
    if (!Array.isArray(records)) return { ok: false, error: 'records is no list' };
    const read = records.filter((one) => one !== null);
    const refused = records.length - read.length;
    return {
      ok: true,
      value: {
        records: read,
        gone,
        refused: Array.from({ length: refused }, () => ({ reason: 'is null' })),
        next: next ?? null,
        total,
      },
    };
  },
});

/** What a catalogue has, in pages by number, and what changed since a date. */
export function town(
  all: CatalogueRecord[],
  { page = 3, total = true }: { page?: number; total?: boolean } = {},
) {
  const held = {
    list: [...all],
    changed: [] as { at: number; record?: CatalogueRecord; gone?: string }[],
    asked: [] as string[],
    answer(url: string): unknown {
      held.asked.push(url);
      const { searchParams } = new URL(url);
      const since = searchParams.get('since');
      const number = Number(searchParams.get('page'));
      const recent = since ? held.changed.filter(({ at }) => at >= Date.parse(since)) : [];
      const list = since ? recent.flatMap(({ record }) => record ?? []) : held.list;
      return {
        records: list.slice(number * page, (number + 1) * page),
        gone: number === 0 ? recent.flatMap(({ gone }) => gone ?? []) : [],
        next: (number + 1) * page < list.length ? String(number + 1) : null,
        ...(total && { total: list.length }),
      };
    },
    put(at: number, record: CatalogueRecord) {
      held.list = [...held.list.filter(({ id }) => id !== record.id), record];
      held.changed.push({ at, record });
    },
    remove(at: number, id: string) {
      held.list = held.list.filter((one) => one.id !== id);
      held.changed.push({ at, gone: id });
    },
  };
  return held;
}

/** The clock, the answers, and a refresh between them. */
export function bench(
  store: CatalogueStore,
  answer: (url: string) => unknown,
  options: Partial<RefreshOptions> & { incremental?: boolean } = {},
) {
  const clock = { now: START };
  const adapter = plain(options.incremental);
  const refresh = createRefresh({
    store,
    adapterOf: (software) => (software === 'plain' ? adapter : undefined),
    fetcher: {
      async ask({ url }, _, __, { signal } = {}) {
        await wait(0);
        signal?.throwIfAborted();
        clock.now += 300;
        const said = answer(url);
        if (isFault(said)) return { ok: false, error: { ...said, at: clock.now } };
        const value: FetchAnswer = {
          ...{ answer: structuredClone(said), etag: null, unchanged: false, bytes: 10, date: null },
        };
        return { ok: true, value };
      },
    },
    now: () => clock.now,
    random: () => 0.5,
    size: 5,
    build: async (records) => buildSegment(records),
    ...options,
  });
  /** Steps until nothing more is due at this moment. */
  async function run(whole = false): Promise<Step> {
    for (let steps = 0; steps < 500; steps++) {
      const step = await refresh.step(source, { whole });
      if (step.did !== 'more') return step;
    }
    throw new Error('without end');
  }
  return { clock, refresh, run };
}

export const faulty = (code: RefreshError['code'], retryAt?: number) => ({
  fault: true,
  code,
  detail: code,
  ...(retryAt !== undefined && { retryAt }),
});

const isFault = (said: unknown): said is Omit<RefreshError, 'at'> =>
  typeof said === 'object' && said !== null && 'fault' in said;

/** All records in use, by identifier; throws where one is there twice. */
export async function held(store: CatalogueStore): Promise<CatalogueRecord[]> {
  const state = await stateOf(store);
  const records = await store.read(async (reader) => {
    const segments = await reader.segmentsOf('town', state?.current?.name ?? '');
    const refs = segments.flatMap(({ key, members: { docs, runs, deleted } }) => {
      const gone = new Set(deleted);
      return Array.from({ length: docs }, (_, doc) => doc).flatMap((doc) => {
        if (gone.has(doc)) return [];
        const at = runs.findLastIndex((first, i) => i % 3 === 0 && first <= doc);
        const [first, part, from] = runs.subarray(at, at + 3);
        return [{ block: { ...key, part: part! }, at: from! + doc - first! }];
      });
    });
    return reader.records(refs);
  });
  const list = records.map((record) => record!);
  const ids = list.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error(`twice: ${ids}`);
  return list.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const stateOf = async (store: CatalogueStore) =>
  (await store.states()).find(({ id }) => id === 'town');

export const sorted = (records: CatalogueRecord[]) =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
