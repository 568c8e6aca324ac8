/** A report on references as it is kept: what it is of, and the pages that have come so far. */
import { makeReport, unreadPage } from '../report/make.ts';
import type { Report, ReportCatalogue, ReportPage } from '../report/report.ts';

/** What a report is of, as it was asked for. */
export interface KeptHead {
  id: string;
  /** When it was asked for, in ms since 1970, and the reader's day then, `YYYY-MM-DD`. */
  begun: number;
  made: string;
  software: string;
  /** As they stood then. */
  catalogues: ReportCatalogue[];
  /** Addresses of its pages, in order. */
  addresses: string[];
  /** No page is waited for any more: all are there, or the reader stopped it. */
  ended?: 'done' | 'stopped';
  /** Hosts that the browser lets us ask for this report alone. */
  lent: string[];
}

export type KeptPage = ReportPage;

/** A report and as many of its pages as are there, each in its place. */
export interface KeptReport {
  head: KeptHead;
  pages: (KeptPage | undefined)[];
}

/**
 * The report as it stands. Pages that the reader no longer waits for are told as not asked; others
 * that are missing are left out.
 */
export const reportOf = ({ head, pages }: KeptReport): Report =>
  makeReport({
    ...head,
    pages: head.addresses.flatMap((url, place) => {
      const missing = head.ended ? [unreadPage(url, head.made, 'not-asked')] : [];
      return pages[place] ?? missing;
    }),
  });

/** A report in a list: how many of its pages are there. */
export interface KeptSummary {
  head: KeptHead;
  done: number;
}
