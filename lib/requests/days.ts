/** Calendar days as `YYYY-MM-DD`, without hours: a deadline is a day where the body is. */
import type { Jurisdiction } from './flag.ts';

const DAY = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const time = (day: string): number => Date.parse(`${day}T00:00Z`);

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!date || Number(month) < 1 || Number(month) > 12) return false;
  const last =
    Number(date) <= 28 ? 28 : new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(date) >= 1 && Number(date) <= last;
}

/** The day so many days later; earlier where it is negative. */
export const addDays = (day: string, count: number): string => iso(time(day) + count * DAY);

/**
 * The same day of a later month or, where that month is too short, its last day: article 641 of the
 * French code de procédure civile, § 188 of the German BGB.
 */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** 0 for a Sunday to 6 for a Saturday. */
export const weekday = (day: string): number => new Date(time(day)).getUTCDay();

export const isWeekend = (day: string): boolean => weekday(day) % 6 === 0;

/** Whether a day is one on which a body does not work. */
export type Closed = (day: string) => boolean;

/** So many days later, of those on which the body works; the first day itself is not counted. */
export function addWorkingDays(day: string, count: number, closed: Closed): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (!closed(at)) left--;
  }
  return at;
}

/** The day itself or, where the body does not work then, the next on which it does. */
export function carried(day: string, closed: Closed): string {
  let at = day;
  while (closed(at)) at = addDays(at, 1);
  return at;
}

/** Where the seats of government are. */
const ZONES: Record<Jurisdiction, string> = {
  FR: 'Europe/Paris',
  EU: 'Europe/Brussels',
  GB: 'Europe/London',
  DE: 'Europe/Berlin',
  US: 'America/New_York',
  CA: 'America/Toronto',
};

/** The day that it is at the seat of government. */
export function todayAt(jurisdiction: Jurisdiction, now: Date): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONES[jurisdiction],
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const part = Object.fromEntries(
    format.formatToParts(now).map(({ type, value }) => [type, value]),
  );
  return `${part.year}-${part.month}-${part.day}`;
}
