/** Dates as French texts write them. */
import { at } from './scan.ts';

/** Without accents: in full, and the short forms of lawyers. */
const MONTHS = [
  ['janvier', 'janv.'],
  ['fevrier', 'fevr.'],
  ['mars'],
  ['avril', 'avr.'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil.'],
  ['aout'],
  ['septembre', 'sept.'],
  ['octobre', 'oct.'],
  ['novembre', 'nov.'],
  ['decembre', 'dec.'],
];
const NUMBER = new Map(
  MONTHS.flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);
const names = [...NUMBER.keys()].join('|').replaceAll('.', '\\.');
const LONG = new RegExp(
  `(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(\\d{1,2})(?: ?er)? (${names}) (\\d{4})(?!\\d)`,
);
const SHORT = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;

export interface ReadDate {
  /** `YYYY-MM-DD` */
  iso: string;
  end: number;
}

/**
 * The date that stands exactly here; null where there is none, or none of the calendar.
 *
 * @param folded lower case, without accents.
 */
export function dateAt(folded: string, index: number): ReadDate | null {
  const first = folded[index] ?? '';
  const isDay = first >= '0' && first <= '9';
  // Most places are told by their sign to have no date.
  if (!isDay && !'lmjvsd'.includes(first)) return null;
  const long = at(folded, LONG, index);
  if (long) {
    const [whole, day = '', month = '', year = ''] = long;
    return read(day, NUMBER.get(month) ?? 0, year, index + whole.length);
  }
  const short = isDay ? at(folded, SHORT, index) : null;
  if (!short) return null;
  const [whole, day = '', , month = '', year = ''] = short;
  return read(day, Number(month), year, index + whole.length);
}

function read(day: string, month: number, year: string, end: number): ReadDate | null {
  const iso = isoDay(day, month, year);
  return iso === '' ? null : { iso, end };
}

/** `YYYY-MM-DD`; empty where the calendar has no such day. The month counts from 1. */
export function isoDay(day: string, month: number, year: string): string {
  const longest = DAYS[month];
  const isDay = longest !== undefined && Number(day) >= 1 && Number(day) <= longest;
  if (!isDay || (month === 2 && day === '29' && !isLeap(Number(year)))) return '';
  return `${year}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Of the months from the first on; a table, since thousands of dates are read of a page. */
const DAYS = [undefined, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
