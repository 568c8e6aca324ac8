/**
 * What the rest of the software may ask of a store of catalogues. Two things implement it: the
 * IndexedDB database and a store in memory, for the command line and for browsers that refuse
 * IndexedDB.
 */
import type { CatalogueRecord } from '../model.ts';
import type { AddressTable, BuiltSegment, Facts, Members, SegmentHead } from './segment.ts';

/** Where a catalogue stands. `current` is what queries read; an installation never touches it. */
export interface CatalogueState {
  id: string;
  /** Generation in use, or null before the first installation has ended. */
  current: CatalogueGeneration | null;
  installing: InstallProgress | null;
  error: InstallError | null;
  /** How far it is kept up to date from where it is published; absent before the first time. */
  refresh?: RefreshState;
}

/** Where the refreshing of a catalogue stands. Written with what it speaks of, in one transaction. */
export interface RefreshState {
  running: RefreshProgress | null;
  /** The last refresh that reached its end. */
  last: RefreshOutcome | null;
  /** ISO date and time up to which all changes are held; null when only a whole list will do. */
  changedSince: string | null;
  /** Why the last attempt did not reach its end; what was held before is held still. */
  error: RefreshError | null;
  /** Attempts in a row that failed. */
  failures: number;
  /** When it is tried again, in ms since 1970; null for not by itself. */
  nextTry: number | null;
}

export interface RefreshProgress {
  /** `changes`: what changed since a date; `whole`: the whole list, beside what is in use. */
  kind: 'changes' | 'whole';
  since: string | null;
  /** Where the adapter goes on: see `catalogues/adapter.ts`. */
  cursor: string | null;
  /** ms since 1970. */
  startedAt: number;
  pages: number;
  records: number;
  /** Records expected, where the catalogue says. */
  total: number | null;
  refused: number;
  bytes: number;
  /** Waiting until then, in ms since 1970, because the catalogue asked for it or did not answer. */
  waitingUntil: number | null;
}

export interface RefreshOutcome {
  kind: RefreshProgress['kind'];
  /** ms since 1970. */
  startedAt: number;
  endedAt: number;
  put: number;
  removed: number;
  /** Entries that could not be read, and the first few reasons. */
  refused: number;
  reasons: string[];
}

export interface RefreshError {
  code:
    | 'offline'
    | 'timeout'
    /** The host permission was not given, or was taken back. */
    | 'permission'
    /** 401, 403 and the like. */
    | 'forbidden'
    /** 404, 410: the catalogue has moved or gone. */
    | 'not-found'
    /** 429 or 503, more often than we try again. */
    | 'busy'
    | 'server'
    | 'redirects'
    | 'too-large'
    /** HTML where a list was expected. */
    | 'wrong-type'
    /** Half a JSON, a broken gzip, a body cut short. */
    | 'damaged'
    /** Well formed, but not the shape that the adapter knows. */
    | 'shape'
    /** Empty, or far shorter than what is held: not believed. */
    | 'shrunk'
    /** Pages that repeat without end. */
    | 'endless'
    | 'quota'
    | 'store'
    | 'unknown';
  /** For developers. */
  detail: string;
  /** ms since 1970. */
  at: number;
}

export interface CatalogueGeneration {
  /** First 16 hex digits of the sha256 of the pack's manifest, and the index format. */
  name: string;
  records: number;
  /** ISO date of the source. */
  sourceDate: string;
  licence: string;
  attribution: string;
  homepage: string;
}

export interface InstallProgress {
  generation: CatalogueGeneration;
  partsDone: number;
  partsTotal: number;
  recordsDone: number;
}

export interface InstallError {
  code: 'corrupt' | 'missing' | 'quota' | 'unavailable' | 'unknown';
  /** File of the pack that was at fault, where there is one. */
  part?: string;
  detail: string;
}

/** Identifies a segment, or the block of records written with it: unique in the store, for ever. */
export interface SegmentKey {
  catalogue: string;
  generation: string;
  part: number;
}

/** Where a record is kept: in which block, and its place in it. Merges do not move records. */
export interface RecordRef {
  block: SegmentKey;
  at: number;
}

/** A segment that queries should read. */
export interface HeldSegment {
  key: SegmentKey;
  /** Null when it was said to be known already. */
  head: SegmentHead | null;
  members: Members;
}

/** What one transaction reads: all of it from the same moment. */
export interface StoreReader {
  /** Another number whenever what queries read has changed. */
  version(): Promise<number>;
  /**
   * The segments that queries should read: for each catalogue those of the current generation, or,
   * while there is none, what has been installed so far.
   *
   * @param known segments whose heads need not be read.
   */
  segments(known?: (key: SegmentKey) => boolean): Promise<HeldSegment[]>;
  /** What filters ask for, of a segment. */
  facts(segment: SegmentKey): Promise<Facts | undefined>;
  /** Shards, in the order asked: postings, or pieces of an address table. */
  shards(wanted: { segment: SegmentKey; shard: number }[]): Promise<(Uint8Array | undefined)[]>;
  /** Where addresses are looked up, of a segment: see `search/addresses.ts`. */
  addresses(segment: SegmentKey): Promise<AddressTable | undefined>;
  /** Records, in the order asked. */
  records(refs: RecordRef[]): Promise<(CatalogueRecord | undefined)[]>;
}

/** Changes to the segments of the generation in use, all made at once or not at all. */
export interface SegmentChange {
  catalogue: string;
  generation: string;
  /** What `StoreReader.version` answered when the change was worked out. */
  version: number;
  /** Segments to add under new numbers, each above all numbers in use. */
  add: { part: number; segment: BuiltSegment; members: Members; records?: CatalogueRecord[] }[];
  /** For segments that stay, all their documents that are no longer there. */
  deleted: { part: number; docs: Uint32Array }[];
  /** Segments to forget. Blocks of records that no segment needs any more go with them. */
  remove: number[];
}

export interface CatalogueStore {
  /** Whether what is written survives this context. */
  readonly durable: boolean;
  states(): Promise<CatalogueState[]>;
  putState(state: CatalogueState): Promise<void>;
  /** Writes one segment, the block of its records and the new state in one transaction. */
  putSegment(
    key: SegmentKey,
    segment: BuiltSegment,
    records: CatalogueRecord[],
    state: CatalogueState,
  ): Promise<void>;
  /** Makes the generation being installed the current one and forgets all others. */
  swap(catalogue: string): Promise<void>;
  /**
   * Changes the generation in use. Answers false, and changes nothing, when the store is no longer
   * at the version given, or the generation no longer in use.
   */
  change(change: SegmentChange): Promise<boolean>;
  /**
   * Reads in one transaction.
   *
   * @param work may wait for nothing but the reader: a transaction ends when nothing is asked of it.
   */
  read<T>(work: (reader: StoreReader) => Promise<T>): Promise<T>;
  close(): void;
}
