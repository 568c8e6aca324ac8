/**
 * The reader's own database. What is in it was made by the reader and can be had from nowhere else,
 * so that an update converts it, where the database of catalogues is dropped and filled again
 * (docs/decisions/016-readers-database.md).
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Flag } from '../requests/flag.ts';
import type { Picture } from '../requests/picture.ts';
import type { FlagRow } from '../requests/row.ts';
import { type Connection, createConnection } from '../store/connection.ts';
import type { KeptItem } from './kept.ts';
import type { KeptHead, KeptPage } from './kept-report.ts';

export interface ReaderSchema extends DBSchema {
  /** The dossier. */
  kept: { key: string; value: KeptItem };
  /** Reports on references: the head of each under `[id]`, its pages under `[id, number]`. */
  reports: { key: [string] | [string, number]; value: KeptHead | KeptPage };
  flags: { key: string; value: Flag; indexes: { hash: string } };
  /** What lists show of the flags, without evidence and letters. */
  'flag-rows': { key: string; value: FlagRow; indexes: { url: string; created: number } };
  /** By the identifier of the flag. */
  'flag-pictures': { key: string; value: Picture };
}

type Upgrade = IDBPTransaction<ReaderSchema, StoreNames<ReaderSchema>[], 'versionchange'>;

/** Turns the database of one version into that of the next, with all that is in it. */
export type Migration = (db: IDBPDatabase<ReaderSchema>, tx: Upgrade) => void | Promise<void>;

/** The first makes version 1. One that was released never changes: a change comes after it. */
export const MIGRATIONS: readonly Migration[] = [
  (db) => void db.createObjectStore('kept', { keyPath: 'key' }),
  (db) => void db.createObjectStore('reports'),
  (db) => {
    db.createObjectStore('flags', { keyPath: 'id' }).createIndex('hash', 'hash');
    const rows = db.createObjectStore('flag-rows', { keyPath: 'id' });
    rows.createIndex('url', 'url');
    rows.createIndex('created', 'created');
    db.createObjectStore('flag-pictures');
  },
];

const NAME = 'en-regard-reader';

/** Opens the database at its first use. */
export const openReader = ({
  name = NAME,
  migrations = MIGRATIONS,
}: {
  name?: string;
  migrations?: readonly Migration[];
} = {}): Connection<ReaderSchema> =>
  createConnection<ReaderSchema>(name, migrations.length, async (db, from, _to, tx) => {
    for (const migrate of migrations.slice(from)) await migrate(db, tx as Upgrade);
  });
