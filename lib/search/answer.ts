/** What a search answers. */
import type { CatalogueRecord, RecordKind } from '../model.ts';

export interface SearchOptions {
  /** Results wanted; 10 unless told. */
  limit?: number;
  kinds?: RecordKind[];
}

export interface SearchHit {
  record: CatalogueRecord;
  score: number;
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
