/**
 * What the rest of the software may ask of a store of catalogues. Two things implement it: the
 * IndexedDB database and a store in memory, for the command line and for browsers that refuse
 * IndexedDB.
 */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueGeneration, RefreshState } from './refresh-state.ts';
import type { AddressTable, BuiltSegment, Facts, Members, SegmentHead } from './segment.ts';

export type {
  CatalogueGeneration,
  RefreshError,
  RefreshOutcome,
  RefreshProgress,
  RefreshState,
} from './refresh-state.ts';

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
  /** The segments of any generation, without their heads. */
  segmentsOf(catalogue: string, generation: string): Promise<HeldSegment[]>;
  /**
   * The first pages staged, in the order of staging: as few as hold so many records.
   *
   * @returns `last`: names the last of them, for `RefreshWrite.unstage`; null where there is none.
   */
  staged(
    catalogue: string,
    records: number,
  ): Promise<{ pages: StagedPage[]; last: StageKey | null }>;
  /** What filters ask for, of a segment. */
  facts(segment: SegmentKey): Promise<Facts | undefined>;
  /** Shards, in the order asked: postings, or pieces of an address table. */
  shards(wanted: { segment: SegmentKey; shard: number }[]): Promise<(Uint8Array | undefined)[]>;
  /** Where addresses are looked up, of a segment: see `search/addresses.ts`. */
  addresses(segment: SegmentKey): Promise<AddressTable | undefined>;
  /** Records, in the order asked. */
  records(refs: RecordRef[]): Promise<(CatalogueRecord | undefined)[]>;
}

/** A page of a refresh, or a piece of a long one: written down before it is indexed. */
export interface StagedPage {
  records: CatalogueRecord[];
  /** Identifiers of records that the catalogue no longer has. */
  gone: string[];
}

/** Revision with which a page was staged, and its place among those staged together. */
export type StageKey = [revision: number, place: number];

/** What a step of a refresh writes, all at once or not at all. */
export interface RefreshWrite {
  catalogue: string;
  /** The new state, with `work.revision` one above that held (0 where there is none). */
  refresh: RefreshState;
  /** Pages to stage behind those that are. */
  stage?: StagedPage[];
  /** Forgets the stage up to this page, or all of it. */
  unstage?: StageKey | 'all';
  /** Of the generation in use, or of the one that `refresh` says is being built. */
  change?: Omit<SegmentChange, 'catalogue'>;
  /** What is in use from now on: the same generation, told otherwise, or the one that was built. */
  current?: CatalogueGeneration;
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
  /** What the state says of a refresh is left as it is held: a refresh alone writes that. */
  putState(state: CatalogueState): Promise<void>;
  /**
   * Writes a step of a refresh. Generations that the state named before and names no more are
   * forgotten with it. Answers false, and writes nothing, when another refresh wrote first, or
   * the change is refused as by `change`.
   */
  putRefresh(write: RefreshWrite): Promise<boolean>;
  /** Forgets all that is held of a catalogue. */
  forget(catalogue: string): Promise<void>;
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
