/** The store in IndexedDB: the contract over `connection.ts` and `transactions.ts`. */
import { packBlock } from './chunks.ts';
import { createConnection } from './connection.ts';
import type { CatalogueStore } from './contract.ts';
import { swapped } from './generation.ts';
import { wholeBlock } from './members.ts';
import { packAdded, putPieces } from './pieces.ts';
import { putRefresh } from './refreshing.ts';
import { DATA, others, type Schema, STORES } from './schema.ts';
import { FORMAT } from './segment.ts';
import {
  applyChange,
  assertHeld,
  countChange,
  putHolding,
  readerOf,
  versionOf,
  write,
} from './transactions.ts';

export interface DatabaseOptions {
  /** Name of the database; `en-regard` unless told. */
  name?: string;
  /**
   * Called when another context upgrades or deletes the database, when the browser ends it, and
   * when it cannot be opened again after that.
   */
  onLost?: () => void;
}

/**
 * Opens the database. Rejects with the browser's error when IndexedDB is absent or refused, and
 * with an error named `BlockedError` when an older version is still open elsewhere. A write over
 * quota rejects with an error named `QuotaExceededError`.
 */
export async function openDatabase({
  name = 'en-regard',
  onLost = () => {},
}: DatabaseOptions = {}): Promise<CatalogueStore> {
  const { run, close } = createConnection<Schema>(
    name,
    FORMAT,
    (db) => {
      // Everything comes from packs and catalogues: an older form is forgotten, not converted.
      for (const old of [...db.objectStoreNames]) db.deleteObjectStore(old);
      db.createObjectStore('states', { keyPath: 'id' });
      db.createObjectStore('version');
      db.createObjectStore('staged');
      for (const store of DATA) db.createObjectStore(store);
    },
    onLost,
  );
  // Who opens it must know at once that it cannot be had.
  await run(async () => {});

  return {
    durable: true,
    states: () => run((db) => db.getAll('states')),
    putState: (state) =>
      run((db) =>
        write(db, async (tx, queue) => {
          await assertHeld(tx, state);
          await putHolding(tx, queue, state);
        }),
      ),

    putRefresh: (step) => run((db) => putRefresh(db, step)),

    forget: (catalogue) =>
      run((db) =>
        write(db, async (tx, queue) => {
          const range = IDBKeyRange.bound([catalogue], [catalogue, []]);
          for (const store of [...DATA, 'staged'] as const) {
            queue(tx.objectStore(store).delete(range));
          }
          queue(tx.objectStore('states').delete(catalogue));
          await countChange(tx, queue);
        }),
      ),

    async putSegment(key, segment, records, state) {
      // Before the transaction: whoever reads meanwhile waits for its end.
      const chunks = await packBlock(records);
      const members = wholeBlock(key.part, records.length);
      await run((db) =>
        write(db, async (tx, queue) => {
          await putPieces(tx, queue, key, { segment, members, chunks });
          await assertHeld(tx, state);
          await putHolding(tx, queue, state);
          await countChange(tx, queue);
        }),
      );
    },

    swap: (catalogue) =>
      run((db) =>
        write(db, async (tx, queue) => {
          const state = swapped(await tx.objectStore('states').get(catalogue), catalogue);
          queue(tx.objectStore('states').put(state));
          for (const store of DATA) {
            for (const range of others(catalogue, state.current?.name ?? '')) {
              queue(tx.objectStore(store).delete(range));
            }
          }
          await countChange(tx, queue);
        }),
      ),

    change: (change) =>
      run(async (db) => {
        const { catalogue, generation, version } = change;
        const added = await packAdded(change);
        let done = false;
        await write(db, async (tx, queue) => {
          const states = tx.objectStore('states');
          const [held, state] = await Promise.all([versionOf(tx), states.get(catalogue)]);
          if (held !== version || state?.current?.name !== generation) return;
          await applyChange(tx, queue, change, added);
          await countChange(tx, queue);
          done = true;
        });
        return done;
      }),

    read: (work) => run((db) => work(readerOf(db.transaction(STORES)))),

    close,
  };
}
