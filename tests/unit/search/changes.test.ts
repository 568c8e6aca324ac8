import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atOnce } from '../../../lib/gently.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { buildSegment } from '../../../lib/search/build.ts';
import { openHeads } from '../../../lib/search/heads.ts';
import { mergeSome, rebuildSegment } from '../../../lib/search/maintain.ts';
import { mergeInSteps } from '../../../lib/search/merge.ts';
import { createSearch } from '../../../lib/search/search.ts';
import { changeRecords } from '../../../lib/search/update.ts';
import type { CatalogueStore, SegmentKey } from '../../../lib/store/contract.ts';
import { openDatabase } from '../../../lib/store/database.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { killAfter } from '../store/kill.ts';
import { install, sampleRecord } from '../store/samples.ts';

import 'fake-indexeddb/auto';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.restoreAllMocks());

const WORDS = ['eau', 'commune', 'voirie', 'budget', 'lycée', 'hôpital', 'arbre', 'forage'];
const text = (maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength }).map((list) => list.join(' '));

/** Records whose identifiers repeat, so that later ones replace earlier ones. */
const record: fc.Arbitrary<CatalogueRecord> = fc
  .record({
    id: fc.nat(20),
    title: text(4),
    description: text(8),
    publisher: fc.constantFrom({ id: 'p1', name: 'Ville' }, { id: 'p2', name: 'État' }, undefined),
    licence: fc.constantFrom('lov2', undefined),
    formats: fc.subarray(['csv', 'json']),
    modified: fc.constantFrom('2024-02-29', undefined),
    locality: fc.constantFrom('35', 'R53', undefined),
    views: fc.nat(100_000),
  })
  // Different descriptions, so that none is a copy of another.
  .map(({ id, description, ...facts }) =>
    sampleRecord(`r${id}`, { ...facts, description: `${description} n${id} a b c d e f g h` }),
  );
const records = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 12 });

/** Everything of a segment that a merge needs. */
const wholes = (store: CatalogueStore) =>
  store.read(async (reader) => {
    const { segments } = await openHeads(reader);
    return Promise.all(
      segments.map(async (segment) => ({
        ...segment,
        facts: (await reader.facts(segment.key))!,
        // Few records: their addresses are in the table itself.
        shards: (await reader.shards(
          [...segment.head.checksums].map((_, shard) => ({ segment: segment.key, shard })),
        )) as Uint8Array[],
        addresses: (await reader.addresses(segment.key))!,
      })),
    );
  });

/** Identifiers and titles of all records that hold one of the words. */
async function found(store: CatalogueStore, query = WORDS.join(' ')): Promise<string[]> {
  const { hits } = await createSearch(store).query(query, { limit: 1000 });
  return hits.map((hit) => `${hit.record.id} ${hit.record.title}`).sort();
}

const expected = (list: Iterable<CatalogueRecord>) =>
  [...list]
    .filter((one) => WORDS.some((word) => `${one.title} ${one.description}`.includes(word)))
    .map((one) => `${one.id} ${one.title}`)
    .sort();

