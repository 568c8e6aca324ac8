/** What is in the database, and under which keys. */
import type { DBSchema, IDBPTransaction } from 'idb';
import type { Chunk } from './chunks.ts';
import type { CatalogueState, SegmentKey, StagedPage } from './contract.ts';
import type { AddressTable, Facts, Members, SegmentHead } from './segment.ts';

/** Catalogue, revision of the refresh, place among the pages staged together. */
type StagePlace = [string, number, number];
/** Catalogue, generation, part. */
export type PartKey = [string, string, number];
/** Catalogue, generation, part, number of the shard or the chunk. */
export type PieceKey = [string, string, number, number];

export interface Schema extends DBSchema {
  states: { key: string; value: CatalogueState };
  /** How often what queries read has changed. */
  version: { key: string; value: number };
  heads: { key: PartKey; value: SegmentHead };
  facts: { key: PartKey; value: Facts };
  addresses: { key: PartKey; value: AddressTable };
  members: { key: PartKey; value: Members };
  shards: { key: PieceKey; value: Uint8Array };
  records: { key: PieceKey; value: Chunk };
  /** What a refresh has fetched and not yet indexed. */
  staged: { key: StagePlace; value: StagedPage };
}

export const DATA = ['heads', 'facts', 'addresses', 'members', 'shards', 'records'] as const;
export const STORES: ('states' | 'version' | 'staged' | (typeof DATA)[number])[] = [
  'states',
  'version',
  'staged',
  ...DATA,
];
/** The only key of the store `version`. */
export const COUNT = 'count';

export const partKey = ({ catalogue, generation, part }: SegmentKey): PartKey => [
  catalogue,
  generation,
  part,
];

/** All keys of the shards of a segment, or of the chunks of a block. */
export const pieces = (key: SegmentKey): IDBKeyRange =>
  IDBKeyRange.bound(partKey(key), [...partKey(key), []]);

/** All keys of one generation: an array sorts after every number and text. */
export const all = (catalogue: string, generation: string): IDBKeyRange =>
  IDBKeyRange.bound([catalogue, generation], [catalogue, generation, []]);

/** Pages staged of a catalogue, up to one of them or all. */
export const stagedUpTo = (catalogue: string, last?: [number, number]): IDBKeyRange =>
  IDBKeyRange.bound([catalogue], [catalogue, ...(last ?? [[]])]);

/** Keys of all other generations of a catalogue. */
export const others = (catalogue: string, kept: string): IDBKeyRange[] => [
  IDBKeyRange.bound([catalogue], [catalogue, kept], false, true),
  IDBKeyRange.bound([catalogue, kept, []], [catalogue, []]),
];

export type Writing = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;
export type Reading = IDBPTransaction<Schema, typeof STORES, 'readonly'>;
export type Queue = (request: Promise<unknown>) => void;
