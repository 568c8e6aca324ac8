/** Whether keys without a modifier act in the panel: the reader may switch them off (WCAG 2.1.4). */
import { local } from '../browser.ts';

const KEY = 'single-keys';

/** Calls back at once, then at each change; on unless the reader switched them off. */
export function watchSingleKeys(listener: (on: boolean) => void): () => void {
  void local.get<boolean>(KEY).then((on) => listener(on !== false));
  return local.watch((key, on) => {
    if (key === KEY) listener(on !== false);
  });
}

export const setSingleKeys = (on: boolean): Promise<void> => local.set(KEY, on);
