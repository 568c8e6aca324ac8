/**
 * Reminders of days that are due: made on this computer, each once, when the reader has switched
 * them on and the browser lets us. An alarm looks once a day.
 */
import { date, t } from '../i18n.ts';
import { todayAt } from '../requests/days.ts';
import { type Due, dueDays } from '../requests/deadlines.ts';
import type { FlagRow } from '../requests/row.ts';

/** Where it is written that reminders are on, and which were made. */
export const REMINDERS_KEY = 'reminders';
export const REMINDED_KEY = 'reminded';
export const REMIND_ALARM = 'remind';

/** The hour at which days are looked at, in the reader's time. */
const HOUR = 9;
/** Days before the last one on which the reader can appeal. */
const AHEAD = 7;
const DAY = 86_400_000;

export interface RemindingDeps {
  isOn(): Promise<boolean>;
  /** All flags, light. */
  rows(): Promise<FlagRow[]>;
  reminded(): Promise<string[]>;
  setReminded(keys: string[]): Promise<void>;
  notify(flag: string, title: string, message: string): Promise<void>;
  setAlarm(when: number): Promise<void>;
  clearAlarm(): Promise<unknown>;
  now(): Date;
}

/** One thing to be reminded of, by a key that stays the same. */
interface Reminder {
  key: string;
  flag: FlagRow;
  due: Due;
}

/** Makes what wakes once a day. */
export function createReminding(deps: RemindingDeps) {
  /** Sets the alarm of the next morning, or takes it away. */
  const arm = async (): Promise<void> => {
    if (await deps.isOn()) await deps.setAlarm(nextMorning(deps.now()));
    else await deps.clearAlarm();
  };
  return {
    arm,
    async wake(): Promise<void> {
      if (await deps.isOn()) {
        const all = remindersOf(await deps.rows(), deps.now());
        const before = await deps.reminded();
        for (const { key, flag, due } of all) {
          if (before.includes(key)) continue;
          const says = due.kind === 'reply' ? 'remindReply' : 'remindAppeal';
          await deps.notify(flag.id, flag.title, t(says, date(due.day)));
        }
        // Keys of what is over are forgotten.
        await deps.setReminded(all.map(({ key }) => key));
      }
      await arm();
    },
  };
}

/** Answers that did not come in time, and appeals whose last day is near. */
export function remindersOf(rows: readonly FlagRow[], now: Date): Reminder[] {
  return rows
    .filter(({ steps }) => steps.length > 0)
    .flatMap((flag) => {
      const today = todayAt(flag.jurisdiction, now);
      return dueDays(flag, today)
        .filter(({ kind, state, day }) =>
          kind === 'reply'
            ? state === 'passed'
            : kind === 'appeal' &&
              state === 'running' &&
              Date.parse(day) - Date.parse(today) <= AHEAD * DAY,
        )
        .map((due) => ({ key: `${flag.id} ${due.kind} ${due.day}`, flag, due }));
    });
}

function nextMorning(now: Date): number {
  const morning = new Date(now);
  morning.setHours(HOUR, 0, 0, 0);
  if (morning <= now) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}
