/** Opens the best store that this context may have. */
import type { CatalogueStore } from './contract.ts';
import { type DatabaseOptions, openDatabase } from './database.ts';
import { createMemoryStore } from './memory.ts';

/** A browser whose profile is damaged may never answer. */
const TIME_LIMIT_MS = 3000;

/**
 * The database, or a store in memory when IndexedDB is absent, refused, blocked or silent; its
 * `durable` tells which. Never rejects.
 */
export async function openStore(options: DatabaseOptions = {}): Promise<CatalogueStore> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let late = false;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      late = true;
      resolve(null);
    }, TIME_LIMIT_MS);
  });
  const database = openDatabase(options).then(
    (store) => {
      if (late) store.close();
      return store;
    },
    () => null,
  );
  const store = await Promise.race([database, tooLate]);
  clearTimeout(timer);
  return store ?? createMemoryStore();
}
