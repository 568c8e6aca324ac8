/**
 * What the rest of the software may ask of a store of catalogues. Two things implement it: the
 * IndexedDB database and a store in memory, for the command line and for browsers that refuse
 * IndexedDB.
 */
import type { CatalogueRecord } from '../model.ts';
import type { BuiltSegment, SegmentHead } from './segment.ts';

/** Where a catalogue stands. `current` is what queries read; an installation never touches it. */
export interface CatalogueState {
  id: string;
  /** Generation in use, or null before the first installation has ended. */
  current: CatalogueGeneration | null;
  installing: InstallProgress | null;
  error: InstallError | null;
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

/** Identifies a segment: unique in the store. */
export interface SegmentKey {
  catalogue: string;
  generation: string;
  part: number;
}

/** A record's place: which segment, and its number in it. */
export interface RecordRef {
  segment: SegmentKey;
  doc: number;
}

export interface CatalogueStore {
  /** Whether what is written survives this context. */
  readonly durable: boolean;
  states(): Promise<CatalogueState[]>;
  putState(state: CatalogueState): Promise<void>;
  /** Writes one segment, its records and the new state in one transaction. */
  putSegment(
    key: SegmentKey,
    segment: BuiltSegment,
    records: CatalogueRecord[],
    state: CatalogueState,
  ): Promise<void>;
  /** Makes the generation being installed the current one and forgets all others. */
  swap(catalogue: string): Promise<void>;
  /**
   * Heads of all segments that queries should read: for each catalogue the current generation,
   * or, while there is none, what has been installed so far.
   */
  heads(): Promise<{ key: SegmentKey; head: SegmentHead }[]>;
  /** Posting shards, in one transaction, in the order asked. */
  shards(wanted: { segment: SegmentKey; shard: number }[]): Promise<(Uint8Array | undefined)[]>;
  /** Records, in one transaction, in the order asked. */
  records(refs: RecordRef[]): Promise<(CatalogueRecord | undefined)[]>;
  /** Address table of a segment: see `search/addresses.ts`. */
  addresses(segment: SegmentKey): Promise<Uint8Array | undefined>;
  close(): void;
}
