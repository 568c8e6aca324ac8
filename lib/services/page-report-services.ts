/** What the page of reports on references may ask for. The real one is in `page-reports.ts`. */
import type { Result } from '../model.ts';
import type { KeptHead, KeptReport, KeptSummary } from '../reader/kept-report.ts';
import type { Sitemap, SitemapError } from '../report/sitemap.ts';
import type { CatalogueReport } from '../shared/state.ts';
import type { RefreshError } from '../store/contract.ts';
import type { WriteError } from '../store/write-error.ts';

/** A report in the list, and whether some window is reading its pages now. */
export type ListedReport = KeptSummary & { atWork: boolean };
export type ShownReport = KeptReport & { atWork: boolean };

/**
 * `permission`: the browser was asked for the hosts, and its user said no; `installing`: the catalogues
 * are not there yet, and all would be said not to be found.
 */
export type StartError = 'permission' | 'installing' | WriteError;

/** Why a sitemap could not be fetched or read. */
export type ListError = SitemapError | RefreshError['code'];

export interface ReportServices {
  watchCatalogues(listener: (report: CatalogueReport) => void): () => void;
  /** Reports that are kept, the newest first: soon, then at each change. */
  watchReports(listener: (reports: ListedReport[]) => void): () => void;
  /** One of them; null where it is not there. */
  watchReport(id: string, listener: (report: ShownReport | null) => void): () => void;
  /** Asks a host for a sitemap or a list. Must be called in a user gesture. */
  fetchList(address: string): Promise<Result<Sitemap, ListError>>;
  /**
   * Begins a report on these pages and answers its identifier. Must be called in a user gesture: asks
   * the browser for their hosts.
   */
  start(addresses: string[]): Promise<Result<string, StartError>>;
  /**
   * Goes on with the pages that are missing. Must be called in a user gesture.
   *
   * @param again asks once more for pages that could not be read.
   */
  resume(head: KeptHead, again?: boolean): Promise<Result<null, StartError>>;
  /** Ends the requests for now, whichever window sends them. */
  pause(id: string): void;
  /** Asks for no more pages: what is there is the report. */
  stop(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}
