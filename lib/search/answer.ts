/** What a search answers. */
import type { CatalogueRecord, RecordKind } from '../model.ts';

export interface SearchOptions {
  /** Results wanted; 10 unless told. */
  limit?: number;
  kinds?: RecordKind[];
}

/** Where a text matched: start and end in UTF-16 units, end exclusive, ascending. */
export type Span = [start: number, end: number];

export interface SearchHit {
  record: CatalogueRecord;
  score: number;
  /** What to mark where the record is shown; only for those on screen. */
  marks?: { title: Span[]; description: Span[] };
}

export interface SearchAnswer {
  query: string;
  hits: SearchHit[];
  /** Records that match, hits included. */
  total: number;
  /** The query as understood, when a word that nobody wrote was corrected. */
  corrected: string | null;
  /** Time spent, in ms. */
  ms: number;
}
