/** A connection to a database of IndexedDB that outlives what browsers do to connections. */
import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

export interface Connection<S extends DBSchema> {
  /**
   * Runs some work on the database, opened at the first use; once more, on a new connection, when
   * this one is closing under us. Rejects with an error named `BlockedError` when an older version
   * is open elsewhere and does not give way, with the browser's own where IndexedDB is refused.
   */
  run<T>(work: (db: IDBPDatabase<S>) => Promise<T>): Promise<T>;
  /** Ends it; later work rejects. */
  close(): void;
}

/**
 * Makes a connection. It gives way to a later version of the database, and is opened again at the
 * next use when another context or the browser ended it.
 *
 * @param onLost called when another context upgrades or deletes the database, when the browser ends
 *   it, and when it cannot be opened again after that.
 */
export function createConnection<S extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<S>['upgrade']>,
  onLost: () => void = () => {},
): Connection<S> {
  let opened: Promise<IDBPDatabase<S>> | undefined;
  let closed = false;
  let wasOpen = false;

  function connect(): Promise<IDBPDatabase<S>> {
    let refused = false;
    const forget = () => {
      if (opened === connection) opened = undefined;
    };
    const connection = new Promise<IDBPDatabase<S>>((resolve, reject) => {
      openDB<S>(name, version, {
        upgrade,
        blocked() {
          refused = true;
          reject(new DOMException('An older version is open', 'BlockedError'));
        },
        blocking() {
          forget();
          void connection.then((db) => db.close());
          onLost();
        },
        terminated() {
          forget();
          onLost();
        },
      }).then((db) => {
        if (refused) db.close();
        resolve(db);
      }, reject);
    });
    connection.then(
      () => {
        wasOpen = true;
      },
      () => {
        forget();
        if (wasOpen) onLost();
      },
    );
    return connection;
  }

  return {
    async run(work) {
      if (closed) throw new DOMException('The connection was ended', 'InvalidStateError');
      opened ??= connect();
      const used = opened;
      try {
        return await work(await used);
      } catch (error) {
        if (closed || (error as Error | null)?.name !== 'InvalidStateError') throw error;
        if (opened === used) opened = undefined;
        opened ??= connect();
        return work(await opened);
      }
    },
    close() {
      closed = true;
      void opened?.then(
        (db) => db.close(),
        () => {},
      );
    },
  };
}
