import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { installRecordPack } from '../../../lib/packs/install.ts';
import { PACK_FORMAT } from '../../../lib/packs/manifest.ts';
import { encodeRecords } from '../../../lib/packs/records.ts';
import type {
  CatalogueState,
  CatalogueStore,
  RefreshState,
  SegmentKey,
} from '../../../lib/store/contract.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import type { BuiltSegment } from '../../../lib/store/segment.ts';
import { changedSince } from '../../../lib/sync/schedule.ts';

const record = (id: string): CatalogueRecord => ({
  kind: 'dataset',
  catalogue: 'datagouv',
  id,
  title: `Titre ${id}`,
  url: `https://catalogue.example/${id}`,
  tags: [],
  description: '',
  formats: [],
  zones: [],
  views: 0,
  reuses: 0,
  followers: 0,
  resources: 0,
});

/** The files of a pack whose parts hold these records. */
function packFiles(parts: string[][], sourceDate = '2026-01-16'): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const described = parts.map((ids, index) => {
    const bytes = new Uint8Array(gzipSync(encodeRecords(ids.map(record))));
    const file = `part-${index}.gz`;
    files.set(`datasets-fr/${file}`, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { file, sha256, bytes: bytes.length, records: ids.length };
  });
  const manifest = {
    format: PACK_FORMAT,
    name: 'datasets-fr',
    kind: 'records',
    title: 'T',
    licence: 'L',
    attribution: 'A',
    homepage: 'https://catalogue.example/',
    sourceDate,
    counts: {},
    parts: described,
  };
  files.set('datasets-fr/manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return files;
}

const reader = (files: Map<string, Uint8Array>) => async (path: string) => {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`no ${path}`);
  return bytes;
};

/** A store that keeps states and which ids are in which segment. */
function createStore(beforeSegment: (key: SegmentKey) => void = () => {}) {
  const states = new Map<string, CatalogueState>();
  const segments = new Map<string, string[]>();
  const store = {
    durable: true,
    states: async () => structuredClone([...states.values()]),
    putState: async (state: CatalogueState) => void states.set(state.id, structuredClone(state)),
    putSegment: async (
      key: SegmentKey,
      _segment: BuiltSegment,
      records: CatalogueRecord[],
      state: CatalogueState,
    ) => {
      beforeSegment(key);
      segments.set(
        `${key.generation}/${key.part}`,
        records.map((r) => r.id),
      );
      states.set(state.id, structuredClone(state));
    },
    swap: async (catalogue: string) => {
      const state = states.get(catalogue)!;
      const current = state.installing!.generation;
      for (const key of segments.keys())
        if (!key.startsWith(`${current.name}/`)) segments.delete(key);
      states.set(catalogue, { ...state, current, installing: null, error: null });
    },
  } as unknown as CatalogueStore;
  return { store, segments, state: () => states.get('datagouv')! };
}

const build = () => ({}) as BuiltSegment;
const install = (
  files: Map<string, Uint8Array>,
  store: CatalogueStore,
  more: {
    onProgress?: (state: CatalogueState) => void;
    signal?: AbortSignal;
    again?: boolean;
    older?: boolean;
    parts?: number;
  } = {},
) => installRecordPack({ readFile: reader(files), store, pack: 'datasets-fr', build, ...more });

const PARTS = [['a', 'b'], ['c'], ['d', 'e']];

