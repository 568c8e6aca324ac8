/**
 * The network ledger: every request that left the browser. It has a small database of its own, so
 * that what becomes of the catalogues does not touch it.
 *
 * A line is written before its request is sent, and completed afterwards. A worker killed between
 * the two leaves a line without a status: sent, answer unknown. When a line cannot be written, the
 * request is not sent (`fetch.ts`): catalogues may be a day older, the ledger may not lack a line.
 */
import type { DBSchema } from 'idb';
import { createConnection } from '../store/connection.ts';
import type { LedgerLine } from './ledger-line.ts';

/** What a request needs of the ledger. */
export interface LedgerWriter {
  /** Writes a line and answers its number. Rejects when it cannot. */
  begin(line: LedgerLine): Promise<number>;
  /** Completes it. */
  end(number: number, line: LedgerLine): Promise<void>;
}

export interface Ledger extends LedgerWriter {
  /** The newest first. */
  lines(most?: number): Promise<LedgerLine[]>;
  clear(): Promise<void>;
}

interface Schema extends DBSchema {
  lines: { key: number; value: LedgerLine };
}

const NAME = 'en-regard-ledger';

/** Lines kept: some months of daily refreshes; the oldest go first. */
export const LONGEST_LEDGER = 10_000;

/**
 * Makes the ledger. Its database is opened at the first use, and once more when the browser has
 * ended the connection.
 *
 * @param onChange called when a line was written, completed or cleared.
 */
export function createLedger({
  name = NAME,
  longest = LONGEST_LEDGER,
  onChange = () => {},
}: {
  name?: string;
  longest?: number;
  onChange?: () => void;
} = {}): Ledger {
  // Version 1 may be there without its table, where something else opened the name first: then no
  // line could ever be written, and no request be sent.
  const { run } = createConnection<Schema>(name, 2, (db) => {
    if (!db.objectStoreNames.contains('lines'))
      db.createObjectStore('lines', { autoIncrement: true });
  });

  return {
    async begin(line) {
      const number = await run(async (db) => {
        const tx = db.transaction('lines', 'readwrite');
        const added = await tx.store.add(line);
        // Numbers only rise: what is so far below the newest one is too old.
        if (added > longest) await tx.store.delete(IDBKeyRange.upperBound(added - longest));
        await tx.done;
        return added;
      });
      onChange();
      return number;
    },
    async end(number, line) {
      // Cleared meanwhile: it does not come back.
      await run(async (db) => {
        const tx = db.transaction('lines', 'readwrite');
        if ((await tx.store.getKey(number)) !== undefined) await tx.store.put(line, number);
        await tx.done;
      });
      onChange();
    },
    lines: (most = longest) =>
      run(async (db) => {
        const all = await db.getAll('lines');
        return all.reverse().slice(0, most);
      }),
    async clear() {
      await run((db) => db.clear('lines'));
      onChange();
    },
  };
}
