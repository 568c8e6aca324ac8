/** Reminders in the background, for real: the store of flags, the alarm, the browser's notices. */
import { notify, onNotice } from '../browser/notices.ts';
import { openRequests } from '../browser/pages.ts';
import { clearAlarm, local, setAlarmAt } from '../browser.ts';
import { openReader } from '../reader/database.ts';
import { createFlagStore } from '../reader/flags.ts';
import { findAnswers } from '../shared/flag-answers.ts';
import { openLibrary } from '../shared/library.ts';
import { remindersOn, watchRemindersOn } from '../shared/reminders.ts';
import { createReminding, REMIND_ALARM, REMINDED_KEY } from './reminding.ts';

/** Registers what wakes for reminders. Must be called in the worker's first turn. */
export function startReminding() {
  const reminding = createReminding({
    isOn: remindersOn,
    rows: () => createFlagStore(openReader()).list(),
    answers: async (rows) => findAnswers(rows, (await openLibrary()).search),
    reminded: async () => (await local.get<string[]>(REMINDED_KEY)) ?? [],
    setReminded: (keys) => local.set(REMINDED_KEY, keys),
    notify,
    setAlarm: (when) => setAlarmAt(REMIND_ALARM, when),
    clearAlarm: () => clearAlarm(REMIND_ALARM),
    now: () => new Date(),
  });
  onNotice((flag) => void openRequests(flag));
  watchRemindersOn(() => void reminding.wake());
  return reminding;
}