describe('installing a pack', () => {
  test('writes every part, then puts the generation in use', async () => {
    const { store, segments, state } = createStore();
    const seen: (number | 'current')[] = [];
    const result = await install(packFiles(PARTS), store, {
      onProgress: (s) => seen.push(s.installing ? s.installing.recordsDone : 'current'),
    });
    expect(result).toEqual({ ok: true, value: state() });
    expect(state()).toMatchObject({ current: { records: 5 }, installing: null, error: null });
    expect([...segments.values()]).toEqual(PARTS);
    expect(seen).toEqual([0, 2, 3, 5, 'current']);
  });

  test('does nothing when the pack is already in use', async () => {
    const { store, state } = createStore();
    await install(packFiles(PARTS), store);
    const before = state();
    const again = createStore(() => {
      throw new Error('written again');
    });
    await again.store.putState(before);
    expect(await install(packFiles(PARTS), again.store)).toEqual({ ok: true, value: before });
  });

  test('again: writes everything anew beside what is in use, and goes on if it was killed', async () => {
    const files = packFiles(PARTS);
    const stop = new AbortController();
    const { store, state } = createStore();
    await install(files, store);
    const first = state().current!.name;
    await install(files, store, {
      again: true,
      signal: stop.signal,
      onProgress: (s) => s.installing?.partsDone === 1 && stop.abort(),
    });
    expect(state()).toMatchObject({ current: { name: first }, installing: { partsDone: 1 } });
    await install(files, store);
    expect(state()).toMatchObject({ installing: null, current: { records: 5 } });
    expect(state().current?.name).not.toBe(first);
    await install(files, store, { again: true });
    expect(state().current?.name).toBe(first);
  });

  test('goes on where it was killed, without writing a part twice', async () => {
    const files = packFiles(PARTS);
    const stop = new AbortController();
    const written: number[] = [];
    const { store, segments, state } = createStore(({ part }) => void written.push(part));
    const first = await install(files, store, {
      signal: stop.signal,
      onProgress: (s) => s.installing?.partsDone === 2 && stop.abort(),
    });
    expect(first.ok).toBe(false);
    expect(state()).toMatchObject({ current: null, installing: { partsDone: 2 }, error: null });
    expect((await install(files, store)).ok).toBe(true);
    expect(written).toEqual([0, 1, 2]);
    expect([...segments.values()]).toEqual(PARTS);
  });

  test('a newer pack replaces the one in use only when it is complete', async () => {
    const { store, segments, state } = createStore();
    await install(packFiles(PARTS), store);
    const old = state().current!.name;
    const newer = packFiles([['a'], ['z']], '2026-02-01');
    const stop = new AbortController();
    await install(newer, store, {
      signal: stop.signal,
      onProgress: (s) => s.installing?.partsDone === 1 && stop.abort(),
    });
    expect(state().current?.name).toBe(old);
    await install(newer, store);
    expect(state().current).toMatchObject({ sourceDate: '2026-02-01', records: 2 });
    expect([...segments.values()]).toEqual([['a'], ['z']]);
  });

  test('stops after as many parts as are wanted, and goes on from there', async () => {
    const files = packFiles(PARTS);
    const written: number[] = [];
    const { store, state } = createStore(({ part }) => void written.push(part));
    expect(await install(files, store, { parts: 1 })).toEqual({ ok: true, value: state() });
    expect(state()).toMatchObject({ current: null, installing: { partsDone: 1 }, error: null });
    await install(files, store, { parts: 1 });
    expect(written).toEqual([0]);
    await install(files, store);
    expect(written).toEqual([0, 1, 2]);
    expect(state()).toMatchObject({ current: { records: 5 }, installing: null });
  });

  describe('a catalogue that was refreshed', () => {
    const DAY = 86_400_000;
    const packDay = Date.parse('2026-02-01');
    const refresh = (endedAt: number, running: RefreshState['running'] = null): RefreshState => ({
      running,
      last: { kind: 'changes', startedAt: 0, endedAt, put: 1, removed: 0, refused: 0, reasons: [] },
      changedSince: null,
      error: null,
      failures: 0,
      nextTry: null,
    });
    const newer = packFiles([['z']], '2026-02-01');
    /** In a real store, which keeps what a refresh notes whatever an installation writes. */
    const refreshed = async (how: RefreshState) => {
      const store = createMemoryStore();
      await install(packFiles(PARTS), store);
      const state = async () => (await store.states())[0]!;
      const base = (await state()).current!.name;
      const work = { revision: 1, base, wholeAt: 0, doubt: null, etag: null, listing: null };
      expect(await store.putRefresh({ catalogue: 'datagouv', refresh: { ...how, work } })).toBe(
        true,
      );
      return { store, state, base };
    };

    test('after the date of a pack is not replaced by it, not even again', async () => {
      const { store, state } = await refreshed(refresh(packDay + DAY));
      const before = await state();
      expect(await install(newer, store)).toEqual({ ok: true, value: before });
      expect(await install(newer, store, { again: true })).toEqual({ ok: true, value: before });
      expect(await state()).toEqual(before);
    });

    test('before the date of a pack is', async () => {
      const { store, state } = await refreshed(refresh(packDay - DAY));
      await install(newer, store);
      expect(await state()).toMatchObject({ current: { sourceDate: '2026-02-01' } });
    });

    test('and is lost is installed from the pack, and refreshed from its date on', async () => {
      const how = { ...refresh(packDay + DAY), changedSince: '2026-02-02T00:00:00Z' };
      const { store, state, base } = await refreshed(how);
      expect(changedSince(await state())).toBe(how.changedSince);
      await install(packFiles(PARTS), store, { again: true, older: true });
      const after = await state();
      expect(after).toMatchObject({ current: { records: 5 }, installing: null });
      expect(after.current!.name).not.toBe(base);
      // Changes since then alone would leave a gap.
      expect(changedSince(after)).toBe(after.current!.sourceDate);
      // A later pack is newer than that, whatever was once refreshed.
      await install(newer, store);
      expect(await state()).toMatchObject({ current: { sourceDate: '2026-02-01' } });
    });

    test('whole, at this moment, is left to that', async () => {
      const running = { kind: 'whole' } as RefreshState['running'];
      const { store, state } = await refreshed(refresh(packDay - 90 * DAY, running));
      const before = await state();
      await install(newer, store);
      await install(packFiles(PARTS), store);
      expect(await state()).toEqual(before);
    });
  });

  const damage: [string, 'corrupt' | 'missing', (files: Map<string, Uint8Array>) => void][] = [
    ['manifest.json', 'missing', (f) => f.delete('datasets-fr/manifest.json')],
    ['manifest.json', 'corrupt', (f) => f.set('datasets-fr/manifest.json', new Uint8Array(9))],
    ['part-1.gz', 'missing', (f) => f.delete('datasets-fr/part-1.gz')],
    ['part-1.gz', 'corrupt', (f) => f.get('datasets-fr/part-1.gz')!.fill(0, 30, 31)],
    // Whole and readable, but not the part that the manifest vouches for.
    [
      'part-1.gz',
      'corrupt',
      (f) => f.set('datasets-fr/part-1.gz', packFiles([[], ['z']]).get('datasets-fr/part-1.gz')!),
    ],
    [
      'part-1.gz',
      'corrupt',
      (f) => f.set('datasets-fr/part-1.gz', f.get('datasets-fr/part-1.gz')!.subarray(0, 40)),
    ],
  ];
  test.each(damage)(
    '%s that is damaged (%s) is named and leaves what is in use',
    async (file, code, harm) => {
      const { store, state } = createStore();
      await install(packFiles(PARTS), store);
      const inUse = state().current;
      const files = packFiles(PARTS, '2026-02-01');
      harm(files);
      const result = await install(files, store);
      expect(result).toMatchObject({ ok: false, error: { code, part: `datasets-fr/${file}` } });
      expect(state()).toMatchObject({
        current: inUse,
        error: { code, part: `datasets-fr/${file}` },
      });
      // Once mended, it installs and the error goes.
      expect((await install(packFiles(PARTS, '2026-02-01'), store)).ok).toBe(true);
      expect(state()).toMatchObject({ current: { sourceDate: '2026-02-01' }, error: null });
    },
  );

  test.each([
    ['QuotaExceededError', 'quota'],
    ['InvalidStateError', 'unavailable'],
    ['TypeError', 'unknown'],
  ])('%s of the store is reported as %s', async (name, code) => {
    const { store, state } = createStore(({ part }) => {
      if (part === 1) throw new DOMException('no', name);
    });
    expect(await install(packFiles(PARTS), store)).toMatchObject({ ok: false, error: { code } });
    expect(state()).toMatchObject({ installing: { partsDone: 1 }, error: { code } });
  });

  test('a store that is gone altogether gives an error, not a rejection', async () => {
    const { store } = createStore();
    const gone = async () => {
      throw new DOMException('closed', 'InvalidStateError');
    };
    const result = await install(packFiles(PARTS), { ...store, states: gone, putState: gone });
    expect(result).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });
});
