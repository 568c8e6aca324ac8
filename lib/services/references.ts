/**
 * What the panel may ask about the references of the page beside it. The real ones are made in
 * `references-client.ts`; tests give their own.
 */
import type { CheckedReference } from '../checks/checked.ts';
import type { Look } from '../checks/look.ts';
import type { SpanShown } from '../messages.ts';
import type { Result } from '../model.ts';
import type { FacingRead } from '../shared/state.ts';

/** What a page cites, checked by what is held on this computer. Plain data. */
export interface PageCheck {
  tabId: number;
  page: { url: string; title: string; language: string | null };
  /** When it was checked, in ms since 1970. */
  at: number;
  /** The catalogues that were looked into, each with the day of what it knows. */
  catalogues: { id: string; date: string }[];
  /** In the order of the page. */
  references: CheckedReference[];
  /** The page is longer than what was read of it. */
  cut: boolean;
}

/**
 * Why there is no check; each has a sentence in the message catalogues. `unreachable`: the page lets
 * itself be read no longer; `elsewhere`: its tab shows another page by now.
 */
export type ReferencesError = 'unreachable' | 'elsewhere' | 'failed';

/**
 * What became of a reference that was to be shown in its page. `marked`: highlighted; `selected`: as
 * a selection, where the browser has no highlights; `hidden`: it is in a folded part of the page;
 * `changed`: its words are there no longer; `gone`: the tab shows another page.
 */
export type ShownAs = SpanShown;

export interface ReferenceServices {
  /** The last check of this page, unless the page was read anew since. */
  held(state: Pick<FacingRead, 'tabId' | 'page' | 'at'>): PageCheck | null;
  /** Reads the page of a tab and checks what it cites. Asks nobody. */
  check(state: Pick<FacingRead, 'tabId' | 'page'>): Promise<Result<PageCheck, ReferencesError>>;
  /** Scrolls the page to a reference and highlights it; nothing of the document is changed. */
  show(check: PageCheck, reference: CheckedReference): Promise<ShownAs>;
  /**
   * Keeps what was found as a report, and opens it in a tab. Asks nobody.
   *
   * @param day the reader's day, `YYYY-MM-DD`.
   * @returns whether it could be kept.
   */
  report(check: PageCheck, day: string): Promise<boolean>;
  /** What was last seen at these addresses, those of `addressToAsk`; asks nobody. */
  looks(addresses: string[]): Promise<Look[]>;
  /** From which of these hosts the browser does not let us read. */
  closed(hosts: string[]): Promise<string[]>;
  /** Asks the browser for the right to read from hosts. Must be called in a user gesture. */
  allow(hosts: string[]): Promise<boolean>;
  /**
   * Looks whether addresses are there: one request after the other to each host, each in the ledger.
   *
   * @param lent hosts whose right is given back afterwards.
   * @param onLook called after each look.
   * Rejects with the signal's reason when it is aborted.
   */
  look(
    addresses: string[],
    lent: string[],
    onLook: (look: Look) => void,
    signal: AbortSignal,
  ): Promise<void>;
}