describe('a merge', () => {
  it('makes the very segment that the records would have made together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(records, { minLength: 1, maxLength: 4 }),
        records,
        async (parts, changes) => {
          const store = createMemoryStore();
          await install(
            store,
            'one',
            parts.map((part, i) => part.map((one) => ({ ...one, id: `${i}${one.id}` }))),
          );
          await changeRecords(store, 'datagouv', {
            put: changes.map((one) => ({ ...one, id: `0${one.id}` })),
            remove: ['1r1', '1r2', '1r3'],
          });
          const { segment, members } = atOnce(mergeInSteps(await wholes(store)));
          const runs: CatalogueRecord[] = [];
          await store.read(async (reader) => {
            for (let doc = 0; doc < members.docs; doc++) {
              const at = members.runs.findLastIndex((first, i) => i % 3 === 0 && first <= doc);
              const [first, part, from] = members.runs.subarray(at, at + 3);
              const block = { catalogue: 'datagouv', generation: 'one', part: part! };
              runs.push((await reader.records([{ block, at: from! + doc - first! }]))[0]!);
            }
          });
          expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
          expect(segment).toEqual(buildSegment(runs));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe.each([
  { name: 'in memory', open: async () => createMemoryStore() },
  { name: 'in IndexedDB', open: () => openDatabase() },
])('a catalogue $name', ({ name, open }) => {
  it('answers as a plain list of its records does, through all changes and merges', async () => {
    const step = fc.oneof(
      fc.record({ put: records, remove: fc.array(fc.nat(20).map((id) => `r${id}`)) }),
      fc.constant('merge' as const),
    );
    await fc.assert(
      fc.asyncProperty(records, fc.array(step, { maxLength: 12 }), async (first, steps) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const store = await open();
        await install(store, 'one', [first]);
        const model = new Map(first.map((one) => [one.id, one]));
        // One that lives through it all, and one that is opened each time.
        const search = createSearch(store);
        for (const one of steps) {
          if (one === 'merge') await mergeSome(store);
          else {
            await changeRecords(store, 'datagouv', one);
            for (const id of one.remove) model.delete(id);
            for (const put of one.put) model.set(put.id, put);
          }
          expect(await found(store)).toEqual(expected(model.values()));
          expect(await search.size()).toBe(model.size);
          const { hits } = await search.query(WORDS.join(' '), { limit: 1000 });
          expect(hits.length).toBe(expected(model.values()).length);
          for (const { id, url } of [...model.values()].slice(0, 2)) {
            expect((await search.byAddresses([url])).map((hit) => hit.record.id)).toEqual([id]);
          }
        }
        store.close();
      }),
      { numRuns: name === 'in memory' ? 60 : 8 },
    );
  });

  it('stays at few segments, however many changes there are', async () => {
    const store = await open();
    await install(store, 'one', [[]]);
    for (let i = 0; i < 40; i++) {
      await changeRecords(store, 'datagouv', { put: [sampleRecord(`r${i}`)], remove: [] });
      while (await mergeSome(store));
    }
    expect(await store.read((reader) => reader.segments()).then((all) => all.length)).toBeLessThan(
      5,
    );
    expect(await createSearch(store).size()).toBe(40);
    store.close();
  });

  it('refuses changes to a catalogue that is not in use', async () => {
    const store = await open();
    await install(store, 'one', [[]], { swap: false });
    await expect(changeRecords(store, 'datagouv', { put: [], remove: [] })).rejects.toThrow(
      'not in use',
    );
    store.close();
  });

  it('does not let a merge undo a change that came meanwhile', async () => {
    const store = await open();
    await install(
      store,
      'one',
      [0, 1, 2, 3].map((i) => [sampleRecord(`r${i}`, { title: 'eau' })]),
    );
    let changed = false;
    const merged = await mergeSome({
      ...store,
      change: async (change) => {
        changed = true;
        await changeRecords(store, 'datagouv', { put: [], remove: ['r2'] });
        return store.change(change);
      },
    });
    expect([changed, merged]).toEqual([true, false]);
    expect(await found(store)).toEqual(['r0 eau', 'r1 eau', 'r3 eau']);
    store.close();
  });
});

describe('a catalogue whose context is killed', () => {
  const old = (i: number) => sampleRecord(`r${i}`, { title: `eau ${i}` });

  it.each([
    {
      what: 'a change',
      work: (store: CatalogueStore) =>
        changeRecords(store, 'datagouv', { put: [{ ...old(1), title: 'voirie' }], remove: ['r2'] }),
      after: ['r0 eau 0', 'r1 voirie', 'r3 eau 3', 'r4 eau 4'],
    },
    { what: 'a merge', work: (store: CatalogueStore) => mergeSome(store), after: null },
  ])('in $what has all of it or nothing', async ({ work, after }) => {
    let killed = true;
    let writes = 0;
    for (; killed; writes++) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = await openDatabase();
      await install(
        store,
        'one',
        [0, 1, 2, 3, 4].map((i) => [old(i)]),
      );
      const before = await found(store);
      killed = await killAfter(writes, () => work(store));
      store.close();
      const again = await openDatabase();
      expect(await found(again)).toEqual(killed ? before : (after ?? before));
      // And what was killed can be done.
      await work(again);
      expect(await found(again)).toEqual(after ?? before);
      again.close();
    }
    expect(writes).toBeGreaterThan(5);
  });
});

describe('a damaged segment', () => {
  const many = (word: string, count: number) =>
    Array.from({ length: count }, (_, i) =>
      sampleRecord(`${word}${i}`, {
        title: `${word} ${word}${i} commun`,
        description: [7, 11, 13, 17, 19, 23].map((n) => `n${i % n}`).join(' '),
      }),
    );

  /** Two segments, of which the first is large enough to have shards. */
  async function damaged(
    harm: (
      db: IDBDatabase,
      put: (store: string, key: IDBValidKey, change: (value: never) => void) => Promise<void>,
    ) => Promise<void>,
  ) {
    const store = await openDatabase();
    await install(store, 'one', [many('eau', 2000), many('voirie', 5)]);
    store.close();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('en-regard');
      request.onsuccess = () => resolve(request.result);
    });
    await harm(
      db,
      (name, key, change) =>
        new Promise((resolve) => {
          const tx = db.transaction(name, 'readwrite');
          const objects = tx.objectStore(name);
          objects.get(key).onsuccess = ({ target }) => {
            const value = (target as IDBRequest).result;
            change(value as never);
            objects.put(value, key);
          };
          tx.oncomplete = () => resolve();
        }),
    );
    db.close();
    return openDatabase();
  }

  const key: SegmentKey = { catalogue: 'datagouv', generation: 'one', part: 0 };
  const place = ['datagouv', 'one', 0];

  it.each([
    ['a shard', 'shards', [...place, 0], (shard: Uint8Array) => void shard.fill(7, 2, 9)],
    [
      'its dictionary',
      'heads',
      place,
      (head: { dictionary: { bytes: Uint8Array } }) => void head.dictionary.bytes.fill(255, 40, 44),
    ],
    [
      'its columns',
      'heads',
      place,
      (head: { columns: { priors: Uint8Array } }) => void head.columns.priors.fill(9, 0, 1),
    ],
    [
      'its facts',
      'facts',
      place,
      (facts: { modified: Uint16Array }) => void facts.modified.fill(9, 0, 1),
    ],
    ['its shape', 'heads', place, (head: { columns?: unknown }) => void delete head.columns],
  ] as const)(
    'is found by %s, left out, and built again from the records',
    async (_, name, at, harm) => {
      const store = await damaged((_db, put) => put(name, [...at], harm as never));
      const onDamage = vi.fn();
      // Heads are verified behind the first answer.
      const search = createSearch(store, { onDamage, later: (work) => work() });
      await search.query('commun', { facets: true });
      const { hits, total } = await search.query('commun', { limit: 100 });
      expect(total).toBe(5);
      expect(hits.every(({ record: one }) => one.title.startsWith('voirie'))).toBe(true);
      await search.query('eau');
      expect(onDamage.mock.calls).toEqual([[key]]);
      expect(await rebuildSegment(store, key)).toBe(true);
      expect((await search.query('commun')).total).toBe(2005);
      expect((await search.query('eau1999')).hits[0]!.record.id).toBe('eau1999');
      expect(onDamage).toHaveBeenCalledOnce();
      store.close();
    },
  );

  it('is found by its addresses, and no change is made on what they say', async () => {
    const built = buildSegment(many('eau', 2000));
    const store = await damaged((_db, put) =>
      put('shards', [...place, built.addresses.from], (piece: Uint8Array) => void piece.fill(7)),
    );
    const change = { put: [], remove: ['eau7', 'eau8', 'eau9', 'eau10', 'eau11', 'eau12'] };
    await expect(changeRecords(store, 'datagouv', change)).rejects.toThrow('damaged');
    expect(await rebuildSegment(store, key)).toBe(true);
    await changeRecords(store, 'datagouv', change);
    expect((await createSearch(store).query('commun')).total).toBe(1999);
    store.close();
  });

  it('is found by several readers at once, all of which answer', async () => {
    const store = await damaged((_db, put) =>
      put('shards', [...place, 0], (shard: Uint8Array) => void shard.fill(7, 2, 9)),
    );
    const search = createSearch(store);
    await search.warm();
    // Each of these may forget the heads while another waits for the store.
    const answers = await Promise.all([
      search.query('commun', { limit: 100 }),
      search.query('voirie', { limit: 100 }),
      search.context([{ term: 'commun', weight: 1 }]),
      search.query('commun voirie', { limit: 100 }),
      search.byAddresses(['https://www.data.gouv.fr/datasets/voirie1']),
      search.idf(['voirie']),
      search.size(),
    ]);
    expect(answers[1].total).toBe(5);
    expect(await search.size()).toBe(5);
    store.close();
  });

  it('is given up when its records are gone, too', async () => {
    const store = await damaged(async (db, put) => {
      await put('shards', [...place, 0], (shard: Uint8Array) => void shard.fill(7, 2, 9));
      await new Promise((resolve) => {
        const tx = db.transaction('records', 'readwrite');
        tx.objectStore('records').delete([...place, 3]);
        tx.oncomplete = resolve;
      });
    });
    expect(await rebuildSegment(store, key)).toBe(false);
    store.close();
  });

  it('is rebuilt in slices that a kill leaves whole', async () => {
    const store = await damaged((_db, put) =>
      put('shards', [...place, 0], (shard: Uint8Array) => void shard.fill(7, 2, 9)),
    );
    let killed = true;
    for (let writes = 1; killed; writes += 3) {
      killed = await killAfter(writes, () => rebuildSegment(store, key));
      const { total } = await createSearch(store).query('commun');
      expect(total).toBe(killed ? 5 : 2005);
    }
    store.close();
  });
});
