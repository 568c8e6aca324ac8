/**
 * Every message between the contexts of the extension, one map per direction. What is not
 * listed here is not sent; what arrives and is not listed here is refused.
 */
import type { PageReading, Result } from './model.ts';

/** From the content script to the background. */
export interface PageToBackground {
  /** The page was read: at load and again after each navigation inside the page. */
  'page/reading': { request: { reading: PageReading }; response: null };
}

/** From the background to the content script of a tab. */
export interface BackgroundToPage {
  /** Read the page now. */
  'page/read': { request: Record<string, never>; response: PageReading };
}

/** From the panel and the settings to the background. */
export interface PanelToBackground {
  /** Read this tab again, or for the first time; what comes of it is in session storage. */
  'panel/read-tab': { request: { tabId: number }; response: null };
  /** This record, shown beside the page of this tab, is or is not relevant on its site. */
  'panel/correct': {
    request: { tabId: number; catalogue: string; id: string; relevant: boolean };
    response: null;
  };
  /** Install the packs, or go on where the last attempt stopped; `again`: from the start. */
  'panel/install': { request: { again: boolean }; response: null };
  /** Refresh a catalogue now, stop its refresh, keep it up to date or no longer. */
  'panel/refresh': { request: { id: string }; response: null };
  'panel/stop-refresh': { request: { id: string }; response: null };
  'panel/switch-source': { request: { id: string; on: boolean }; response: null };
  /** Forget a catalogue; take that back. */
  'panel/remove-source': { request: { id: string }; response: null };
  'panel/restore-source': { request: { id: string }; response: null };
  /** A `CatalogueSource`, which the receiver checks: see `sync/sources-held.ts`. */
  'panel/add-source': { request: { source: unknown }; response: null };
  /** What runs at an address: a `CatalogueSource`, or a `ProbeError`. */
  'panel/probe': { request: { address: string }; response: Result<unknown> };
}
