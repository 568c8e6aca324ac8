/**
 * Every message between the contexts of the extension, one map per direction. What is not
 * listed here is not sent; what arrives and is not listed here is refused.
 */
import type { PageReading, Result } from './model.ts';

/** In place of a reading: the reader switched this host off, and nothing was read. */
export interface SiteOff {
  off: string;
}

/** All text of a page, for what it cites to be found in it. */
export interface PagePassages {
  /** Address of the document, without fragment. */
  url: string;
  /** What its relative addresses are read against. */
  base: string;
  passages: { text: string; links: { href: string; start: number; end: number }[] }[];
  /** The page is longer than what was gathered. */
  cut: boolean;
}

/** A stretch of a passage, and how it is found again. */
export interface PassageSpan {
  /** Address of the page in which it was. */
  url: string;
  /** Its number among the passages, where it is looked for first. */
  passage: number;
  /** The whole passage: nothing is highlighted in another one. */
  text: string;
  /** UTF-16 units in it, end exclusive. */
  start: number;
  end: number;
}

/** What a page did with a span: see `ShownAs` in `facing/references.ts`. */
export type SpanShown = 'marked' | 'selected' | 'hidden' | 'changed' | 'gone';

/** From the content script to the background. */
export interface PageToBackground {
  /** The page was read: at load and again after each navigation inside the page. */
  'page/reading': { request: { reading: PageReading }; response: null };
}

/** From the background, and from the panel, to the content script of a tab. */
export interface BackgroundToPage {
  /** Read the page now; not where the reader switched its site off. */
  'page/read': { request: Record<string, never>; response: PageReading | SiteOff };
  /** All its text, for the references in it; not where the reader switched its site off. */
  'page/passages': { request: Record<string, never>; response: PagePassages | SiteOff };
  /** Scroll to a stretch of the text and highlight it, without a change to the document. */
  'page/show': { request: { span: PassageSpan }; response: SpanShown };
  /** The site may be read no longer: be gone. */
  'page/stop': { request: Record<string, never>; response: null };
}

/** From the panel and the settings to the background. */
export interface PanelToBackground {
  /**
   * Read this tab again, or for the first time; what comes of it is in session storage. `clicked`:
   * by a click that opened the panel as a popup, of which the background hears nothing.
   */
  'panel/read-tab': { request: { tabId: number; clicked?: boolean }; response: null };
  /** The reader allows, or no longer allows, that this site is read by itself. */
  'panel/allow-site': { request: { host: string; on: boolean }; response: null };
  /** The reader switches this site off, or on again. */
  'panel/switch-site': { request: { host: string; on: boolean }; response: null };
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
