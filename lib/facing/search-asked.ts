/**
 * Words that are to be searched in the panel, from elsewhere: selected on a page, or entered in the
 * address bar. They wait in session storage for the panel that is being opened.
 */
import { session } from '../browser.ts';

const KEY = 'search-asked';
/** A panel that opens later than this was opened for something else. In ms. */
const PATIENCE = 15_000;
const MOST_CHARS = 200;

interface SearchAsked {
  words: string;
  /** Of the window whose panel is to search; -1 for any. */
  windowId: number;
  /** In ms since 1970. */
  at: number;
}

/** Leaves words for the panel of a window. A selection may be a whole page: its beginning is kept. */
export async function askSearch(text: string, windowId = -1): Promise<void> {
  const words = text.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARS).trim();
  const asked: SearchAsked = { words, windowId, at: Date.now() };
  await session.set(KEY, asked);
}

/**
 * Takes the words that were left for the panel of a window, now and later.
 *
 * @param windowId -1 where the browser has no windows.
 */
export function takeSearches(windowId: number, listener: (words: string) => void): () => void {
  let ended = false;
  const take = (asked: SearchAsked | undefined) => {
    if (ended || !asked || Date.now() - asked.at > PATIENCE) return;
    if (asked.windowId !== windowId && asked.windowId !== -1 && windowId !== -1) return;
    void session.remove(KEY);
    listener(asked.words);
  };
  void session.get<SearchAsked>(KEY).then(take);
  const end = session.watch((key, value) => {
    if (key === KEY) take(value as SearchAsked | undefined);
  });
  return () => {
    ended = true;
    end();
  };
}
