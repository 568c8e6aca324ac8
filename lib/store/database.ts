/**
 * The store in IndexedDB. A segment, its records and the catalogue's new state are written in
 * one transaction, so that a context killed at any moment leaves either all of them or none.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueState, CatalogueStore, SegmentKey } from './contract.ts';
import { generationRead, swapped } from './generation.ts';
import type { SegmentHead } from './segment.ts';

/** Catalogue, generation, part. */
type PartKey = [string, string, number];
/** Catalogue, generation, part, number of the shard or the chunk. */
type PieceKey = [string, string, number, number];

interface Schema extends DBSchema {
  states: { key: string; value: CatalogueState };
  heads: { key: PartKey; value: SegmentHead };
  addresses: { key: PartKey; value: Uint8Array };
  shards: { key: PieceKey; value: Uint8Array };
  records: { key: PieceKey; value: CatalogueRecord[] };
}

const DATA = ['heads', 'addresses', 'shards', 'records'] as const;
const STORES: ('states' | (typeof DATA)[number])[] = ['states', ...DATA];
const VERSION = 1;

/** Records stored together: four times faster to write than one by one. */
const CHUNK = 32;

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
  let closed = false;
  let connection = connect();

  function connect(): Promise<IDBPDatabase<Schema>> {
    let refused = false;
    const opened: Promise<IDBPDatabase<Schema>> = new Promise((resolve, reject) => {
      openDB<Schema>(name, VERSION, {
        upgrade(db) {
          db.createObjectStore('states', { keyPath: 'id' });
          for (const store of DATA) db.createObjectStore(store);
        },
        blocked() {
          refused = true;
          reject(new DOMException('An older version is open', 'BlockedError'));
        },
        blocking() {
          void opened.then((db) => db.close());
          onLost();
        },
        terminated: onLost,
      }).then((db) => {
        if (refused) db.close();
        resolve(db);
      }, reject);
    });
    return opened;
  }

  /** Runs a transaction; once more, on a new connection, when this one is closing under us. */
  async function run<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    const used = connection;
    try {
      return await work(await used);
    } catch (error) {
      if (closed || (error as Error | null)?.name !== 'InvalidStateError') throw error;
      if (connection === used) {
        connection = connect();
        connection.catch(onLost);
      }
      return work(await connection);
    }
  }

  await connection;

  return {
    durable: true,
    states: () => run((db) => db.getAll('states')),
    putState: (state) =>
      run((db) =>
        write(db, async (tx, queue) => {
          await assertHeld(tx, state);
          queue(tx.objectStore('states').put(state));
        }),
      ),

    putSegment: (key, segment, records, state) =>
      run((db) =>
        write(db, async (tx, queue) => {
          const part = partKey(key);
          queue(tx.objectStore('heads').put(segment.head, part));
          await assertHeld(tx, state);
          queue(tx.objectStore('addresses').put(segment.addresses, part));
          queue(tx.objectStore('states').put(state));
          const shards = tx.objectStore('shards');
          segment.shards.forEach((shard, i) => {
            queue(shards.put(shard, [...part, i]));
          });
          const chunks = tx.objectStore('records');
          for (let i = 0; i * CHUNK < records.length; i++) {
            const chunk = records.slice(i * CHUNK, (i + 1) * CHUNK);
            queue(chunks.put(chunk, [...part, i]));
          }
        }),
      ),

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
        }),
      ),

    heads: () =>
      run(async (db) => {
        const tx = db.transaction(['states', 'heads']);
        const read = await tx.objectStore('states').getAll();
        const heads = tx.objectStore('heads');
        const found = read.map(async (state) => {
          const generation = generationRead(state);
          if (generation === null) return [];
          const range = all(state.id, generation);
          const [keys, values] = await Promise.all([heads.getAllKeys(range), heads.getAll(range)]);
          return keys.map(([catalogue, , part], i) => ({
            key: { catalogue, generation, part },
            head: values[i]!,
          }));
        });
        return (await Promise.all(found)).flat();
      }),

    shards: (wanted) =>
      run((db) => {
        const store = db.transaction('shards').store;
        return Promise.all(
          wanted.map(({ segment, shard }) => store.get([...partKey(segment), shard])),
        );
      }),

    records: (refs) =>
      run(async (db) => {
        const store = db.transaction('records').store;
        const chunks = new Map<string, Promise<CatalogueRecord[] | undefined>>();
        const found = refs.map(async ({ segment, doc }) => {
          const key: PieceKey = [...partKey(segment), Math.floor(doc / CHUNK)];
          const name = JSON.stringify(key);
          const chunk = chunks.get(name) ?? store.get(key);
          chunks.set(name, chunk);
          return (await chunk)?.[doc % CHUNK];
        });
        return Promise.all(found);
      }),

    addresses: (segment) => run((db) => db.get('addresses', partKey(segment))),

    close() {
      closed = true;
      void connection.then(
        (db) => db.close(),
        () => {},
      );
    },
  };
}

const partKey = ({ catalogue, generation, part }: SegmentKey): PartKey => [
  catalogue,
  generation,
  part,
];

/** All keys of one generation: an array sorts after every number and text. */
const all = (catalogue: string, generation: string): IDBKeyRange =>
  IDBKeyRange.bound([catalogue, generation], [catalogue, generation, []]);

/** Keys of all other generations of a catalogue. */
const others = (catalogue: string, kept: string): IDBKeyRange[] => [
  IDBKeyRange.bound([catalogue], [catalogue, kept], false, true),
  IDBKeyRange.bound([catalogue, kept, []], [catalogue, []]),
];

type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/**
 * Writes in one transaction: all of it or, whatever fails, nothing. Rejects with the transaction's
 * own error, which says why; those of the requests caught in its abort do not.
 */
async function write(
  db: IDBPDatabase<Schema>,
  work: (tx: Writing, queue: (request: Promise<unknown>) => void) => void | Promise<void>,
): Promise<void> {
  const tx: Writing = db.transaction(STORES, 'readwrite', { durability: 'relaxed' });
  const ignored = () => {};
  try {
    await work(tx, (request) => void request.catch(ignored));
    await tx.done;
  } catch (error) {
    abort(tx);
    await tx.done.catch(ignored);
    throw error;
  }
}

/**
 * Refuses a state that counts on what is not there: the database was deleted under the
 * installation that writes it, and would be taken for whole without its beginning.
 */
async function assertHeld(tx: Writing, { id, current, installing }: CatalogueState): Promise<void> {
  const parts = (generation: string) => tx.objectStore('heads').count(all(id, generation));
  const promised = installing ? await parts(installing.generation.name) : 0;
  if (promised < (installing?.partsDone ?? 0) || (current && !(await parts(current.name))))
    throw new DOMException('Parts written before are gone', 'NotFoundError');
}

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has already ended.
  }
}
