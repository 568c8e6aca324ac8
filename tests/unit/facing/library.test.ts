/** The catalogues under a database that is refused, deleted or full. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CatalogueReport } from '../../../lib/facing/services.ts';
import { encodeRecords } from '../../../lib/packs/records.ts';
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
beforeEach(async () => {
  vi.restoreAllMocks();
  vi.resetModules();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `ext:/${path}`);
  vi.stubGlobal('fetch', async (url: string) => {
    const bytes = FILES.get(url.replace(/^ext:\/+packs\//, ''));
    return new Response(bytes as BodyInit | undefined, { status: bytes ? 200 : 404 });
  });
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) },
  });
  library = await import('../../../lib/facing/library.ts');
});

const found = async (word: string) =>
  (await (await library.openLibrary()).search.query(word)).hits.map(({ record }) => record.id);

const reported = async (): Promise<CatalogueReport> =>
  (await fakeBrowser.storage.session.get('catalogues')).catalogues as CatalogueReport;

const deleteDatabase = () =>
  new Promise<void>((resolve) => {
    indexedDB.deleteDatabase('en-regard').onsuccess = () => resolve();
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

  it('name the damaged file of public hosts', async () => {
    await library.installPacks();
    expect((await reported()).sitesError).toContain('sites/manifest.json');
    expect((await library.sitesOrNone()).judge('https://www.gouv.fr/', [])).toMatchObject({
      verdict: 'other',
    });
    expect((await library.openGazetteer()).named('rennes')).toEqual([]);
  });
});
