/**
 * Whether the reader wants this site to be read: asked of local storage before anything of the page
 * is, and followed. On the browser's own API, like `messaging.ts`.
 */
import { native } from '../browser/native.ts';
import { choicesFrom, isOff, SITES_KEY } from '../sites/choices.ts';

type Changes = Record<string, { newValue?: unknown }>;

interface Storage {
  local: { get(key: string): Promise<Record<string, unknown>> };
  onChanged: {
    addListener(listener: (changes: Changes, area: string) => void): void;
    removeListener(listener: (changes: Changes, area: string) => void): void;
  };
}

export interface SiteSwitch {
  /** Whether the site is switched off, as last heard. */
  off(): Promise<boolean>;
  stop(): void;
}

/**
 * Follows the switch of the site of an address.
 *
 * @param turned called once at the beginning, then at each change, with `true` for off. Not called
 *   where storage does not answer: then nothing is read.
 */
export function followSwitch(url: string, turned: (off: boolean) => void): SiteSwitch {
  const { storage } = native<{ storage: Storage }>();
  let stopped = false;
  let last: boolean | undefined;
  const tell = (value: unknown): boolean => {
    const off = isOff(choicesFrom(value), url);
    if (!stopped && off !== last) {
      last = off;
      turned(off);
    }
    return off;
  };
  const first = storage.local.get(SITES_KEY).then((all) => last ?? tell(all[SITES_KEY]));
  first.catch(() => {});
  const listener = (changes: Changes, area: string) => {
    if (area === 'local' && changes[SITES_KEY]) tell(changes[SITES_KEY].newValue);
  };
  storage.onChanged.addListener(listener);
  return {
    off: async () => {
      const begun = await first;
      return last ?? begun;
    },
    stop() {
      stopped = true;
      storage.onChanged.removeListener(listener);
    },
  };
}
