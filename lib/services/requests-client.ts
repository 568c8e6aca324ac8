/** The services of the page of requests, for real. */

import { removeNotifications, requestNotifications } from '../browser/notices.ts';
import { remindersOn, setRemindersOn, watchRemindersOn } from '../shared/reminders.ts';
import { lazyFlags } from './flags.ts';
import { lazyAnswers } from './lazy-answers.ts';
import type { RequestServices } from './requests.ts';

/** Makes them. The page itself waits for the flags, so they are opened at once. */
export function createRequestServices(): RequestServices {
  return {
    flags: lazyFlags(Promise.resolve()),
    findAnswers: lazyAnswers,
    async whereabouts(urls) {
      const [tables, { whereaboutsOf }] = await Promise.all([
        import('../shared/tables.ts'),
        import('../requests/whereabouts.ts'),
      ]);
      const [sites, places] = await Promise.all([tables.sitesOrNone(), tables.openGazetteer()]);
      return new Map(
        urls.flatMap((url) => {
          const { body } = sites.judge(url);
          return body ? [[url, whereaboutsOf(body, places)]] : [];
        }),
      );
    },
    watchReminders(listener) {
      const tell = () => void remindersOn().then(listener);
      tell();
      return watchRemindersOn(tell);
    },
    async setReminders(on) {
      // Asked in the gesture's own turn.
      const granted = on && (await requestNotifications());
      await setRemindersOn(granted);
      if (!on) await removeNotifications();
      return granted;
    },
  };
}
