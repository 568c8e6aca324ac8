/** A picture of what is visible of a page. */
import { browser } from 'wxt/browser';

/** Enough to read by, at a tenth of the size of PNG. */
const OPTIONS = { format: 'jpeg', quality: 80 } as const;

/**
 * The visible part of the tab in front of a window, as a `data:` address; null where the browser
 * does not allow it. It does under `activeTab`, that is after a click on the button, a key or the
 * menu on that page, until the tab goes elsewhere. A permission for the site is not enough: Chromium
 * and Firefox want `<all_urls>`, which is not asked for
 * (https://developer.chrome.com/docs/extensions/reference/api/tabs#method-captureVisibleTab).
 */
export const captureVisible = (windowId: number): Promise<string | null> =>
  (windowId === -1
    ? browser.tabs.captureVisibleTab(OPTIONS)
    : browser.tabs.captureVisibleTab(windowId, OPTIONS)
  ).catch(() => null);
