/** What can be said of a reference, and on what evidence. */

export const CHECK_VERDICTS = [
  /** Found, and in order as far as the evidence tells. */
  'holds',
  /** Well formed; nothing held here tells more. */
  'well-formed',
  /** The update that was announced has not come. */
  'stale',
  /** Replaced by another text. */
  'superseded',
  /** The same at a newer address. */
  'moved',
  /** In none of the catalogues held. */
  'not-found',
  /** Without a licence, under one that is not on the list, or in closed formats only. */
  'not-open',
  /** The version of a past day. */
  'pinned',
  /** Number and date do not agree, or it is written as none is. */
  'wrong-form',
  /** Its checksum does not fit. */
  'broken',
  /** Nothing can be said without asking. */
  'unknown',
] as const;

export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/** A verdict with its grounds; a reason is a code, put into words where it is shown. */
export interface Checked {
  verdict: CheckVerdict;
  reason: string;
  /** What the verdict rests on: a record, a rule, a table. */
  evidence: {
    what: 'record' | 'checksum' | 'address' | 'form' | 'table' | 'none';
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
}
