/** A step of a refresh in the database. */
import type { IDBPDatabase } from 'idb';
import type { RefreshWrite } from './contract.ts';
import { generationsOf, refreshed } from './generation.ts';
import { all, DATA, type Schema, stagedUpTo } from './schema.ts';
import { applyChange, countChange, versionOf, write } from './transactions.ts';

/** Writes a step in one transaction: see `CatalogueStore.putRefresh`. */
export async function putRefresh(db: IDBPDatabase<Schema>, step: RefreshWrite): Promise<boolean> {
  const { catalogue, stage = [], unstage, change, current } = step;
  let done = false;
  await write(db, async (tx, queue) => {
    const states = tx.objectStore('states');
    const [version, held] = await Promise.all([versionOf(tx), states.get(catalogue)]);
    const state = refreshed(held, step, version);
    if (!state) return;
    queue(states.put(state));
    const staged = tx.objectStore('staged');
    if (unstage) {
      queue(staged.delete(stagedUpTo(catalogue, unstage === 'all' ? undefined : unstage)));
    }
    const revision = step.refresh.work?.revision ?? 0;
    stage.forEach((page, place) => {
      queue(staged.put(page, [catalogue, revision, place]));
    });
    if (change) await applyChange(tx, queue, { catalogue, ...change });
    const named = generationsOf(state);
    const forgotten = generationsOf(held).filter((name) => !named.includes(name));
    for (const name of forgotten) {
      for (const store of DATA) queue(tx.objectStore(store).delete(all(catalogue, name)));
    }
    if (change || current || forgotten.length > 0) await countChange(tx, queue);
    done = true;
  });
  return done;
}
