import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSegment } from '../../../lib/search/build.ts';
import type { CatalogueStore, RecordRef } from '../../../lib/store/contract.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { install, sampleGeneration, sampleRecord } from './samples.ts';

import 'fake-indexeddb/auto';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const records = (store: CatalogueStore, refs: RecordRef[]) =>
  store.read((reader) => reader.records(refs));
const held = (store: CatalogueStore) => store.read((reader) => reader.segments());

const many = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, i) => sampleRecord(`${prefix}${i}`));

/** What both stores promise. */
describe.each([
  { name: 'in memory', open: async () => createMemoryStore() },
  { name: 'in IndexedDB', open: () => openDatabase() },
])('a store $name', ({ open }) => {
  it('is empty at first', async () => {
    const store = await open();
    expect(await store.states()).toEqual([]);
    expect(await held(store)).toEqual([]);
    store.close();
  });

  it('gives back what was put, in the order asked', async () => {
    const store = await open();
    const parts = [many(3000, 'a'), many(5, 'b')];
    await install(store, 'one', parts);
    const heads = await held(store);
    expect(heads.map(({ key }) => key)).toEqual([
      { catalogue: 'datagouv', generation: 'one', part: 0 },
      { catalogue: 'datagouv', generation: 'one', part: 1 },
    ]);
    const built = buildSegment(parts[0]!);
    expect(heads[0]!.head).toEqual(built.head);
    const [first, second] = heads.map(({ key }) => key);
    expect(await store.read((reader) => reader.addresses(first!))).toEqual(built.addresses);
    expect(
      await store.read((reader) =>
        reader.shards([
          { segment: first!, shard: 0 },
          { segment: first!, shard: 99 },
        ]),
      ),
    ).toEqual([built.shards[0], undefined]);
    expect(
      await records(store, [
        { block: second!, at: 4 },
        { block: first!, at: 2999 },
        { block: first!, at: 0 },
        { block: first!, at: 3000 },
        { block: { ...first!, generation: 'none' }, at: 0 },
      ]),
    ).toEqual([parts[1]![4], parts[0]![2999], parts[0]![0], undefined, undefined]);
    store.close();
  });

  it('reads a first installation while it goes on', async () => {
    const store = await open();
    await install(store, 'one', [many(3, 'a')], { swap: false });
    expect(await held(store)).toHaveLength(1);
    store.close();
  });

  it('reads the generation in use until the swap, which forgets it', async () => {
    const store = await open();
    await install(store, 'one', [many(3, 'a'), many(3, 'b')]);
    await install(store, 'two', [many(4, 'c')], { swap: false });
    const before = await held(store);
    expect(before.map(({ key }) => key.generation)).toEqual(['one', 'one']);
    await store.swap('datagouv');
    const after = await held(store);
    expect(after.map(({ key }) => key.generation)).toEqual(['two']);
    expect(await store.states()).toEqual([
      { id: 'datagouv', current: sampleGeneration('two'), installing: null, error: null },
    ]);
    const old = before[0]!.key;
    expect(await records(store, [{ block: old, at: 0 }])).toEqual([undefined]);
    expect(await store.read((reader) => reader.shards([{ segment: old, shard: 0 }]))).toEqual([
      undefined,
    ]);
    expect(await store.read((reader) => reader.addresses(old))).toBeUndefined();
    store.close();
  });

  it('keeps catalogues apart', async () => {
    const store = await open();
    await install(store, 'one', [many(1, 'a')]);
    await install(store, 'one', [many(2, 'z')], { catalogue: 'datagouv2' });
    await install(store, 'two', [many(3, 'b')]);
    const heads = await held(store);
    expect(heads.map(({ key, head }) => [key.catalogue, head!.docs])).toEqual([
      ['datagouv', 3],
      ['datagouv2', 2],
    ]);
    store.close();
  });

  it('does not swap what is not being installed', async () => {
    const store = await open();
    await expect(store.swap('datagouv')).rejects.toThrow('Nothing is being installed');
    await install(store, 'one', [many(1, 'a')]);
    await expect(store.swap('datagouv')).rejects.toThrow('Nothing is being installed');
    expect(await held(store)).toHaveLength(1);
    store.close();
  });
});
