import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MIGRATIONS, openReader } from '../../../lib/reader/database.ts';
import { createDossier } from '../../../lib/reader/dossier.ts';
import { type KeptHead, reportOf } from '../../../lib/reader/kept-report.ts';
import { createReports, type Reports } from '../../../lib/reader/reports.ts';
import { unreadPage } from '../../../lib/report/make.ts';
import type { ReadPage } from '../../../lib/report/report.ts';
import { page as keptPage } from './samples.ts';

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

function openWindow(): Reports {
  const connection = openReader();
  opened.push(connection);
  return createReports(connection);
}

const DAY = '2026-01-20';
const head = (id: string, more: Partial<KeptHead> = {}): KeptHead => ({
  ...{ id, begun: 1, made: DAY, software: '0.1.0', catalogues: [], lent: [] },
  addresses: ['https://a.fr/1', 'https://a.fr/2', 'https://a.fr/3'],
  ...more,
});
const page = (url: string): ReadPage => ({ url, read: DAY, title: url, references: [] });

describe('kept reports', () => {
  test('are there again, as far as they had come, after whatever ended the browser', async () => {
    const reports = openWindow();
    await reports.add(head('one'));
    await reports.put('one', 2, page('https://a.fr/3'));
    await reports.put('one', 0, page('https://a.fr/1'));
    await reports.add(head('two', { begun: 2 }));
    const again = openWindow();
    expect((await again.list()).map(({ head, done }) => [head.id, done])).toEqual([
      ['two', 0],
      ['one', 2],
    ]);
    const kept = (await again.read('one'))!;
    expect([kept.pages[0]?.url, kept.pages[1], kept.pages[2]?.url]).toEqual([
      'https://a.fr/1',
      undefined,
      'https://a.fr/3',
    ]);
    expect(reportOf(kept).pages).toHaveLength(2);
    await again.change('one', { ended: 'stopped' });
    expect(reportOf((await again.read('one'))!).pages[1]).toEqual(
      unreadPage('https://a.fr/2', DAY, 'not-asked'),
    );
  });

  test('go with all their pages, and a page that comes too late does not come back', async () => {
    const reports = openWindow();
    await reports.add(head('one'));
    await reports.add(head('one-more'));
    await reports.put('one', 0, page('https://a.fr/1'));
    await reports.put('one-more', 0, page('https://a.fr/1'));
    await reports.remove('one');
    await reports.put('one', 1, page('https://a.fr/2'));
    await reports.change('one', { ended: 'done' });
    expect(await reports.read('one')).toBeNull();
    expect((await reports.list()).map(({ head, done }) => [head.id, done])).toEqual([
      ['one-more', 1],
    ]);
  });

  test('forget the pages that could not be read, and no others', async () => {
    const reports = openWindow();
    await reports.add(head('one'));
    await reports.put('one', 0, page('https://a.fr/1'));
    await reports.put('one', 1, unreadPage('https://a.fr/2', DAY, 'timeout'));
    await reports.forgetUnread('one');
    expect((await reports.read('one'))?.pages).toEqual([page('https://a.fr/1')]);
  });

  test('are told to other windows', async () => {
    const heard = vi.fn();
    openWindow().watch(heard);
    await openWindow().add(head('one'));
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  });

  test('say so when the disk is full, and keep what is there', async () => {
    const reports = openWindow();
    await reports.add(head('one'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await reports.put('one', 0, page('https://a.fr/1'))).toEqual({
      ok: false,
      error: 'space',
    });
    put.mockRestore();
    expect((await reports.read('one'))?.head.id).toBe('one');
  });

  test('have come beside the dossier of those who had it before', async () => {
    const old = await openDB('en-regard-reader', 1, {
      upgrade: (db) => void db.createObjectStore('kept', { keyPath: 'key' }),
    });
    await old.put('kept', keptPage('a'));
    old.close();
    const connection = openReader();
    opened.push(connection);
    const kept = await createDossier(connection).keep(keptPage('b'));
    expect(kept.ok && kept.value.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(await createReports(connection).add(head('one'))).toMatchObject({ ok: true });
    expect(MIGRATIONS.length).toBeGreaterThan(1);
  });
});
