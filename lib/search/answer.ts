/** What a search is asked and what it answers. */
import type { CatalogueRecord, RecordKind } from '../model.ts';

/**
 * What the records of an answer must satisfy: one value of each list that is given, and the date.
 * An absent or empty list lets everything through.
 */
export interface SearchFilters {
  kinds?: RecordKind[];
  /** The catalogues' identifiers of publishers. */
  publishers?: string[];
  /** Licences as the catalogues write them. */
  licences?: string[];
  /** Families of formats: see `formatFamilies`. */
  formats?: string[];
  /** Places: see `CatalogueRecord.locality`; an empty text stands for the whole country. */
  localities?: string[];
  /** ISO date: what was modified on that day or later. */
  modifiedSince?: string;
}

export interface SearchOptions {
  /** Results wanted; 10 unless told. */
  limit?: number;
  filters?: SearchFilters;
  /** Whether to count what the filters could be set to; not unless told. */
  facets?: boolean;
}

/** Where a text matched: start and end in UTF-16 units, end exclusive, ascending. */
export type Span = [start: number, end: number];

export interface SearchHit {
  record: CatalogueRecord;
  score: number;
  /** The same record as others publish or harvested it, less used: at most five of them. */
  copies?: CatalogueRecord[];
  /** What to mark where the record is shown; only for those on screen. */
  marks?: { title: Span[]; description: Span[] };
}

/** A value to which a filter can be set, and how many records of the answer have it. */
export interface FacetCount {
  /** What the filter takes. */
  value: string;
  /** What people read, where it is not the value: the name of a publisher. */
  name?: string;
  count: number;
}

/** For each filter its values, the most frequent first, counted as if that filter were not set. */
export interface SearchFacets {
  kinds: FacetCount[];
  publishers: FacetCount[];
  licences: FacetCount[];
  formats: FacetCount[];
  localities: FacetCount[];
}

export interface SearchAnswer {
  query: string;
  hits: SearchHit[];
  /** Records that match, hits included. */
  total: number;
  /** The query as understood, when a word that nobody wrote was corrected. */
  corrected: string | null;
  /** When nothing was found: queries near this one that find something, the nearest first. */
  nearest: string[];
  facets?: SearchFacets;
  /** Time spent, in ms. */
  ms: number;
}
