/**
 * The last look at each address. An address is called gone after two looks a day or more apart, so
 * that the first must be remembered. A database of its own: what becomes of it touches nothing else.
 */
import type { DBSchema } from 'idb';
import { createConnection } from '../store/connection.ts';
import { type Look, remembered } from './look.ts';

export interface Looks {
  /** What was last seen at these addresses, of those that were looked at. */
  last(urls: string[]): Promise<Look[]>;
  /** Keeps a look, and answers it with what is remembered of the ones before. */
  keep(look: Look): Promise<Look>;
  clear(): Promise<void>;
}

interface Schema extends DBSchema {
  looks: { key: string; value: Look; indexes: { at: number } };
}

const NAME = 'en-regard-looks';
/** Addresses kept; those looked at longest ago go first. */
const MOST = 5_000;

/**
 * Makes the memory of looks. Its database is opened at the first use.
 *
 * @param most addresses kept; those looked at longest ago go first.
 */
export function createLooks({ name = NAME, most = MOST } = {}): Looks {
  const { run } = createConnection<Schema>(name, 1, (db) => {
    db.createObjectStore('looks', { keyPath: 'url' }).createIndex('at', 'at');
  });
  return {
    last: (urls) =>
      run(async (db) => {
        const { store, done } = db.transaction('looks');
        const found = await Promise.all(urls.map((url) => store.get(url)));
        await done;
        return found.filter((look) => look !== undefined);
      }),
    keep: (look) =>
      run(async (db) => {
        const tx = db.transaction('looks', 'readwrite');
        const kept = remembered(await tx.store.get(look.url), look);
        await tx.store.put(kept);
        const over = (await tx.store.count()) - most;
        const oldest = over > 0 ? await tx.store.index('at').getAllKeys(null, over) : [];
        for (const key of oldest) await tx.store.delete(key);
        await tx.done;
        return kept;
      }),
    clear: () => run((db) => db.clear('looks')),
  };
}
