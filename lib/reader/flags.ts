/** The flags of the reader, the same in all windows. */
import type { IDBPDatabase } from 'idb';
import type { Result } from '../model.ts';
import { canonicalJson } from '../requests/canonical.ts';
import type { Flag } from '../requests/flag.ts';
import { MOST_FLAGS } from '../requests/longest.ts';
import { mergedFlag, mergedFlags } from '../requests/merge.ts';
import type { Added, FlagError, PicturedFlag } from '../requests/outcome.ts';
import { LARGEST_PICTURE, type Picture } from '../requests/picture.ts';
import { flagOf } from '../requests/read-flag.ts';
import { type FlagRow, newestFirst, pageAddress, rowOf } from '../requests/row.ts';
import { createChanges } from '../store/changes.ts';
import type { Connection } from '../store/connection.ts';
import { writeError } from '../store/write-error.ts';
import type { ReaderSchema } from './database.ts';

type Written<T> = Promise<Result<T, FlagError>>;

export interface FlagStore {
  /** All flags as a list shows them, the newest first. */
  list(): Promise<FlagRow[]>;
  /** The newest so many of them, and how many there are: ten thousand take a moment to read. */
  newest(most: number): Promise<{ rows: FlagRow[]; total: number }>;
  /** Those of a page, by its address; its fragment is not looked at. */
  ofPage(url: string): Promise<FlagRow[]>;
  get(id: string): Promise<Flag | undefined>;
  picture(id: string): Promise<Picture | null>;
  /** Keeps a flag that is new, or takes a removal back; one that is there again is merged. */
  put(flag: Flag, picture?: Picture | null): Written<Flag>;
  /**
   * Changes a flag: reads and writes it in one transaction, so that two windows follow one another.
   * What was seen, its hash, identifier and time stay as they are.
   */
  change(id: string, work: (flag: Flag) => Flag): Written<Flag>;
  /** Answers what `put` takes to have it back. */
  remove(id: string): Written<PicturedFlag>;
  /**
   * Adds the flags of a file, all or none; answers what became of them.
   *
   * @param onProgress is told the share that is written, 0 to 1.
   */
  add(flags: PicturedFlag[], onProgress?: (share: number) => void): Written<Added>;
  /** Flags in batches, oldest first, so that a file of all of them never holds them all at once. */
  batches(ids: readonly string[]): AsyncGenerator<PicturedFlag[]>;
  /** Calls back when something has changed, whichever window changed it. */
  onChange(listener: () => void): () => void;
}

/** What tells other windows that there is something new. */
export const CHANNEL = 'en-regard-flags';

/** Flags that are read, or written, side by side. */
const BATCH = 200;

/** Rows that are read at once: as many as keep the page from its reader for a moment only. */
const ROWS = 2_500;

const STORES = ['flags', 'flag-rows', 'flag-pictures'] as const;

/** Makes the store of one window over its connection to the database. */
export function createFlagStore({ run }: Connection<ReaderSchema>, most = MOST_FLAGS): FlagStore {
  const { tell, onChange } = createChanges(CHANNEL);

  /** One transaction; what it refuses, it leaves as it was. */
  const write = <T>(work: (tx: Writing) => Promise<Result<T, FlagError>>): Written<T> =>
    run(async (db) => {
      const tx = begin(db);
      const result = await work(tx);
      if (!result.ok) {
        tx.abort();
        await tx.done.catch(() => {});
        return result;
      }
      await tx.done;
      tell();
      return result;
    }).catch((error) => ({ ok: false, error: writeError(error) }));

  return {
    list: () => run(async (db) => newestFirst(await allRows(db))),
    newest: (most) =>
      run(async (db) => {
        const { store } = db.transaction('flag-rows');
        const created = store.index('created');
        const [total, last] = await Promise.all([
          store.count(),
          created.openKeyCursor(null, 'prev'),
        ]);
        // One step to the last that is wanted: a step for each would be an answer to wait for, each.
        const oldest = most > 1 ? await last?.advance(most - 1) : last;
        const rows = await created.getAll(oldest && IDBKeyRange.lowerBound(oldest.key));
        return { rows: newestFirst(rows).slice(0, most), total };
      }),
    ofPage: (url) =>
      run(async (db) =>
        newestFirst(await db.getAllFromIndex('flag-rows', 'url', pageAddress(url))),
      ),
    get: (id) => run((db) => db.get('flags', id)),
    picture: (id) => run(async (db) => (await db.get('flag-pictures', id)) ?? null),
    put: (flag, picture = null) =>
      write(async (tx) => {
        const given = flagOf(flag);
        if (!given || (picture && picture.bytes.length > LARGEST_PICTURE))
          return refused('invalid');
        const flags = tx.objectStore('flags');
        const held = await flags.get(given.id);
        if (!held && (await flags.count()) >= most) return refused('full');
        const put: Flag = { ...unpictured(given), ...(picture && { pictured: true }) };
        const kept = held ? mergedFlag(held, put) : put;
        await putFlag(tx, kept);
        if (picture) await tx.objectStore('flag-pictures').put(picture, kept.id);
        return { ok: true, value: kept };
      }),
    change: (id, work) =>
      write(async (tx) => {
        const before = await tx.objectStore('flags').get(id);
        if (!before) return refused('gone');
        const { created, evidence, hash, pictured } = before;
        const fixed = { id, created, evidence, hash, ...(pictured && { pictured }) };
        const after = flagOf({ ...unpictured(work(before)), ...fixed });
        if (!after) return refused('invalid');
        await putFlag(tx, after);
        return { ok: true, value: after };
      }),
    remove: (id) =>
      write(async (tx) => {
        const [flag, picture] = await Promise.all([
          tx.objectStore('flags').get(id),
          tx.objectStore('flag-pictures').get(id),
        ]);
        if (!flag) return refused('gone');
        await removeFlag(tx, id);
        return { ok: true, value: { flag, picture: picture ?? null } };
      }),
    add: (others, onProgress = () => {}) => write((tx) => addAll(tx, others, most, onProgress)),
    async *batches(ids) {
      for (let at = 0; at < ids.length; at += BATCH) {
        yield await run((db) => readBatch(db, ids.slice(at, at + BATCH)));
      }
    },
    onChange,
  };
}

