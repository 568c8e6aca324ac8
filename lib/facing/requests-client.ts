/** The services of the page of requests, for real. */
import { hasNotifications, removeNotifications, requestNotifications } from '../browser/notices.ts';
import { local } from '../browser.ts';
import { lazyFlags } from './flags.ts';
import { lazyAnswers } from './lazy-answers.ts';
import { REMINDERS_KEY } from './reminding.ts';
import type { RequestServices } from './requests.ts';

/** Makes them. The page itself waits for the flags, so they are opened at once. */
export function createRequestServices(): RequestServices {
  return {
    flags: lazyFlags(Promise.resolve()),
    findAnswers: lazyAnswers,
    watchReminders(listener) {
      const tell = async () =>
        listener((await local.get(REMINDERS_KEY)) === true && (await hasNotifications()));
      void tell();
      return local.watch((key) => {
        if (key === REMINDERS_KEY) void tell();
      });
    },
    async setReminders(on) {
      // Asked in the gesture's own turn.
      const granted = on && (await requestNotifications());
      await local.set(REMINDERS_KEY, granted);
      if (!on) await removeNotifications();
      return granted;
    },
  };
}
