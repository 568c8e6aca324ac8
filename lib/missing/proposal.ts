/** What might be missing behind a page: proposed to the reader, never asserted. */
import type { RecordKind } from '../model.ts';
import type { Basis, FlaggedRecord, Searched, WantedKind } from '../requests/flag.ts';

/** What on the page, or about its body, gives rise to the proposal. */
export const CAUSES = [
  /** A table of figures without a dataset. */
  'table',
  /** Files in a closed format, where their words let data be expected. */
  'closed-file',
  /** A simulator without source code. */
  'simulator',
  /** Wording that points to an individual decision by algorithm, without published rules. */
  'automated-decision',
  /** A consultation that is over, without a synthesis. */
  'consultation',
  /** A dataset whose promised update is long overdue. */
  'overdue',
  /** A body above the legal threshold that publishes nothing. */
  'publishes-nothing',
] as const;

export type Cause = (typeof CAUSES)[number];

/** How sure we are, in words: we may always have looked in the wrong place. */
export type Sureness = 'plausible' | 'possible';

/** What a page gives to look for, before it is looked for. */
export interface Candidate {
  cause: Cause;
  /** What it is called: in the words of the page, or of the record. */
  title: string;
  /** Of what kind a record would be that answers it. */
  kind: RecordKind;
  /** What it is looked for with; empty where what is known already says it. */
  words: string;
  sure: Sureness;
  /** Rows of a table, files, days late: what the line says beside the title. */
  count?: number;
  /** Where the dataset that is overdue, or the file, is to be found; http(s). */
  link?: string;
  /** The dataset that is overdue. */
  record?: FlaggedRecord;
  basis?: Basis;
}

/** A candidate that was looked for and not found. */
export interface Proposal extends Omit<Candidate, 'kind' | 'words'> {
  wanted: WantedKind;
  searched: Searched[];
}

/** What is asked for where a proposal is right. */
export const WANTED: Record<Cause, WantedKind> = {
  table: 'data',
  'closed-file': 'open-format',
  simulator: 'code',
  'automated-decision': 'algorithm',
  consultation: 'synthesis',
  overdue: 'update',
  'publishes-nothing': 'data',
};

/** Most proposals beside a page: more would not be read. */
export const MOST_PROPOSALS = 5;
