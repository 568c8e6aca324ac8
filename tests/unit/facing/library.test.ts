/** The catalogues under a database that is refused, deleted or full. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CatalogueReport } from '../../../lib/facing/services.ts';
import { encodeRecords } from '../../../lib/packs/records.ts';
import { changeRecords } from '../../../lib/search/update.ts';
import type { SegmentHead } from '../../../lib/store/segment.ts';
import { sampleRecord } from '../store/samples.ts';

const FILES = new Map<string, Uint8Array>();
const parts = ['vélo', 'train', 'avion'].map((word, index) => {
  const record = sampleRecord(word, { title: `Un ${word}` });
  const bytes = new Uint8Array(gzipSync(encodeRecords([record])));
  const file = `part-${index}.gz`;
  FILES.set(`datasets-fr/${file}`, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, sha256, bytes: bytes.length, records: 1 };
});
const manifest = {
  format: 1,
  name: 'datasets-fr',
  kind: 'records',
  title: 'T',
  licence: 'L',
  attribution: 'A',
  homepage: 'https://catalogue.example/',
  sourceDate: '2026-01-16',
  counts: {},
  parts,
};
FILES.set('datasets-fr/manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));

/** What each context of the extension begins with: nothing opened yet. */
let library: typeof import('../../../lib/facing/library.ts');
let tables: typeof import('../../../lib/facing/tables.ts');
beforeEach(async () => {
  vi.restoreAllMocks();
  vi.resetModules();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `ext:/${path}`);
  vi.stubGlobal('fetch', async (url: string) => {
    const bytes = FILES.get(url.replace(/^ext:\/+packs\//, ''));
    return new Response(bytes as BodyInit | undefined, { status: bytes ? 200 : 404 });
  });
  vi.stubGlobal('navigator', {
    locks: {
      request: (...given: unknown[]) => (given.at(-1) as (lock: object) => unknown)({}),
    },
  });
  library = await import('../../../lib/facing/library.ts');
  tables = await import('../../../lib/facing/tables.ts');
});

const found = async (word: string) =>
  (await (await library.openLibrary()).search.query(word)).hits.map(({ record }) => record.id);

const reported = async (): Promise<CatalogueReport> =>
  (await fakeBrowser.storage.session.get('catalogues')).catalogues as CatalogueReport;

const deleteDatabase = () =>
  new Promise<void>((resolve) => {
    indexedDB.deleteDatabase('en-regard').onsuccess = () => resolve();
  });

const generation = async () => (await reported()).catalogues[0]!.current!.name;

const rawDatabase = () =>
  new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('en-regard');
    request.onsuccess = () => resolve(request.result);
  });

async function change(name: string, key: IDBValidKey, harm: (value: SegmentHead) => void) {
  const objects = (await rawDatabase()).transaction(name, 'readwrite').objectStore(name);
  await new Promise((resolve) => {
    objects.get(key).onsuccess = ({ target }) => {
      const { result } = target as IDBRequest<SegmentHead>;
      harm(result);
      objects.put(result, key).onsuccess = resolve;
    };
  });
}

const clear = (db: IDBDatabase, name: string) =>
  new Promise((resolve) => {
    db.transaction(name, 'readwrite').objectStore(name).clear().onsuccess = resolve;
  });

describe('the catalogues', () => {
  it.each([
    ['absent', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'refused',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('Refused', 'SecurityError');
        }),
    ],
  ])('are searched in memory where IndexedDB is %s, which is said', async (_, harm) => {
    harm();
    expect(await library.installPacks()).toBe(true);
    expect(await found('vélo')).toEqual(['vélo']);
    expect(await reported()).toMatchObject({ durable: false, catalogues: [{ error: null }] });
  });

  it('are installed again after the database was deleted', async () => {
    await library.installPacks();
    const again = new Promise<boolean>((done) => {
      library.onLibraryLost(() => void library.installPacks().then(done));
    });
    await deleteDatabase();
    expect(await again).toBe(true);
    expect(await found('avion')).toEqual(['avion']);
  });

  it('are whole after the database was deleted in the middle of their installation', async () => {
    const again = new Promise<boolean>((done) => {
      library.onLibraryLost(() => void library.installPacks().then(done));
    });
    const first = library.installPacks();
    await vi.waitFor(async () => expect(await found('vélo')).toEqual(['vélo']), { interval: 1 });
    await deleteDatabase();
    await first;
    expect(await again).toBe(true);
    expect(await Promise.all(['vélo', 'train', 'avion'].map(found))).toEqual([
      ['vélo'],
      ['train'],
      ['avion'],
    ]);
  });

  it('tell that the disk is full even when that cannot be written, and go on later', async () => {
    await library.installPacks();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    expect(await library.installPacks(true)).toBe(false);
    expect((await reported()).catalogues).toMatchObject([
      { current: { records: 3 }, error: { code: 'quota' } },
    ]);
    expect(await found('train')).toEqual(['train']);
    full.mockRestore();
    expect(await library.installPacks()).toBe(true);
    expect((await reported()).catalogues).toMatchObject([{ installing: null, error: null }]);
  });

  it.each([
    ['from its records', () => {}],
    ['from the pack where they are gone too', (db: IDBDatabase) => clear(db, 'records')],
  ] as const)('mend a damaged part %s, and say so', async (_, harm) => {
    await library.installPacks();
    await change('heads', ['datagouv', await generation(), 1], (head) => {
      head.dictionary.bytes.fill(255, 0, 1);
    });
    await harm(await rawDatabase());
    // Another context, which has read nothing yet.
    vi.resetModules();
    library = await import('../../../lib/facing/library.ts');
    expect(await found('train')).toEqual([]);
    await vi.waitFor(async () =>
      expect((await reported()).repairs).toEqual([{ catalogue: 'datagouv', state: 'rebuilt' }]),
    );
    expect(await Promise.all(['vélo', 'train', 'avion'].map(found))).toEqual([
      ['vélo'],
      ['train'],
      ['avion'],
    ]);
  });

  it('are merged when nothing else is at work', async () => {
    await library.installPacks();
    const { store } = await library.openLibrary();
    for (const id of ['bus', 'tram']) {
      const put = [sampleRecord(id, { title: `Un ${id}` })];
      await changeRecords(store, 'datagouv', { put, remove: [] });
    }
    const parts = () => store.read(async (reader) => (await reader.segments()).length);
    expect(await parts()).toBe(5);
    expect(await library.tidy()).toBe(true);
    expect(await parts()).toBe(1);
    expect(await found('tram')).toEqual(['tram']);
    vi.stubGlobal('navigator', {
      locks: { request: (_: string, __: object, work: (lock: null) => unknown) => work(null) },
    });
    expect(await library.tidy()).toBe(false);
  });

  it('name the damaged file of public hosts', async () => {
    await library.installPacks();
    expect((await reported()).sitesError).toContain('sites/manifest.json');
    expect((await tables.sitesOrNone()).judge('https://www.gouv.fr/', [])).toMatchObject({
      verdict: 'other',
    });
    expect((await tables.openGazetteer()).named('rennes')).toEqual([]);
  });
});