const begin = (db: IDBPDatabase<ReaderSchema>) => db.transaction(STORES, 'readwrite');

type Writing = ReturnType<typeof begin>;

const refused = (error: FlagError) => ({ ok: false, error }) as const;

/** Whether a picture is held is for the store to say. */
const unpictured = ({ pictured: _pictured, ...flag }: Flag): Flag => flag;

const putFlag = (tx: Writing, flag: Flag) =>
  Promise.all([tx.objectStore('flags').put(flag), tx.objectStore('flag-rows').put(rowOf(flag))]);

const removeFlag = (tx: Writing, id: string) =>
  Promise.all(STORES.map((store) => tx.objectStore(store).delete(id)));

/** All rows, some at a time: what is read is copied on the thread that draws. */
async function allRows(db: IDBPDatabase<ReaderSchema>): Promise<FlagRow[]> {
  const { store } = db.transaction('flag-rows');
  const rows: FlagRow[] = [];
  for (;;) {
    const last = rows.at(-1);
    const some = await store.getAll(last && IDBKeyRange.lowerBound(last.id, true), ROWS);
    rows.push(...some);
    if (some.length < ROWS) return rows;
  }
}

/** Some at a time: one after the other each waits for the last, all at once they fill the memory. */
async function inBatches<T>(
  list: readonly T[],
  work: (one: T) => Promise<void>,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  for (let at = 0; at < list.length; at += BATCH) {
    await Promise.all(list.slice(at, at + BATCH).map(work));
    onProgress(Math.min(1, (at + BATCH) / list.length));
  }
}

async function addAll(
  tx: Writing,
  others: PicturedFlag[],
  most: number,
  onProgress: (share: number) => void,
): Promise<Result<Added, FlagError>> {
  const flags = tx.objectStore('flags');
  const pictures = tx.objectStore('flag-pictures');
  const held = new Map<string, Flag>();
  const count = await flags.count();
  // Where none is held, none is looked for: that is a quarter of the time.
  await inBatches(count === 0 ? [] : others, async ({ flag }) => {
    const same = await Promise.all([flags.get(flag.id), flags.index('hash').get(flag.hash)]);
    for (const one of same) if (one) held.set(one.id, one);
  });
  const merged = mergedFlags(
    [...held.values()],
    others.map(({ flag, picture }) => ({
      ...unpictured(flag),
      ...(picture && { pictured: true }),
    })),
  );
  const added = merged.length - held.size;
  if (added > 0 && count + added > most) return refused('full');

  // Those that go give their pictures to those that they went into.
  const byHash = new Map<string, Picture>();
  for (const { flag, picture } of others) if (picture) byHash.set(flag.hash, picture);
  for (const { id, hash, pictured } of held.values()) {
    const picture = pictured && (await pictures.get(id));
    if (picture) byHash.set(hash, picture);
  }
  const left = new Set(merged.map(({ id }) => id));
  for (const id of held.keys()) if (!left.has(id)) await removeFlag(tx, id);
  let changed = 0;
  await inBatches(
    merged,
    async (flag) => {
      const before = held.get(flag.id);
      if (before && canonicalJson(before) === canonicalJson(flag)) return;
      if (before) changed++;
      const picture = flag.pictured && byHash.get(flag.hash);
      await putFlag(tx, { ...unpictured(flag), ...(picture && { pictured: true }) });
      if (picture) await pictures.put(picture, flag.id);
    },
    onProgress,
  );
  return { ok: true, value: { added, changed, same: others.length - added - changed } };
}

async function readBatch(
  db: IDBPDatabase<ReaderSchema>,
  ids: readonly string[],
): Promise<PicturedFlag[]> {
  const tx = db.transaction(['flags', 'flag-pictures']);
  const read = await Promise.all(
    ids.map(async (id) => {
      const flag = await tx.objectStore('flags').get(id);
      const picture = flag?.pictured && (await tx.objectStore('flag-pictures').get(id));
      return flag ? [{ flag, picture: picture || null }] : [];
    }),
  );
  return read.flat();
}
