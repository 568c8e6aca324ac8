/** The dossier: what the reader keeps, in their order, the same in all windows. */
import type { Result } from '../model.ts';
import type { Connection } from '../store/connection.ts';
import { type WriteError, writeError } from '../store/write-error.ts';
import type { ReaderSchema } from './database.ts';
import type { KeptItem } from './kept.ts';
import {
  annotated,
  inOrder,
  MOST_ITEMS,
  merged,
  moved,
  withItem,
  withItemAgain,
  withoutItem,
} from './list.ts';

/**
 * Why nothing was written. `full`: there are as many items as a dossier may have.
 */
export type DossierError = 'full' | WriteError;

type Written = Promise<Result<KeptItem[], DossierError>>;

export interface Dossier {
  /** Calls back with the items in order, soon and at each change, whichever window makes it. */
  watch(listener: (items: KeptItem[]) => void): () => void;
  /** Each answers the items as they are then. What is no longer there is not changed. */
  keep(item: KeptItem): Written;
  remove(key: string): Written;
  /** Takes a removal back: the item returns to the place that it had. */
  putBack(item: KeptItem): Written;
  annotate(key: string, note: string): Written;
  /** @param place from 0. */
  move(key: string, place: number): Written;
  /** Adds the items of another dossier: see `merged`. */
  add(items: KeptItem[]): Written;
}

/** What tells other windows that there is something new. */
export const CHANNEL = 'en-regard-dossier';

/** Makes the dossier of one window over its connection to the database. */
export function createDossier({ run }: Connection<ReaderSchema>): Dossier {
  const listeners = new Set<(items: KeptItem[]) => void>();
  const channel = new BroadcastChannel(CHANNEL);
  const tell = (items: KeptItem[]) => {
    for (const listener of listeners) listener(items);
  };
  const read = () => run(async (db) => inOrder(await db.getAll('kept')));
  // Where it cannot be read it is drawn empty, and the first press says why.
  const readAndTell = () =>
    void read()
      .catch((): KeptItem[] => [])
      .then(tell);
  channel.onmessage = () => {
    if (listeners.size > 0) readAndTell();
  };

  /**
   * One transaction that reads the list, and writes what has changed in it: two windows that write
   * at the same time follow one another.
   */
  const change = (work: (items: KeptItem[]) => KeptItem[]): Written =>
    run(async (db) => {
      const tx = db.transaction('kept', 'readwrite');
      const items = inOrder(await tx.store.getAll());
      const next = work(items);
      if (next.length > MOST_ITEMS && next.length > items.length) {
        return { ok: false, error: 'full' } as const;
      }
      const before = new Map(items.map((item) => [item.key, item]));
      const after = new Set(next.map(({ key }) => key));
      await Promise.all([
        ...items.filter(({ key }) => !after.has(key)).map(({ key }) => tx.store.delete(key)),
        ...next.filter((item) => before.get(item.key) !== item).map((item) => tx.store.put(item)),
        tx.done,
      ]);
      tell(next);
      channel.postMessage(null);
      return { ok: true, value: next } as const;
    }).catch((error) => ({ ok: false, error: writeError(error) }));

  return {
    watch(listener) {
      listeners.add(listener);
      void read()
        .catch((): KeptItem[] => [])
        .then((items) => {
          if (listeners.has(listener)) listener(items);
        });
      return () => listeners.delete(listener);
    },
    keep: (item) => change((items) => withItem(items, item)),
    remove: (key) => change((items) => withoutItem(items, key)),
    putBack: (item) => change((items) => withItemAgain(items, item)),
    annotate: (key, note) => change((items) => annotated(items, key, note)),
    move: (key, place) => change((items) => moved(items, key, place)),
    add: (added) => change((items) => merged(items, added)),
  };
}
