/** Dates as French texts write them. */
import { at } from './scan.ts';

const MONTHS = [
  ['janvier'],
  ['février', 'fevrier'],
  ['mars'],
  ['avril'],
  ['mai'],
  ['juin'],
  ['juillet'],
  ['août', 'aout'],
  ['septembre'],
  ['octobre'],
  ['novembre'],
  ['décembre', 'decembre'],
];
const NUMBER = new Map(
  MONTHS.flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);
const LONG = new RegExp(
  `(\\d{1,2})(?:er)? {1,3}(${[...NUMBER.keys()].join('|')}) {1,3}(\\d{4})(?!\\d)`,
  'i',
);
const SHORT = /(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/;

export interface ReadDate {
  /** `YYYY-MM-DD` */
  iso: string;
  end: number;
}

/** The date that stands exactly here; null where there is none, or none of the calendar. */
export function dateAt(text: string, index: number): ReadDate | null {
  const long = at(text, LONG, index);
  if (long) {
    const [whole, day, month, year] = long as unknown as [string, string, string, string];
    return read(day, `${NUMBER.get(month.toLowerCase())}`, year, index + whole.length);
  }
  const short = at(text, SHORT, index);
  if (!short) return null;
  const [whole, day, , month, year] = short as unknown as string[];
  return read(day!, month!, year!, index + whole!.length);
}

function read(day: string, month: string, year: string, end: number): ReadDate | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(iso);
  // The 31st of a shorter month would be read as the first of the next.
  const valid = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return valid ? { iso, end } : null;
}
