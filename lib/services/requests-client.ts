/** The services of the page of requests, for real. */

import { removeNotifications, requestNotifications } from '../browser/notices.ts';
import { openReader } from '../reader/database.ts';
import { createFlagStore } from '../reader/flags.ts';
import { remindersOn, setRemindersOn, watchRemindersOn } from '../shared/reminders.ts';
import { lazyFlags } from './flags.ts';
import { lazyAnswers } from './lazy-answers.ts';
import type { RequestServices } from './requests.ts';

/** Makes them. The page itself waits for the flags: they are opened before it is drawn. */
export function createRequestServices(): RequestServices {
  const reader = openReader();
  // Where it cannot be opened now, whoever reads from it is told so.
  void reader.run(async () => {}).catch(() => {});
  const store = createFlagStore(reader);
  return {
    flags: lazyFlags(Promise.resolve(), async () => store),
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
