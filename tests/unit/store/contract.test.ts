import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSegment } from '../../../lib/search/build.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { install, sampleGeneration, sampleRecord } from './samples.ts';

import 'fake-indexeddb/auto';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

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
    expect(await store.heads()).toEqual([]);
    store.close();
  });

  it('gives back what was put, in the order asked', async () => {
    const store = await open();
    const parts = [many(70, 'a'), many(5, 'b')];
    await install(store, 'one', parts);
    const heads = await store.heads();
    expect(heads.map(({ key }) => key)).toEqual([
      { catalogue: 'datagouv', generation: 'one', part: 0 },
      { catalogue: 'datagouv', generation: 'one', part: 1 },
    ]);
    const built = buildSegment(parts[0]!);
    expect(heads[0]!.head).toEqual(built.head);
    const [first, second] = heads.map(({ key }) => key);
    expect(await store.addresses(first!)).toEqual(built.addresses);
    expect(
      await store.shards([
        { segment: second!, shard: 0 },
        { segment: first!, shard: 0 },
        { segment: first!, shard: 99 },
      ]),
    ).toEqual([buildSegment(parts[1]!).shards[0], built.shards[0], undefined]);
    expect(
      await store.records([
        { segment: second!, doc: 4 },
        { segment: first!, doc: 69 },
        { segment: first!, doc: 0 },
        { segment: first!, doc: 70 },
        { segment: { ...first!, generation: 'none' }, doc: 0 },
      ]),
    ).toEqual([parts[1]![4], parts[0]![69], parts[0]![0], undefined, undefined]);
    store.close();
  });

  it('reads a first installation while it goes on', async () => {
    const store = await open();
    await install(store, 'one', [many(3, 'a')], { swap: false });
    expect(await store.heads()).toHaveLength(1);
    store.close();
  });

  it('reads the generation in use until the swap, which forgets it', async () => {
    const store = await open();
    await install(store, 'one', [many(3, 'a'), many(3, 'b')]);
    await install(store, 'two', [many(4, 'c')], { swap: false });
    const before = await store.heads();
    expect(before.map(({ key }) => key.generation)).toEqual(['one', 'one']);
    await store.swap('datagouv');
    const after = await store.heads();
    expect(after.map(({ key }) => key.generation)).toEqual(['two']);
    expect(await store.states()).toEqual([
      { id: 'datagouv', current: sampleGeneration('two'), installing: null, error: null },
    ]);
    const old = before[0]!.key;
    expect(await store.records([{ segment: old, doc: 0 }])).toEqual([undefined]);
    expect(await store.shards([{ segment: old, shard: 0 }])).toEqual([undefined]);
    expect(await store.addresses(old)).toBeUndefined();
    store.close();
  });

  it('keeps catalogues apart', async () => {
    const store = await open();
    await install(store, 'one', [many(1, 'a')]);
    await install(store, 'one', [many(2, 'z')], { catalogue: 'datagouv2' });
    await install(store, 'two', [many(3, 'b')]);
    const heads = await store.heads();
    expect(heads.map(({ key, head }) => [key.catalogue, head.docs])).toEqual([
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
    expect(await store.heads()).toHaveLength(1);
    store.close();
  });
});
