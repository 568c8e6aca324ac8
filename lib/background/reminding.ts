/**
 * Reminders of days that are due, and of what may answer a flag: made on this computer, each once,
 * when the reader has switched them on and the browser lets us. An alarm looks once a day; so does
 * the end of a refresh.
 */
import { date, t } from '../i18n.ts';
import type { CatalogueRecord } from '../model.ts';
import { todayAt } from '../requests/days.ts';
import { type Due, dueDays } from '../requests/deadlines.ts';
import type { FlagRow } from '../requests/row.ts';

/** Where it is written which reminders were made. */
export const REMINDED_KEY = 'reminded';
export const REMIND_ALARM = 'remind';

/** The hour at which days are looked at, in the reader's time. */
const HOUR = 9;
/** Days before the last one on which the reader can appeal. */
const AHEAD = 7;
const DAY = 86_400_000;
/** Flags for which an answer is looked for at one waking, the newest: each costs a search. */
const LOOKED_FOR = 300;

export interface RemindingDeps {
  isOn(): Promise<boolean>;
  /** All flags, light. */
  rows(): Promise<FlagRow[]>;
  /** What the catalogues held have since that seems to answer these flags, by their identifiers. */
  answers(rows: readonly FlagRow[]): Promise<Map<string, CatalogueRecord>>;
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
  /** What answers a flag that was not told of yet. Where nothing can be searched, nothing does. */
  const findAnswers = async (rows: readonly FlagRow[], told: ReadonlySet<string>) => {
    const looked = rows.filter(({ id, open }) => open && !told.has(answerKey(id)));
    if (looked.length === 0) return [];
    const found = await deps.answers(looked.slice(0, LOOKED_FOR)).catch(() => new Map());
    return looked.flatMap((flag) => {
      const answer: CatalogueRecord | undefined = found.get(flag.id);
      return answer ? [{ key: answerKey(flag.id), flag, answer }] : [];
    });
  };
  const remind = async (): Promise<void> => {
    if (await deps.isOn()) {
      const rows = await deps.rows();
      const all = remindersOf(rows, deps.now());
      const before = new Set(await deps.reminded());
      for (const { key, flag, due } of all) {
        if (before.has(key)) continue;
        const says = due.kind === 'reply' ? 'remindReply' : 'remindAppeal';
        await deps.notify(flag.id, flag.title, t(says, date(due.day)));
      }
      // Keys of what is over are forgotten.
      const kept = [...all.map(({ key }) => key), ...answersTold(rows, before)];
      await deps.setReminded(kept);
      const found = await findAnswers(rows, before);
      for (const { flag, answer } of found)
        await deps.notify(flag.id, flag.title, t('remindAnswer', answer.title));
      if (found.length > 0) await deps.setReminded([...kept, ...found.map(({ key }) => key)]);
    }
    await arm();
  };
  let last: Promise<void> = Promise.resolve();
  return {
    arm,
    /** One waking after the other: of two at once, neither would know what the other has told. */
    wake(): Promise<void> {
      last = last.then(remind, remind);
      return last;
    },
  };
}

/** A flag is said to have an answer once: which of several records it is, the list tells. */
const answerKey = (id: string): string => `${id} answer`;

/** Keys of the flags still open of which an answer was told. */
const answersTold = (rows: readonly FlagRow[], told: ReadonlySet<string>): string[] =>
  rows.flatMap(({ id, open }) => (open && told.has(answerKey(id)) ? [answerKey(id)] : []));

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
