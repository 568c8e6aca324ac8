import fc from 'fast-check';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MIGRATIONS, openReader } from '../../../lib/reader/database.ts';
import { createDossier, type Dossier } from '../../../lib/reader/dossier.ts';
import { keptItem, LONGEST_NOTE } from '../../../lib/reader/kept.ts';
import { inOrder, MOST_ITEMS, merged, moved, placed } from '../../../lib/reader/list.ts';
import { items, page } from './samples.ts';

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

/** A window with the dossier. */
function openWindow(options: Parameters<typeof openReader>[0] = {}): Dossier {
  const connection = openReader(options);
  opened.push(connection);
  return createDossier(connection);
}

/** What a window shows: the names of the items in order. */
function shownIn(dossier: Dossier): () => string[] {
  let titles: string[] = [];
  dossier.watch((list) => {
    titles = list.map(({ title }) => title);
  });
  return () => titles;
}

async function filled(dossier: Dossier, ...names: string[]) {
  for (const name of names) await dossier.keep(page(name));
}

describe('the dossier', () => {
  test('keeps, in order, what another opening finds again', async () => {
    await filled(openWindow(), 'a', 'b', 'c');
    const again = shownIn(openWindow());
    await vi.waitFor(() => expect(again()).toEqual(['a', 'b', 'c']));
  });

  test('shows in other windows what one changes', async () => {
    const [one, other] = [openWindow(), openWindow()];
    const shown = shownIn(other);
    await filled(one, 'a', 'b');
    await vi.waitFor(() => expect(shown()).toEqual(['a', 'b']));
    await one.move(page('b').key, 0);
    await vi.waitFor(() => expect(shown()).toEqual(['b', 'a']));
    await one.remove(page('b').key);
    await vi.waitFor(() => expect(shown()).toEqual(['a']));
  });

  test('loses nothing when two windows write at the same time', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await Promise.all([
      filled(one, 'a', 'b', 'c'),
      filled(other, 'd', 'e', 'f'),
      one.annotate(page('a').key, 'x'),
    ]);
    const all = await one.annotate(page('a').key, 'lu');
    if (!all.ok) throw new Error(all.error);
    expect(all.value.map(({ title }) => title).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(all.value.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(all.value.find(({ title }) => title === 'a')?.note).toBe('lu');
  });

  test('gives a removed item its place and its note back', async () => {
    const dossier = openWindow();
    await filled(dossier, 'a', 'b', 'c');
    const noted = await dossier.annotate(page('b').key, 'à relire');
    if (!noted.ok) throw new Error(noted.error);
    await dossier.remove(page('b').key);
    expect(await dossier.putBack(noted.value[1]!)).toEqual(noted);
  });

  test('says that it is full, and writes nothing of what does not fit', async () => {
    const dossier = openWindow();
    const many = Array.from({ length: MOST_ITEMS }, (_, index) => page(`${index}`));
    expect((await dossier.add(many)).ok).toBe(true);
    expect(await dossier.keep(page('more'))).toEqual({ ok: false, error: 'full' });
    expect(await dossier.add([page('x'), page('y')])).toEqual({ ok: false, error: 'full' });
    const still = await dossier.annotate(page('1').key, 'x');
    expect(still.ok && still.value.length).toBe(MOST_ITEMS);
  });

  test('says that nothing can be kept where the browser refuses', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const shown = vi.fn();
    const dossier = openWindow();
    dossier.watch(shown);
    expect(await dossier.keep(page('a'))).toEqual({ ok: false, error: 'unavailable' });
    await vi.waitFor(() => expect(shown).toHaveBeenCalledWith([]));
  });

  test('says that the disk is full', async () => {
    const dossier = openWindow();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await dossier.keep(page('a'))).toEqual({ ok: false, error: 'space' });
    vi.restoreAllMocks();
    expect((await dossier.keep(page('a'))).ok).toBe(true);
  });
});

describe('the database', () => {
  test('keeps what is in it from one version to the next', async () => {
    await filled(openWindow(), 'a', 'b');
    const migrations = [
      ...MIGRATIONS,
      async (_: unknown, tx: Parameters<(typeof MIGRATIONS)[0]>[1]) => {
        const store = tx.objectStore('kept');
        for (const item of await store.getAll()) await store.put({ ...item, note: 'v2' });
      },
    ];
    // The window of the old version gives way.
    const later = openWindow({ migrations });
    const all = await later.keep(page('c'));
    expect(all.ok && all.value.map(({ title, note }) => [title, note])).toEqual([
      ['a', 'v2'],
      ['b', 'v2'],
      ['c', ''],
    ]);
  });

  test('is opened again when the browser ended it', async () => {
    const dossier = openWindow();
    await filled(dossier, 'a');
    await deleteDB('en-regard-reader');
    expect(await dossier.keep(page('b'))).toMatchObject({ ok: true, value: [{ title: 'b' }] });
  });

  test('says so when an older version does not give way, and leaves it alone', async () => {
    const old = await openDB('en-regard-reader', 1, {
      upgrade: (db) => void db.createObjectStore('kept', { keyPath: 'key' }),
    });
    await old.put('kept', page('a'));
    const later = openWindow({ migrations: [...MIGRATIONS, () => {}] });
    expect(await later.keep(page('b'))).toEqual({ ok: false, error: 'unavailable' });
    expect(await old.count('kept')).toBe(1);
    old.close();
    await vi.waitFor(async () => expect((await later.keep(page('b'))).ok).toBe(true));
  });
});

describe('the list', () => {
  test('moving changes nothing but the order', () => {
    fc.assert(
      fc.property(items, fc.nat(9), fc.integer({ min: -2, max: 12 }), (list, which, place) => {
        const key = list[which]?.key ?? '';
        const after = moved(list, key, place);
        expect(new Set(after.map((item) => item.key))).toEqual(new Set(list.map((i) => i.key)));
        expect(inOrder(after)).toEqual(placed(after));
        const at = Math.max(0, Math.min(list.length - 1, place));
        if (key) expect(after[at]?.key).toBe(key);
      }),
    );
  });

  test('a file of the same dossier adds nothing; other notes are added to', () => {
    fc.assert(
      fc.property(items, items, (list, others) => {
        expect(merged(list, list)).toEqual(list);
        const both = merged(list, others);
        expect(both.slice(0, list.length).map(({ key }) => key)).toEqual(list.map((i) => i.key));
        for (const { key, note } of [...list, ...others]) {
          expect(both.find((item) => item.key === key)?.note).toContain(note);
        }
      }),
    );
  });
});

test('an item takes itself again unchanged, and nothing that is none', () => {
  fc.assert(
    fc.property(items, (list) => {
      for (const item of list) expect({ ...keptItem(item), position: item.position }).toEqual(item);
    }),
  );
  fc.assert(fc.property(fc.anything(), (value) => void keptItem(value)));
  expect(keptItem({ ...page('a'), url: 'javascript:alert(1)' })).toBeNull();
  expect(keptItem({ ...page('a'), title: ' \n' })).toBeNull();
  expect(keptItem({ ...page('a'), note: 'é'.repeat(20_000) })?.note).toHaveLength(LONGEST_NOTE);
});
