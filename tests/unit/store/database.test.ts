import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSegment } from '../../../lib/search/build.ts';
import { createSearch } from '../../../lib/search/search.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { openStore } from '../../../lib/store/open.ts';

import { FORMAT } from '../../../lib/store/segment.ts';
import { killAfter } from './kill.ts';
import { install, sampleRecord } from './samples.ts';

import 'fake-indexeddb/auto';

const part = (word: string, count: number) =>
  Array.from({ length: count }, (_, i) => sampleRecord(`${word}${i}`, { title: `${word} ${i}` }));

const opened = (request: IDBOpenDBRequest) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('an installation killed at any write', () => {
  it('never leaves half a state', async () => {
    let killed = true;
    for (let writes = 0; killed; writes++) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = await openDatabase();
      await install(store, 'old', [part('ancien', 40)]);
      killed = await killAfter(writes, () =>
        install(store, 'new', [part('nouveau', 40), part('nouveau', 2)]),
      );
      store.close();

      const again = await openDatabase();
      const [state] = await again.states();
      const { hits, total } = await createSearch(again).query('ancien nouveau', { limit: 100 });
      const word = state!.current!.name === 'old' ? 'ancien' : 'nouveau';
      expect(total).toBe(word === 'ancien' ? 40 : 42);
      expect(hits.every(({ record }) => record.title.startsWith(word))).toBe(true);
      // What the state says was written is there, so that the installation can go on behind it.
      for (let done = 0; done < (state!.installing?.partsDone ?? 0); done++) {
        const segment = { catalogue: 'datagouv', generation: 'new', part: done };
        const last = (done === 0 ? 40 : 2) - 1;
        await again.read(async (reader) => {
          expect(await reader.records([{ block: segment, at: last }])).not.toContain(undefined);
          expect(await reader.addresses(segment)).toBeDefined();
        });
      }
      // And it does go on.
      await install(again, 'new', [part('nouveau', 40), part('nouveau', 2)]);
      expect((await createSearch(again).query('nouveau')).total).toBe(42);
      again.close();
      if (!killed) expect(writes).toBeGreaterThan(10);
    }
  });
});

describe('the database', () => {
  it('writes nothing of a segment of which one piece cannot be written', async () => {
    const store = await openDatabase();
    const bad = [...part('x', 40), sampleRecord('y', { title: (() => 'y') as never })];
    await expect(install(store, 'one', [bad])).rejects.toThrow();
    expect(await store.read((reader) => reader.segments())).toEqual([]);
    expect((await store.states())[0]!.installing!.partsDone).toBe(0);
    store.close();
  });

  it('names the error when the disk is full', async () => {
    const store = await openDatabase();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await expect(install(store, 'one', [part('x', 1)])).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    store.close();
  });

  it('makes way for a newer version, and says so', async () => {
    const onLost = vi.fn();
    const store = await openDatabase({ onLost });
    const newer = await opened(indexedDB.open('en-regard', FORMAT + 1));
    expect(onLost).toHaveBeenCalledOnce();
    expect(newer.version).toBe(FORMAT + 1);
    // This one cannot come back: the data are of another version now.
    await expect(store.states()).rejects.toMatchObject({ name: 'VersionError' });
    newer.close();
    store.close();
  });

  it('opens a new connection when its own is closed under it', async () => {
    const store = await openDatabase();
    await install(store, 'one', [part('x', 1)]);
    const deleted = new Promise((resolve) => {
      indexedDB.deleteDatabase('en-regard').onsuccess = resolve;
    });
    await deleted;
    expect(await store.states()).toEqual([]);
    await install(store, 'two', [part('y', 1)]);
    expect(await store.read((reader) => reader.segments())).toHaveLength(1);
    store.close();
  });

  it('does not go on behind parts that were deleted', async () => {
    const store = await openDatabase();
    await install(store, 'one', [part('x', 1), part('y', 1)], { swap: false });
    const [half] = await store.states();
    const deleted = new Promise((resolve) => {
      indexedDB.deleteDatabase('en-regard').onsuccess = resolve;
    });
    await deleted;
    const key = { catalogue: 'datagouv', generation: 'one', part: 1 };
    const segment = buildSegment(part('y', 1));
    const gone = { name: 'NotFoundError' };
    await expect(store.putState(half!)).rejects.toMatchObject(gone);
    await expect(store.putSegment(key, segment, part('y', 1), half!)).rejects.toMatchObject(gone);
    const inUse = { ...half!, current: half!.installing!.generation, installing: null };
    await expect(store.putState(inUse)).rejects.toMatchObject(gone);
    expect(await store.states()).toEqual([]);
    expect(await store.read((reader) => reader.segments())).toEqual([]);
    store.close();
  });

  it('is told apart when an older version, still open, blocks it', async () => {
    const older = await opened(indexedDB.open('en-regard', 3));
    const real = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name) => real(name, FORMAT + 1));
    await expect(openDatabase()).rejects.toMatchObject({ name: 'BlockedError' });
    expect((await openStore()).durable).toBe(false);
    older.close();
  });

  it('says that it is lost when it cannot be opened again', async () => {
    const onLost = vi.fn();
    const store = await openDatabase({ onLost });
    indexedDB.deleteDatabase('en-regard');
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce());
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Refused', 'SecurityError');
    });
    await expect(store.states()).rejects.toMatchObject({ name: 'SecurityError' });
    expect(onLost).toHaveBeenCalledTimes(2);
    store.close();
  });

  it('stays closed once it was closed', async () => {
    const store = await openDatabase();
    store.close();
    await expect(store.states()).rejects.toMatchObject({ name: 'InvalidStateError' });
  });
});

describe('the store that is opened', () => {
  it('is the database where there is one', async () => {
    const store = await openStore();
    expect(store.durable).toBe(true);
    store.close();
  });

  it('is in memory where IndexedDB is absent', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect((await openStore()).durable).toBe(false);
  });

  it('is in memory where IndexedDB is refused', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Refused', 'SecurityError');
    });
    expect((await openStore()).durable).toBe(false);
  });

  it('is in memory where IndexedDB never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(indexedDB, 'open').mockReturnValue(new EventTarget() as never);
    const store = openStore();
    await vi.advanceTimersByTimeAsync(3000);
    expect((await store).durable).toBe(false);
  });
});
