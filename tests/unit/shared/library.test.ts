/** The catalogues under a database that is refused, deleted or full. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RECORD_PACKS } from '../../../lib/packs/catalogues.ts';
import { PACK_FORMAT } from '../../../lib/packs/manifest.ts';
import { encodeRecords } from '../../../lib/packs/records.ts';
import { changeRecords } from '../../../lib/search/update.ts';
import type { CatalogueReport } from '../../../lib/shared/state.ts';
import type { CatalogueState } from '../../../lib/store/contract.ts';
import type { SegmentHead } from '../../../lib/store/segment.ts';
import { sampleRecord } from '../store/samples.ts';

const FILES = new Map<string, Uint8Array>();

/** Puts a pack in place, each of whose parts holds one record, called by a word. */
function putPack(pack: string, catalogue: string, words: string[]): void {
  const parts = words.map((word, index) => {
    const record = sampleRecord(word, { catalogue, title: `Un ${word}` });
    const bytes = new Uint8Array(gzipSync(encodeRecords([record])));
    const file = `part-${index}.gz`;
    FILES.set(`${pack}/${file}`, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { file, sha256, bytes: bytes.length, records: 1 };
  });
  const manifest = {
    format: PACK_FORMAT,
    name: pack,
    kind: 'records',
    title: 'T',
    licence: 'L',
    attribution: 'A',
    homepage: 'https://catalogue.example/',
    sourceDate: '2026-01-16',
    counts: {},
    parts,
  };
  FILES.set(`${pack}/manifest.json`, new TextEncoder().encode(JSON.stringify(manifest)));
}

/** Unspied. */
const { put } = IDBObjectStore.prototype;

/** What each context of the extension begins with: nothing opened yet. */
let library: typeof import('../../../lib/shared/library.ts');
let tables: typeof import('../../../lib/shared/tables.ts');
beforeEach(async () => {
  for (const { pack, catalogue } of RECORD_PACKS) {
    putPack(pack, catalogue, pack === 'datasets-fr' ? ['vélo', 'train', 'avion'] : [pack]);
  }
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
  library = await import('../../../lib/shared/library.ts');
  tables = await import('../../../lib/shared/tables.ts');
});

const found = async (word: string) =>
  (await (await library.openLibrary()).search.query(word)).hits.map(({ record }) => record.id);

const reported = async (): Promise<CatalogueReport> =>
  (await fakeBrowser.storage.session.get('catalogues')).catalogues as CatalogueReport;

const deleteDatabase = () =>
  new Promise<void>((resolve) => {
    indexedDB.deleteDatabase('en-regard').onsuccess = () => resolve();
  });

const stateOf = async (catalogue: string) =>
  (await reported()).catalogues.find(({ id }) => id === catalogue)!;

const generation = async (catalogue = 'datagouv') => (await stateOf(catalogue)).current!.name;

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
    const { durable, catalogues } = await reported();
    expect(durable).toBe(false);
    expect(catalogues.map(({ error }) => error)).toEqual(RECORD_PACKS.map(() => null));
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
    expect(await stateOf('datagouv')).toMatchObject({
      current: { records: 3 },
      error: { code: 'quota' },
    });
    expect(await found('train')).toEqual(['train']);
    full.mockRestore();
    expect(await library.installPacks()).toBe(true);
    expect(await stateOf('datagouv')).toMatchObject({ installing: null, error: null });
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
    library = await import('../../../lib/shared/library.ts');
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

  it('are mended alone: no other is installed with the one that was lost', async () => {
    await library.installPacks();
    const [before, other] = [await generation('sill'), await generation()];
    expect(await library.installPacks(true, 'sill')).toBe(true);
    expect(await generation('sill')).not.toBe(before);
    expect(await generation()).toBe(other);
    expect(await found('sill')).toEqual(['sill']);
    expect(await library.installPacks(true, 'of-no-pack')).toBe(false);
  });

  it('follow the first part of the largest, whose other parts come last', async () => {
    const seen: string[] = [];
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
      key,
    ) {
      const { id, installing, current } = value as CatalogueState;
      if (this.name === 'states') seen.push(current ? id : `${id} ${installing?.partsDone}`);
      return put.call(this, value, key);
    });
    await library.installPacks();
    const [largest, ...others] = RECORD_PACKS.map(({ catalogue }) => catalogue);
    expect(seen.filter((one) => !one.endsWith(' 0'))).toEqual([
      `${largest} 1`,
      ...others.flatMap((id) => [`${id} 1`, id]),
      `${largest} 1`,
      `${largest} 2`,
      `${largest} 3`,
      largest,
    ]);
  });

  it('stand without one whose pack is damaged, which is told', async () => {
    FILES.get('sill/part-0.gz')!.fill(0, 30, 31);
    expect(await library.installPacks()).toBe(false);
    const { catalogues } = await reported();
    expect(catalogues.filter(({ error }) => error).map(({ id }) => id)).toEqual(['sill']);
    expect(library.isWhole(catalogues)).toBe(false);
    expect(await found('avion')).toEqual(['avion']);
    putPack('sill', 'sill', ['sill']);
    expect(await library.installPacks()).toBe(true);
  });

  it('are whole and complete by their packs, whatever else is held', async () => {
    await library.installPacks();
    const { catalogues } = await reported();
    const foreign = { id: 'cndp', current: null, installing: null, error: null };
    expect(library.isWhole([foreign, ...catalogues])).toBe(true);
    expect(library.isComplete([foreign, ...catalogues])).toBe(true);
    const missing = [foreign, ...catalogues.filter(({ id }) => id !== 'sill')];
    expect(library.isWhole(missing)).toBe(false);
    expect(library.isComplete(missing)).toBe(false);
  });

  it('are merged when nothing else is at work', async () => {
    await library.installPacks();
    const { store } = await library.openLibrary();
    for (const id of ['bus', 'tram']) {
      const put = [sampleRecord(id, { title: `Un ${id}` })];
      await changeRecords(store, 'datagouv', { put, remove: [] });
    }
    const parts = () =>
      store.read(async (reader) => {
        const segments = await reader.segments();
        return segments.filter(({ key }) => key.catalogue === 'datagouv').length;
      });
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
