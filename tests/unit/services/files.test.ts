// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { sampleRecord } from '../store/samples.ts';

const RECORD: CatalogueRecord = { ...sampleRecord('d1'), catalogue: 'datagouv' };
const ANSWER = {
  resources: [{ id: 'r', title: 'a.csv', format: 'csv', url: 'https://files.town.example/a.csv' }],
  quality: {},
};
const WAY = { via: 'file', format: 'csv', url: 'https://files.town.example/a.csv' } as const;

const held = new Set<string>();
const asked: string[] = [];
let answers: Record<string, () => Response>;

/** The module anew, as a panel that was just opened has it. */
async function opened() {
  vi.resetModules();
  const files = await import('../../../lib/services/files.ts');
  const { ledger } = await import('../../../lib/shared/network.ts');
  return { ...files, ledger };
}

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  held.clear();
  asked.length = 0;
  const permissions = fakeBrowser.permissions as unknown as Record<string, unknown>;
  permissions.contains = async ({ origins }: { origins: string[] }) =>
    origins.every((one) => held.has(one));
  permissions.remove = async ({ origins }: { origins: string[] }) => {
    for (const one of origins) held.delete(one);
    return true;
  };
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => unknown) => work() },
  });
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const answer = answers[new URL(address).host]?.();
    if (!answer) throw new TypeError('Failed to fetch');
    Object.defineProperty(answer, 'url', { value: address });
    return answer;
  });
  answers = {
    'www.data.gouv.fr': () => Response.json(ANSWER),
    'files.town.example': () => new Response('a,b\n1,2\n3,4\n'),
  };
});
afterEach(() => vi.unstubAllGlobals());

it('asks a catalogue once in a session, whichever panel asks', async () => {
  const first = await opened();
  expect(await first.about(RECORD)).toEqual({ host: 'www.data.gouv.fr', list: null });
  expect(asked).toEqual([]);
  expect(await first.list(RECORD)).toMatchObject({ ok: true });
  const second = await opened();
  expect((await second.about(RECORD)).list?.files[0]?.title).toBe('a.csv');
  expect(asked).toHaveLength(1);
  expect(await second.ledger.lines()).toMatchObject([
    { host: 'www.data.gouv.fr', purpose: 'preview', status: 200 },
  ]);
});

it('knows which catalogues do not tell their files', async () => {
  const { about } = await opened();
  expect(await about({ ...RECORD, catalogue: 'odap' })).toEqual({ host: null, list: null });
  expect(await about({ ...RECORD, catalogue: 'nobody' })).toEqual({ host: null, list: null });
  expect(await about({ ...RECORD, kind: 'reuse' })).toEqual({ host: null, list: null });
});

it('reads a file as a table, whole', async () => {
  const { preview } = await opened();
  expect(await preview(RECORD, WAY, false)).toMatchObject({
    ok: true,
    value: { whole: true, bytes: 12, table: { columns: ['a', 'b'], total: 2 } },
  });
});

it('tells a silent host from one that it may not read, and gives a lent right back', async () => {
  answers = {};
  const { preview, lend } = await opened();
  expect(await preview(RECORD, WAY, false)).toEqual({ ok: false, error: 'refused' });
  held.add('https://files.town.example/*');
  lend('files.town.example');
  expect(await preview(RECORD, WAY, false)).toEqual({ ok: false, error: 'offline' });
  expect(held.size).toBe(0);
});

it('keeps a right that the reader gave for a catalogue', async () => {
  const origin = 'https://www.data.gouv.fr/*';
  held.add(origin);
  await fakeBrowser.storage.local.set({ sources: { on: ['datagouv'], added: [], removed: [] } });
  const { list, lend } = await opened();
  lend('www.data.gouv.fr');
  await list(RECORD);
  expect([...held]).toEqual([origin]);
});

it('says what the file is when it is no table', async () => {
  answers['files.town.example'] = () => new Response('%PDF-1.7 …');
  const { preview } = await opened();
  expect(await preview(RECORD, WAY, false)).toEqual({ ok: false, error: 'binary' });
  answers['files.town.example'] = () => new Response('no', { status: 404 });
  expect(await preview(RECORD, WAY, false)).toEqual({ ok: false, error: 'gone' });
});
