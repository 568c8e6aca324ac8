/**
 * What is left for the panel of a window that is being opened: words to search, a passage to flag.
 * It waits in session storage, for the panel must open in the gesture's own turn.
 */
import { session } from '../browser.ts';

/** A panel that opens later than this was opened for something else. In ms. */
const PATIENCE = 15_000;

interface Left<T> {
  value: T;
  /** Of the window whose panel is to take it; -1 for any. */
  windowId: number;
  /** In ms since 1970. */
  at: number;
}

/** Leaves a value for the panel of a window. */
export function leave<T>(key: string, value: T, windowId = -1): Promise<void> {
  const left: Left<T> = { value, windowId, at: Date.now() };
  return session.set(key, left);
}

/**
 * Takes what was left for the panel of a window, now and later.
 *
 * @param windowId -1 where the browser has no windows.
 */
export function takeLeft<T>(
  key: string,
  windowId: number,
  listener: (value: T) => void,
): () => void {
  let ended = false;
  const take = (left: Left<T> | undefined) => {
    if (ended || !left || Date.now() - left.at > PATIENCE) return;
    if (left.windowId !== windowId && left.windowId !== -1 && windowId !== -1) return;
    void session.remove(key);
    listener(left.value);
  };
  void session.get<Left<T>>(key).then(take);
  const end = session.watch((changed, value) => {
    if (changed === key) take(value as Left<T> | undefined);
  });
  return () => {
    ended = true;
    end();
  };
}
