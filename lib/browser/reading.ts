/** On which pages the browser lets us read, and runs the content script. */
import { browser } from 'wxt/browser';

/** The content script as it is built. */
export const PAGE_SCRIPT = '/page.js';
/** It is registered under this name, for all that the reader allowed. */
const REGISTERED = 'everywhere';

/** The match patterns that are granted now, those of the manifest's content script included. */
export const grantedOrigins = async (): Promise<string[]> =>
  (await browser.permissions.getAll()).origins ?? [];

/** Registers the content script for these match patterns, and no others. */
export async function registerReading(matches: string[]): Promise<void> {
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  const script = {
    id: REGISTERED,
    matches,
    js: [PAGE_SCRIPT],
    runAt: 'document_idle',
  } satisfies Partial<Parameters<typeof browser.scripting.updateContentScripts>[0][0]>;
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
  } else if (!known) {
    await browser.scripting.registerContentScripts([script]);
  } else if (known.matches?.join(' ') !== matches.join(' ')) {
    await browser.scripting.updateContentScripts([script]);
  }
}

/** The tabs that are in front in their windows. */
export const activeTabs = async (): Promise<number[]> =>
  (await browser.tabs.query({ active: true })).flatMap(({ id }) => id ?? []);
