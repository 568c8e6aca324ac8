/** The page of the first minute: due from the installation until it was seen to its end. */
import { local } from '../browser.ts';

/** Key in local storage: there as long as the page is due. */
export const FIRST_MINUTE_KEY = 'first-minute';

/** Calls back at once with whether the page is due, then at each change. */
export function watchFirstMinute(listener: (due: boolean) => void): () => void {
  void local.get<boolean>(FIRST_MINUTE_KEY).then((due) => listener(due === true));
  return local.watch((key, due) => {
    if (key === FIRST_MINUTE_KEY) listener(due === true);
  });
}

/** It was dismissed, or has nothing more to tell. */
export const endFirstMinute = (): Promise<void> => local.remove(FIRST_MINUTE_KEY);
