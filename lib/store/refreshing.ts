/** A step of a refresh in the database. */
import type { IDBPDatabase } from 'idb';
import type { RefreshWrite } from './contract.ts';
import { generationsOf, refreshed } from './generation.ts';
import { packAdded } from './pieces.ts';
import { all, DATA, type Schema, stagedUpTo } from './schema.ts';
import { applyChange, countChange, versionOf, write } from './transactions.ts';

/** Writes a step in one transaction: see `CatalogueStore.putRefresh`. */
export async function putRefresh(db: IDBPDatabase<Schema>, step: RefreshWrite): Promise<boolean> {
  const { catalogue, stage = [], unstage, change, current } = step;
  const added = change && (await packAdded(change));
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
    for (const [place, page] of stage.entries()) {
      const written = staged.put(page, [catalogue, revision, place]);
      queue(written);
      // A file of 20,000 records is many pages: the thread is free between two.
      if (stage.length > 1) await written;
    }
    if (change && added) await applyChange(tx, queue, { catalogue, ...change }, added);
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
