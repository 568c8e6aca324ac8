import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openReader } from '../../../lib/reader/database.ts';
import { createDossier } from '../../../lib/reader/dossier.ts';
import { createFlagStore, type FlagStore } from '../../../lib/reader/flags.ts';
import type { Picture } from '../../../lib/requests/picture.ts';
import { page } from '../reader/samples.ts';
import { flag } from '../requests/samples.ts';

const opened: { close(): void }[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const one of opened.splice(0)) one.close();
});

function openWindow(): FlagStore {
  const connection = openReader();
  opened.push(connection);
  return createFlagStore(connection);
}

const PICTURE: Picture = { type: 'image/png', bytes: Uint8Array.from([1, 2, 3]) };

describe('the store of flags', () => {
  test('keeps what another opening finds again, the newest first', async () => {
    const one = openWindow();
    for (const n of [1, 3, 2]) await one.put(flag(n));
    const other = openWindow();
    expect((await other.list()).map(({ title }) => title)).toEqual([
      'Arrêtés en vigueur 3',
      'Arrêtés en vigueur 2',
      'Arrêtés en vigueur 1',
    ]);
    expect(await other.get(flag(2).id)).toEqual(flag(2));
  });

  test('gives the newest, and how many there are', async () => {
    const store = openWindow();
    expect(await store.newest(3)).toEqual({ rows: [], total: 0 });
    for (const n of [2, 4, 1, 3]) await store.put(flag(n));
    const { rows, total } = await store.newest(3);
    expect(total).toBe(4);
    expect(rows).toEqual((await store.list()).slice(0, 3));
    expect((await store.newest(9)).rows).toHaveLength(4);
  });

  test('lists without evidence, notes and letters', async () => {
    const store = openWindow();
    await store.put(
      flag(1, {
        note: 'N'.repeat(1000),
        letter: { subject: 's', text: 'L'.repeat(1000), modified: 1 },
        steps: [{ kind: 'sent', day: '2026-01-25', note: 'S'.repeat(1000) }],
      }),
    );
    const [row] = await store.list();
    expect(row).toMatchObject({ level: 'requested', open: true, body: 'Préfecture de la Drôme' });
    expect(JSON.stringify(row).length).toBeLessThan(700);
  });

  test('finds the flags of a page, wherever on it the reader is', async () => {
    const store = openWindow();
    await store.put(flag(1));
    await store.put(flag(2));
    const found = await store.ofPage('https://www.drome.gouv.fr/secheresse/1#autre');
    expect(found.map(({ id }) => id)).toEqual([flag(1).id]);
  });

  test('loses nothing when two windows write at the same time', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await one.put(flag(1));
    const { id } = flag(1);
    await Promise.all([
      one.change(id, (now) => ({ ...now, note: `${now.note}a` })),
      other.change(id, (now) => ({ ...now, note: `${now.note}b` })),
      one.change(id, (now) => ({
        ...now,
        steps: [...now.steps, { kind: 'sent', day: '2026-01-25', note: '' }],
      })),
      other.change(id, (now) => ({
        ...now,
        steps: [...now.steps, { kind: 'acknowledged', day: '2026-01-26', note: '' }],
      })),
      other.put(flag(2)),
    ]);
    const now = await one.get(id);
    expect(now?.note.split('').sort().join('')).toBe('ab');
    expect(now?.steps.map(({ kind }) => kind)).toEqual(['sent', 'acknowledged']);
    expect(await one.list()).toHaveLength(2);
    expect((await other.ofPage(flag(1).evidence.url))[0]?.level).toBe('requested');
  });

  test('never changes what was seen, nor its hash', async () => {
    const store = openWindow();
    await store.put(flag(1));
    const changed = await store.change(flag(1).id, () => flag(2));
    expect(changed).toEqual({
      ok: true,
      value: {
        ...flag(2),
        id: flag(1).id,
        created: flag(1).created,
        evidence: flag(1).evidence,
        hash: flag(1).hash,
      },
    });
  });

  test('gives a removed flag its picture back', async () => {
    const store = openWindow();
    await store.put(flag(1), PICTURE);
    const before = await store.get(flag(1).id);
    expect(before?.pictured).toBe(true);
    const removed = await store.remove(flag(1).id);
    if (!removed.ok) throw new Error(removed.error);
    expect(await store.list()).toEqual([]);
    expect(await store.picture(flag(1).id)).toBeNull();
    await store.put(removed.value.flag, removed.value.picture);
    expect(await store.get(flag(1).id)).toEqual(before);
    expect(await store.picture(flag(1).id)).toEqual(PICTURE);
  });

  test('tells other windows', async () => {
    const [one, other] = [openWindow(), openWindow()];
    const told = vi.fn();
    other.onChange(told);
    await one.put(flag(1));
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
  });

  test('says what it cannot do, and writes nothing of it', async () => {
    const store = openWindow();
    await store.put(flag(1));
    expect(await store.change(flag(9).id, (now) => now)).toEqual({ ok: false, error: 'gone' });
    expect(await store.remove(flag(9).id)).toEqual({ ok: false, error: 'gone' });
    expect(await store.put({ ...flag(2), title: '' })).toEqual({ ok: false, error: 'invalid' });
    expect(await store.change(flag(1).id, (now) => ({ ...now, title: '' }))).toEqual({
      ok: false,
      error: 'invalid',
    });
    expect(await store.list()).toHaveLength(1);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.put(flag(2))).toEqual({ ok: false, error: 'space' });
    put.mockRestore();
  });

  test('says that it is full, and takes nothing of a file that does not fit', async () => {
    const connection = openReader();
    opened.push(connection);
    const store = createFlagStore(connection, 2);
    await store.put(flag(1));
    const three = [1, 2, 3].map((n) => ({ flag: flag(n), picture: null }));
    expect(await store.add(three)).toEqual({ ok: false, error: 'full' });
    await store.put(flag(2));
    expect(await store.put(flag(3))).toEqual({ ok: false, error: 'full' });
    expect((await store.put(flag(2))).ok).toBe(true);
    expect(await store.list()).toHaveLength(2);
  });

  test('takes flags from a file: new ones, changed ones, and those held already', async () => {
    const store = openWindow();
    await store.put(flag(1), PICTURE);
    await store.put(flag(2));
    const changed = flag(2, { note: 'ailleurs', modified: flag(2).modified + 1 });
    const added = await store.add([
      { flag: { ...flag(1), pictured: true }, picture: PICTURE },
      { flag: changed, picture: null },
      { flag: flag(3), picture: PICTURE },
    ]);
    expect(added).toEqual({ ok: true, value: { added: 1, changed: 1, same: 1 } });
    expect((await store.get(flag(2).id))?.note).toBe('ailleurs');
    expect(await store.picture(flag(3).id)).toEqual(PICTURE);
    expect(await store.add([{ flag: changed, picture: null }])).toEqual({
      ok: true,
      value: { added: 0, changed: 0, same: 1 },
    });
  });

  test('knows the same evidence under another identifier, and keeps its picture', async () => {
    const store = openWindow();
    await store.put(flag(5), PICTURE);
    const earlier = { ...flag(4), hash: flag(5).hash, evidence: flag(5).evidence };
    await store.add([{ flag: earlier, picture: null }]);
    expect((await store.list()).map(({ id }) => id)).toEqual([flag(4).id]);
    expect(await store.picture(flag(4).id)).toEqual(PICTURE);
    expect(await store.picture(flag(5).id)).toBeNull();
  });

  test('gives flags in batches, with their pictures', async () => {
    const store = openWindow();
    await store.put(flag(1), PICTURE);
    await store.put(flag(2));
    const read = [];
    for await (const batch of store.batches([flag(2).id, flag(9).id, flag(1).id])) {
      read.push(...batch);
    }
    expect(read).toEqual([
      { flag: flag(2), picture: null },
      { flag: { ...flag(1), pictured: true }, picture: PICTURE },
    ]);
  });
});

test('an update from a database without flags leaves the dossier as it was', async () => {
  const old = await openDB('en-regard-reader', 1, {
    upgrade: (db) => void db.createObjectStore('kept', { keyPath: 'key' }),
  });
  await old.put('kept', page('a'));
  old.close();
  const connection = openReader();
  opened.push(connection);
  await createFlagStore(connection).put(flag(1));
  const dossier = await createDossier(connection).annotate(page('a').key, 'lu');
  expect(dossier).toMatchObject({ ok: true, value: [{ title: 'a', note: 'lu' }] });
});
