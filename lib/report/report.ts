/**
 * A report on references: what some pages cite, and what could be said of it on one day with the
 * catalogues of that day. Plain data: the same pages, catalogues and day give the same report, and
 * docs/report.md says what each field means to those who read the JSON.
 */
import type { Checked, CheckVerdict } from '../checks/verdict.ts';
import type { ReferenceType } from '../references/reference.ts';

export const REPORT_FORMAT = 'en-regard-report';
export const REPORT_VERSION = 1;

export interface Report {
  format: typeof REPORT_FORMAT;
  version: typeof REPORT_VERSION;
  /** Version of En regard that made it. */
  software: string;
  /** Day on which it was made, `YYYY-MM-DD`. */
  made: string;
  catalogues: ReportCatalogue[];
  pages: ReportPage[];
}

/** A catalogue against which references were checked. */
export interface ReportCatalogue {
  id: string;
  title: string;
  /** Day of its state, `YYYY-MM-DD`; absent where nobody knows. */
  date?: string;
}

interface PageHead {
  /** Address of the page; `file:` where a file was read without one. */
  url: string;
  /** Path of the file that was read, with `/`, where it was one. */
  file?: string;
  /** Day on which it was read, or was tried to be, `YYYY-MM-DD`. */
  read: string;
}

export interface ReadPage extends PageHead {
  title: string;
  /** Where the server sent us in the end, where that is another address. */
  final?: string;
  /** The page is longer than what was read. */
  cut?: true;
  references: ReportReference[];
  error?: undefined;
}

/** A page that could not be read. */
export interface UnreadPage extends PageHead {
  error: { code: string; detail?: string };
}

export type ReportPage = ReadPage | UnreadPage;

/** Codes of later versions are read as well: a name in lower case. */
type Code<Known extends string> = Known | (string & {});

export interface ReportReference {
  type: Code<ReferenceType>;
  /** As the page has it. */
  text: string;
  /** One form for all ways to write it. */
  value: string;
  where: Where;
  verdict: Code<CheckVerdict>;
  /** A code, and what belongs to it after a space: `late 41`. */
  reason: string;
  evidence: Omit<Checked['evidence'], 'what'> & { what: Code<Checked['evidence']['what']> };
  /** 0 to 1. */
  confidence: number;
  /** The address that would be right, where one is known. */
  better?: string;
}

/** The place of a reference. All counts are in UTF-16 units from 0, ends are exclusive. */
export interface Where {
  /** Number of the passage, a run of text between two block boundaries. */
  passage: number;
  /** In that passage. */
  start: number;
  end: number;
  /** Of its start in the whole text of the page: its passages, joined by one line break each. */
  offset: number;
  /** Words before and after it in its passage. */
  before: string;
  after: string;
  /** Where the page leads for it. */
  href?: string;
  /** In the source of the page, where that is known and the reference was found in it; from 1. */
  line?: number;
  column?: number;
}

/** The code of a reason, without what belongs to it. */
export const reasonCode = ({ reason }: Pick<ReportReference, 'reason'>): string =>
  reason.split(' ', 1)[0] ?? reason;

/** Name of what is said of a reference, `stale/late`: the rule that it broke, or kept. */
export const ruleOf = (reference: Pick<ReportReference, 'verdict' | 'reason'>): string =>
  `${reference.verdict}/${reasonCode(reference)}`;

/** Whether a page was read. */
export const isRead = (page: ReportPage): page is ReadPage => page.error === undefined;
