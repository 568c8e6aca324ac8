/** Which references hold, which do not, and of which nothing can be said; counted. */
import { CHECK_VERDICTS, type CheckVerdict } from '../checks/verdict.ts';
import { isRead, type Report, type ReportPage, type ReportReference } from './report.ts';

export type Standing = 'fails' | 'open' | 'holds';

const HOLDS: string[] = ['holds', 'well-formed'] satisfies CheckVerdict[];
const OPEN: string[] = ['unknown'] satisfies CheckVerdict[];

/** What a verdict comes to; one of a later version that is not known here is looked at. */
export const standingOf = ({ verdict }: Pick<ReportReference, 'verdict'>): Standing =>
  HOLDS.includes(verdict) ? 'holds' : OPEN.includes(verdict) ? 'open' : 'fails';

/** Place of a verdict, what asks for a hand first; those that are not known here before all. */
export const rankOf = (verdict: string): number =>
  (CHECK_VERDICTS as readonly string[]).indexOf(verdict);

export interface Tally {
  references: number;
  /** Pages that could not be read. */
  unread: number;
  standings: Record<Standing, number>;
  /** Verdicts that were given, what asks for a hand first. */
  verdicts: [verdict: string, count: number][];
}

/** Counts the references of some pages. */
export function tally(pages: readonly ReportPage[]): Tally {
  const counts = new Map<string, number>();
  const standings = { fails: 0, open: 0, holds: 0 };
  let references = 0;
  for (const page of pages) {
    if (!isRead(page)) continue;
    for (const reference of page.references) {
      references++;
      standings[standingOf(reference)]++;
      counts.set(reference.verdict, (counts.get(reference.verdict) ?? 0) + 1);
    }
  }
  return {
    references,
    unread: pages.filter((page) => !isRead(page)).length,
    standings,
    verdicts: [...counts].sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : a > b ? 1 : 0)),
  };
}

const failing = (page: ReportPage): number =>
  isRead(page) ? page.references.filter((one) => standingOf(one) === 'fails').length : 0;

/** Pages with most that does not hold first, then those that could not be read; else as they were. */
export const neediestFirst = ({ pages }: Pick<Report, 'pages'>): ReportPage[] =>
  pages
    .map((page) => ({ page, fails: failing(page), unread: isRead(page) ? 0 : 1 }))
    .sort((a, b) => b.fails - a.fails || b.unread - a.unread)
    .map(({ page }) => page);

/** References by what asks for a hand first; else in the order of the page. */
export const gravestFirst = (references: readonly ReportReference[]): ReportReference[] =>
  [...references].sort((a, b) => rankOf(a.verdict) - rankOf(b.verdict));
