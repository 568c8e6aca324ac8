/** The extension's own pages, opened in tabs. */
import { browser } from 'wxt/browser';

/**
 * Opens the overview of a body in a tab.
 *
 * @param host one that the body runs: hosts are what the table of bodies knows them by.
 */
export const openOverview = (host: string): Promise<unknown> =>
  browser.tabs.create({
    url: browser.runtime.getURL(
      `/overview.html?body=${encodeURIComponent(host)}` as '/sidepanel.html',
    ),
  });

/**
 * Opens the reports on references in a tab.
 *
 * @param shown the one that is shown; all that are kept unless told.
 */
export const openReports = (shown?: { id: string }): Promise<unknown> =>
  browser.tabs.create({
    url: browser.runtime.getURL(`/report.html${shown ? `#${shown.id}` : ''}` as '/sidepanel.html'),
  });

/**
 * Opens the page of requests in a tab.
 *
 * @param flag the identifier of one; the list of all without.
 */
export const openRequests = (flag?: string): Promise<unknown> =>
  browser.tabs.create({
    url: browser.runtime.getURL(
      `/requests.html${flag ? `?flag=${encodeURIComponent(flag)}` : ''}` as '/sidepanel.html',
    ),
  });

/** Opens the settings, or comes back to them. */
export const openSettings = (): Promise<void> => browser.runtime.openOptionsPage();

/** The extension's version, as its manifest gives it. */
export const version = (): string => browser.runtime.getManifest().version;
