/**
 * Reports on references that the reader had made, and how far each has come. Every page is written
 * as soon as it was read, so that a browser which is killed loses none of them.
 */

import type { IDBPObjectStore } from 'idb';
import type { Result } from '../model.ts';
import { createChanges } from '../store/changes.ts';
import type { Connection } from '../store/connection.ts';
import { type WriteError, writeError } from '../store/write-error.ts';
import type { ReaderSchema } from './database.ts';
import type { KeptHead, KeptPage, KeptReport, KeptSummary } from './kept-report.ts';

type Written = Promise<Result<null, WriteError>>;

export interface Reports {
  /** Calls back at each change, whichever window makes it. */
  watch(listener: () => void): () => void;
  /** Tells every window of what is not in the database: who is at work. */
  tell(): void;
  /** The newest first. */
  list(): Promise<KeptSummary[]>;
  read(id: string): Promise<KeptReport | null>;
  add(head: KeptHead): Written;
  /** Changes the head; what is no longer there is not changed. */
  change(id: string, more: Partial<Omit<KeptHead, 'id'>>): Written;
  /** Writes a page in its place. */
  put(id: string, place: number, page: KeptPage): Written;
  /** Forgets the pages that could not be read, so that they can be asked for again. */
  forgetUnread(id: string): Written;
  remove(id: string): Written;
}

/** What tells other windows that there is something new. */
const CHANNEL = 'en-regard-reports';

/** Makes the reports of one window over its connection to the database. */
export function createReports({ run }: Connection<ReaderSchema>): Reports {
  const { tell, onChange } = createChanges(CHANNEL);

  const write = (work: (store: ReportStore) => Promise<unknown>): Written =>
    run(async (db) => {
      const tx = db.transaction('reports', 'readwrite');
      await work(tx.store);
      await tx.done;
      tell();
      return { ok: true, value: null } as const;
    }).catch((error) => ({ ok: false, error: writeError(error) }));

  return {
    watch: onChange,
    tell,
    list: () =>
      run(async (db) => {
        const { store } = db.transaction('reports');
        const done = new Map<string, number>();
        for (const [id, place] of await store.getAllKeys())
          done.set(id, (done.get(id) ?? 0) + (place === undefined ? 0 : 1));
        const heads = await Promise.all([...done.keys()].map((id) => store.get([id])));
        return heads
          .map((head) => ({ head: head as KeptHead, done: done.get((head as KeptHead).id) ?? 0 }))
          .sort((a, b) => b.head.begun - a.head.begun);
      }),
    read: (id) =>
      run(async (db) => {
        const { store } = db.transaction('reports');
        const [head, keys, values] = await Promise.all([
          store.get([id]),
          store.getAllKeys(pagesOf(id)),
          store.getAll(pagesOf(id)),
        ]);
        if (!head) return null;
        const kept: KeptReport = { head: head as KeptHead, pages: [] };
        keys.forEach(([, place], i) => {
          kept.pages[place ?? 0] = values[i] as KeptPage;
        });
        return kept;
      }),
    add: (head) => write((store) => store.put(head, [head.id])),
    change: (id, more) =>
      write(async (store) => {
        const head = await store.get([id]);
        if (head) await store.put({ ...(head as KeptHead), ...more }, [id]);
      }),
    put: (id, place, page) =>
      write(async (store) => {
        // Removed meanwhile: it does not come back.
        if ((await store.getKey([id])) !== undefined) await store.put(page, [id, place]);
      }),
    forgetUnread: (id) =>
      write(async (store) => {
        const [keys, pages] = await Promise.all([
          store.getAllKeys(pagesOf(id)),
          store.getAll(pagesOf(id)),
        ]);
        const unread = keys.filter((_, i) => (pages[i] as KeptPage).error !== undefined);
        await Promise.all(unread.map((key) => store.delete(key)));
      }),
    remove: (id) => write((store) => store.delete(IDBKeyRange.bound([id], [id, []]))),
  };
}

type ReportStore = IDBPObjectStore<ReaderSchema, ('kept' | 'reports')[], 'reports', 'readwrite'>;

/** Pages have numbers, and in IndexedDB a list comes after every number. */
const pagesOf = (id: string) => IDBKeyRange.bound([id, 0], [id, []]);
