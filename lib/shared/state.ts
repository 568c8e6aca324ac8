/** What stands beside the page of a tab: computed in the background, kept in session storage. */
import type { Proposal } from '../missing/proposal.ts';
import type { RecordKind, RelatedRecord, SiteVerdict, Understood } from '../model.ts';
import type { CatalogueState } from '../store/contract.ts';

export type FacingState =
  /** Nothing is known yet: the page is loading. */
  | { status: 'waiting'; tabId: number }
  /**
   * The page was not read. `no-access`: a click on the toolbar button is needed;
   * `no-page`: an internal page, a PDF, a store page, where no extension may read;
   * `opted-out`: the site asks tools like this one to leave it alone.
   */
  | { status: 'unread'; tabId: number; reason: 'no-access' | 'no-page' | 'opted-out' }
  /** The reader switched this host off: nothing of the page was read. */
  | { status: 'unread'; tabId: number; reason: 'switched-off'; host: string }
  | FacingRead;

export interface FacingRead {
  status: 'read';
  tabId: number;
  /** When the page was read, in ms since 1970. */
  at: number;
  /** The reader asked for this page: then even a site that nothing says to be public is matched. */
  asked: boolean;
  /** `title`: what the page says it is about, without the name of the site. */
  page: { url: string; title: string; language: string | null; hasText: boolean };
  site: SiteVerdict;
  related: RelatedRecord[];
  /** What they were looked for with; null where nothing was. */
  understood: Understood | null;
  /** What would stand there, had the reader not set it aside on this site. */
  setAside: RelatedRecord[];
  /** How many active records of each kind the page's own body publishes in the catalogues held. */
  publishedByBody: Partial<Record<RecordKind, number>>;
  /** What might be missing; absent where it was not looked for. */
  missing?: Proposal[];
  /** Records searched. */
  searched: number;
  /** The catalogue was still being installed when the page was matched. */
  partial: boolean;
}

/** What the keys of all tabs' states begin with in session storage. */
export const FACING = 'facing:';

/** Key of a tab's state in session storage. */
export const facingKey = (tabId: number) => `${FACING}${tabId}`;

/** Host of a page that was read, as its own scripts would say it; empty for a file. */
export const hostOf = ({ page }: FacingRead): string =>
  URL.canParse(page.url) ? new URL(page.url).hostname : '';

/** Whether a state is still to be completed: a lost reading, or a match on half a catalogue. */
export const isUnfinished = (state: FacingState): boolean =>
  state.status === 'waiting' || (state.status === 'read' && state.partial);

/** Where the catalogues stand, as the panel shows it. */
export interface CatalogueReport {
  catalogues: CatalogueState[];
  /** `false` when nothing can be kept on disk: private window, IndexedDB refused. */
  durable: boolean;
  /** Set when the table of public hosts could not be read from the package. */
  sitesError: string | null;
  /** Catalogues of which a part was found damaged on disk: being indexed again, or whole again. */
  repairs?: { catalogue: string; state: 'rebuilding' | 'rebuilt' | 'failed' }[];
}

/** Key of the report of where the catalogues stand, in session storage. */
export const REPORT_KEY = 'catalogues';
