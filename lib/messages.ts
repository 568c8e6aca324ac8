/**
 * Every message between the contexts of the extension, one map per direction. What is not
 * listed here is not sent; what arrives and is not listed here is refused.
 */
import type { PageReading } from './model.ts';

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
}
