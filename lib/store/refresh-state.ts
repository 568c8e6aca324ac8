/** How far a catalogue is kept up to date from where it is published. */

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
  /** What the refresh notes for itself; nobody else reads it. */
  work?: RefreshWork;
}

/** How a refresh finds its place again, and that it has lost it. */
export interface RefreshWork {
  /** Raised by one with each write: of two refreshes at once the second one writes nothing. */
  revision: number;
  /** Generation in use that everything here speaks of; when it is another one, begin again. */
  base: string | null;
  /** When the last whole list was taken over, in ms since 1970. */
  wholeAt: number | null;
  /** A whole list far shorter than what is held: believed when it is so again on another day. */
  doubt: { records: number; at: number } | null;
  /** Of a list that has one page, to be asked for only if it has changed. */
  etag: { url: string; value: string } | null;
  /** Of the listing under way. */
  listing: ListingWork | null;
}

export interface ListingWork {
  /** When it began by the clock of the catalogue, in ms since 1970. */
  begunAt: number;
  /** The last page is staged. */
  listed: boolean;
  /** Records and identifiers staged, not yet in a segment. */
  staged: number;
  /** The generation that a whole list is written into. */
  building: CatalogueGeneration | null;
  /** Times that the list was begun because it had moved; 1 for the first. */
  pass: number;
  /** First segment of this pass. */
  passFrom: number;
  /** Records may have slipped from one page to one already read. */
  moved: boolean;
  /** An answer may have been cut where nothing tells it: see `catalogues/adapter.ts`. */
  unended?: true;
  /** Records that are new or changed, those among them that are new, and those removed. */
  put: number;
  added: number;
  removed: number;
  reasons: string[];
  /** For the recognition of pages that repeat: see `sync/endless.ts`. */
  trail: Trail;
  /** Of the first page, kept when it is the only one. */
  etag: { url: string; value: string } | null;
}

/** What is remembered of earlier pages. */
export interface Trail {
  pages: number;
  /** Of one earlier page: where it sent us on to, and a hash of what was in it. */
  cursor: string | null;
  content: number;
  /** A hash of what was in the page before. */
  last: number;
  /** Pages in a row that were like that one or the one before, and that had nothing in them. */
  repeated: number;
  empty: number;
}

export interface RefreshProgress {
  /** `changes`: what changed since a date; `whole`: the whole list, beside what is in use. */
  kind: 'changes' | 'whole';
  since: string | null;
  /** Where the adapter goes on: see `catalogues/adapter.ts`. */
  cursor: string | null;
  /** ms since 1970. */
  startedAt: number;
  /** ms that it was at work on the records below, without what it waited between its steps. */
  worked: number;
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
  /** The catalogue asked to be left alone until then, in ms since 1970. */
  retryAt?: number;
}

export interface CatalogueGeneration {
  /**
   * First 16 hex digits of the sha256 of the pack's manifest, or a name of its own for a whole list
   * of a refresh.
   */
  name: string;
  records: number;
  /** ISO date of the source. */
  sourceDate: string;
  licence: string;
  attribution: string;
  homepage: string;
}
