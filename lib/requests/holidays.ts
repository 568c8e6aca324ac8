/**
 * Public holidays by rule, for the years in which requests are made. Days decreed for one year alone
 * (a coronation, a funeral) are in no rule: those that were are listed, nobody can know those to come.
 */
import { addDays, type Closed, isWeekend, weekday } from './days.ts';

const MONDAY = 1;
const THURSDAY = 4;

const on = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Easter Sunday of the Gregorian calendar: Meeus, Astronomical Algorithms, chapter 8. */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return on(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The first, second… of a weekday in a month; the last one where `which` is -1. */
function nth(year: number, month: number, day: number, which: number): string {
  if (which > 0) {
    const first = on(year, month, 1);
    return addDays(first, ((day - weekday(first) + 7) % 7) + (which - 1) * 7);
  }
  const last = addDays(on(year + Math.floor(month / 12), (month % 12) + 1, 1), -1);
  return addDays(last, -((weekday(last) - day + 7) % 7));
}

/** The day, or the next that is neither in a weekend nor taken. */
function substituted(day: string, taken: readonly string[] = []): string {
  let at = day;
  while (isWeekend(at) || taken.includes(at)) at = addDays(at, 1);
  return at;
}

/**
 * Bank holidays of one year alone, by proclamation: the jubilee and the funeral of Elizabeth II, the
 * coronation of Charles III, and in Scotland the day after its team's first match in the World Cup.
 */
const PROCLAIMED = ['2022-06-03', '2022-09-19', '2023-05-08', '2026-06-15'];

/**
 * Bank holidays of all parts of the United Kingdom together: section 10(6) of the Freedom of
 * Information Act 2000 counts none of them as a working day, wherever the authority is. Banking and
 * Financial Dealings Act 1971, schedule 1; the days that are kept by proclamation each year.
 */
function unitedKingdom(year: number): string[] {
  const sunday = easter(year);
  const newYear = substituted(on(year, 1, 1));
  const christmas = substituted(
    on(year, 12, 25),
    [on(year, 12, 26)].filter((day) => !isWeekend(day)),
  );
  return [
    newYear,
    // Scotland keeps the day after as well.
    substituted(on(year, 1, 2), [newYear]),
    // Northern Ireland.
    substituted(on(year, 3, 17)),
    addDays(sunday, -2),
    addDays(sunday, 1),
    nth(year, 5, MONDAY, 1),
    nth(year, 5, MONDAY, -1),
    // Northern Ireland.
    substituted(on(year, 7, 12)),
    // Scotland, then the others.
    nth(year, 8, MONDAY, 1),
    nth(year, 8, MONDAY, -1),
    // Scotland.
    substituted(on(year, 11, 30)),
    christmas,
    substituted(on(year, 12, 26), [christmas]),
    ...PROCLAIMED.filter((day) => day.startsWith(`${year}-`)),
  ];
}

/** Legal public holidays of the United States, on the days when they are observed: 5 U.S.C. § 6103. */
function unitedStates(year: number): string[] {
  const observed = (day: string) =>
    weekday(day) === 6 ? addDays(day, -1) : weekday(day) === 0 ? addDays(day, 1) : day;
  return [
    observed(on(year, 1, 1)),
    // That of the next year, where it is a Saturday.
    observed(on(year + 1, 1, 1)),
    nth(year, 1, MONDAY, 3),
    nth(year, 2, MONDAY, 3),
    nth(year, 5, MONDAY, -1),
    observed(on(year, 6, 19)),
    observed(on(year, 7, 4)),
    nth(year, 9, MONDAY, 1),
    nth(year, 10, MONDAY, 2),
    observed(on(year, 11, 11)),
    nth(year, 11, THURSDAY, 4),
    observed(on(year, 12, 25)),
  ];
}

/**
 * Holidays of the European Commission in Brussels, as its decisions list them (2013/C 39/03 for 2014,
 * 2021/C 201 I/02 for 2023). Those that fall on a weekend are not kept on another day.
 */
function europeanUnion(year: number): string[] {
  const sunday = easter(year);
  return [
    on(year, 1, 1),
    on(year, 1, 2),
    ...[-3, -2, 1, 39, 40, 50].map((days) => addDays(sunday, days)),
    on(year, 5, 1),
    on(year, 5, 9),
    on(year, 7, 21),
    on(year, 8, 15),
    on(year, 11, 1),
    on(year, 11, 2),
    ...[24, 25, 26, 27, 28, 29, 30, 31].map((date) => on(year, 12, date)),
  ];
}

/** Holidays of all Länder of Germany together; each Land has others of its own. */
function germany(year: number): string[] {
  const sunday = easter(year);
  return [
    on(year, 1, 1),
    ...[-2, 1, 39, 50].map((days) => addDays(sunday, days)),
    on(year, 5, 1),
    on(year, 10, 3),
    on(year, 12, 25),
    on(year, 12, 26),
  ];
}

/** Holidays of the Interpretation Act of Canada, section 35, Sundays left out. */
function canada(year: number): string[] {
  const sunday = easter(year);
  // The Monday before 25 May.
  const victoria = addDays(on(year, 5, 24), -((weekday(on(year, 5, 24)) + 6) % 7));
  return [
    on(year, 1, 1),
    addDays(sunday, -2),
    addDays(sunday, 1),
    victoria,
    weekday(on(year, 7, 1)) === 0 ? on(year, 7, 2) : on(year, 7, 1),
    nth(year, 9, MONDAY, 1),
    on(year, 9, 30),
    nth(year, 10, MONDAY, 2),
    on(year, 11, 11),
    on(year, 12, 25),
  ];
}

const CALENDARS = {
  GB: unitedKingdom,
  US: unitedStates,
  EU: europeanUnion,
  DE: germany,
  CA: canada,
};

export type HolidayCalendar = keyof typeof CALENDARS;

const made = new Map<string, ReadonlySet<string>>();

/** The holidays of a calendar in a year. */
export function holidays(calendar: HolidayCalendar, year: number): ReadonlySet<string> {
  const key = `${calendar} ${year}`;
  const days = made.get(key) ?? new Set(CALENDARS[calendar](year));
  made.set(key, days);
  return days;
}

const isHoliday = (calendar: HolidayCalendar, day: string): boolean =>
  holidays(calendar, Number(day.slice(0, 4))).has(day);

/** Weekends and holidays of a calendar. */
export const closedBy =
  (calendar: HolidayCalendar): Closed =>
  (day) =>
    isWeekend(day) || isHoliday(calendar, day);

/** Sundays and holidays of Canada: section 35 of its Interpretation Act has no Saturday. */
export const closedInCanada: Closed = (day) => weekday(day) === 0 || isHoliday('CA', day);
