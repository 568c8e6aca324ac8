/**
 * On which sites pages are read by themselves: follows the reader's choices and the browser's
 * permissions, which may be withdrawn at any moment in the browser's own settings, and brings what
 * is shown of the open tabs in line.
 */

import { type FacingState, hostOf } from '../shared/state.ts';
import { type SiteChoices, withSite } from '../sites/choices.ts';
import { reaches, reachOf, readingMatches } from '../sites/reach.ts';

export interface ReachingDeps {
  /** Match patterns granted now. */
  granted(): Promise<string[]>;
  /** Has the content script run on these, and no others, beside those of the manifest. */
  register(matches: string[]): Promise<void>;
  choices: {
    read(): Promise<SiteChoices>;
    change(work: (before: SiteChoices) => SiteChoices): Promise<SiteChoices>;
  };
  /** What is known of all tabs. */
  states(): Promise<FacingState[]>;
  put(state: FacingState): Promise<void>;
  /** Ends the content script of a tab. Rejects where there is none. */
  silence(tabId: number): Promise<unknown>;
  /** Reads the pages of those of these tabs that are in front; the others wait to be. */
  read(waiting: FacingState[]): Promise<void>;
  /** Forgets what was learnt of sites that no tab shows. */
  forget(): Promise<void>;
}

export interface Reaching {
  /**
   * Brings everything in line with the permissions.
   *
   * @param withdrawn match patterns that the browser has just taken back.
   */
  follow(withdrawn?: string[]): Promise<void>;
  /** The reader allows that a site is read by itself, or takes that back. */
  allow(host: string, on: boolean): Promise<void>;
  /** The reader switches a site off, or on again. */
  switch(host: string, on: boolean): Promise<void>;
}

/** Makes the follower of choices and permissions. It remembers nothing. */
export function createReaching(deps: ReachingDeps): Reaching {
  const register = async (): Promise<string[]> => {
    const [granted, { allowed }] = await Promise.all([deps.granted(), deps.choices.read()]);
    await deps.register(readingMatches(granted, allowed));
    return granted;
  };

  /** Pages that could not be read, or were not to be, are read when they are looked at. */
  const wake = async (isWoken: (state: FacingState) => boolean): Promise<void> => {
    const woken = (await deps.states()).filter(isWoken);
    const waiting = woken.map(({ tabId }): FacingState => ({ status: 'waiting', tabId }));
    for (const state of waiting) await deps.put(state);
    await deps.read(waiting);
  };

  const withdraw = async (isGone: (host: string) => boolean): Promise<void> => {
    for (const state of await deps.states()) {
      if (state.status !== 'read' || !isGone(hostOf(state))) continue;
      await deps.silence(state.tabId).catch(() => {});
      await deps.put({ status: 'unread', tabId: state.tabId, reason: 'no-access' });
    }
    await deps.forget();
  };

  return {
    async follow(withdrawn = []) {
      const granted = await register();
      if (withdrawn.length === 0) {
        await wake((state) => state.status === 'unread' && state.reason === 'no-access');
      } else {
        // Pages that were clicked for stay: the browser has taken back nothing of theirs.
        await withdraw((host) => reaches(withdrawn, host) && !reaches(granted, host));
      }
    },
    async allow(host, on) {
      await deps.choices.change((before) => withSite(before, 'allowed', host, on));
      const granted = await register();
      // The permission stays where a catalogue needs it.
      const left = !on && reachOf(host, granted) === 'site';
      if (left) await withdraw((one) => one === host);
    },
    async switch(host, on) {
      await deps.choices.change((before) => withSite(before, 'off', host, !on));
      if (on) {
        await wake(
          (state) =>
            state.status === 'unread' && state.reason === 'switched-off' && state.host === host,
        );
        return;
      }
      // The content script hears of it by local storage, and stays to be switched on again.
      for (const state of await deps.states()) {
        if (state.status !== 'read' || hostOf(state) !== host) continue;
        await deps.put({ status: 'unread', tabId: state.tabId, reason: 'switched-off', host });
      }
      await deps.forget();
    },
  };
}
