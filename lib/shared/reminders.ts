/** Whether the reader wants to be reminded of days: a choice, and a permission of the browser. */
import { hasNotifications } from '../browser/notices.ts';
import { local } from '../browser.ts';

const KEY = 'reminders';

/** False where the permission was taken back since. */
export const remindersOn = async (): Promise<boolean> =>
  (await local.get(KEY)) === true && (await hasNotifications());

export const setRemindersOn = (on: boolean): Promise<void> => local.set(KEY, on);

/** Calls back each time the choice is made anew. Returns a function that stops it. */
export const watchRemindersOn = (listener: () => void): (() => void) =>
  local.watch((key) => {
    if (key === KEY) listener();
  });
