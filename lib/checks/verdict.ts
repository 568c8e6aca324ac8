/** What can be said of a reference, and on what evidence. */

export const CHECK_VERDICTS = [
  /** Its checksum does not fit. */
  'broken',
  /** Number and date do not agree, or it is written as none is. */
  'wrong-form',
  /** Not there at two looks a day or more apart. */
  'dead',
  /** Not there at the one look that was taken. */
  'not-there',
  /** Replaced by another text, or given up by its makers. */
  'superseded',
  /** The same at a newer address. */
  'moved',
  /** The update that was announced has not come. */
  'stale',
  /** Without a licence, under one that is not on the list, or in closed formats only. */
  'not-open',
  /** The version of a past day. */
  'pinned',
  /** A consultation whose last day has passed. */
  'ended',
  /** In none of the catalogues held. */
  'not-found',
  /** Nothing can be said without asking. */
  'unknown',
  /** Well formed; nothing held here tells more. */
  'well-formed',
  /** Found, and in order as far as the evidence tells. */
  'holds',
] as const;

/** In the order in which a reader wants to hear of them: what does not hold first. */
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/** Why: each has its sentence in `words.ts`. */
export const CHECK_REASONS = [
  // Of numbers and of the way in which something is written
  'checksum-wrong',
  'checksum-fits',
  'form',
  'year',
  'number-and-date',
  // Of law
  'replaced-by',
  'repealed-by',
  'version-of',
  'old-address',
  // Of what catalogues hold
  'found',
  'fresh',
  'late',
  'archived',
  'closed',
  'no-licence',
  'licence',
  'formats',
  'old-slug',
  'not-in-catalogues',
  'file-not-held',
  'figure',
  // Of an address that was asked for
  'gone-now',
  'gone-twice',
  'leads-to',
] as const;

export type CheckReason = (typeof CHECK_REASONS)[number];

/** A verdict with its grounds. */
export interface Checked {
  verdict: CheckVerdict;
  reason: CheckReason;
  /** What the verdict rests on: a record, a rule, a table, a look at the address. */
  evidence: {
    what: 'record' | 'checksum' | 'address' | 'form' | 'table' | 'look' | 'none';
    /** What was looked at: a title, a rule, a source. */
    of?: string;
    /** http(s) address to read on. */
    url?: string;
    /** ISO date of the evidence. */
    date?: string;
  };
  /** 0 to 1. */
  confidence: number;
  /** The address that would be right, where one is known. */
  better?: string;
  /** Of `late`: days past what was announced. */
  lateDays?: number;
}
