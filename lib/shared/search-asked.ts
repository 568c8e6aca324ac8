/** Words that are to be searched in the panel: selected on a page, or entered in the address bar. */
import { leave, takeLeft } from './left.ts';

const KEY = 'search-asked';
const MOST_CHARS = 200;

/** Leaves words for the panel of a window. A selection may be a whole page: its beginning is kept. */
export const askSearch = (text: string, windowId?: number): Promise<void> =>
  leave(KEY, text.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARS).trim(), windowId);

/**
 * Takes the words that were left for the panel of a window, now and later.
 *
 * @param windowId -1 where the browser has no windows.
 */
export const takeSearches = (windowId: number, listener: (words: string) => void): (() => void) =>
  takeLeft(KEY, windowId, listener);
