/**
 * Reads single values of what catalogues answer. Nothing here trusts its argument: what is not as
 * it should be is `undefined`.
 */
import { plainText } from './plain-text.ts';

/** Longest title, and longest description, that is kept, in UTF-16 units. */
export const TITLE = 500;
export const DESCRIPTION = 300;
/** Most tags and places of a record that are kept. */
export const TAGS = 30;
export const ZONES = 20;
/** Longest address that is kept, and longest name or identifier. */
const ADDRESS = 2000;
const NAME = 300;
/** Dates outside of these years are mistakes of typing, or tests. */
const YEARS = { first: 1000, last: 2200 };

export type Json = Record<string, unknown>;

/** A JSON object, not a list. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list, or an empty one. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The objects of a list; those that are not objects are left out. */
export const objectsOf = (value: unknown): Json[] => listOf(value).filter(isObject);

/** `{ [key]: value }`, or nothing where there is no value: absent facts are absent keys. */
export function present<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

/** Plain text of a name, a licence, an identifier: one line, capped. Numbers are taken as text. */
export function nameOf(value: unknown, limit = NAME): string | undefined {
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written !== 'string') return undefined;
  // Half of a surrogate pair is no character, and no address can hold it.
  const text = plainText(written, limit).replace(/[\ud800-\udfff]/gu, '\ufffd');
  return text === '' ? undefined : text;
}

/** Plain text of a title; undefined when nothing is left of it. */
export const titleOf = (value: unknown): string | undefined => nameOf(value, TITLE);

/** Plain text of a description in Markdown or HTML, cut at a word; empty when there is none. */
export const descriptionOf = (value: unknown): string => nameOf(value, DESCRIPTION) ?? '';

/** Distinct names of a list, in order; each may be a text or an object that has a name. */
export function namesOf(value: unknown, most: number): string[] {
  const names = listOf(value).flatMap((one) => {
    const name = isObject(one) ? (one.display_name ?? one.name ?? one.label ?? one.title) : one;
    return nameOf(name) ?? [];
  });
  return [...new Set(names)].slice(0, most);
}

/** A count of things: a safe whole number from 0 on. */
export function countOf(value: unknown): number {
  const number = typeof value === 'string' ? Number.parseInt(value, 10) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0
    ? Math.min(Math.trunc(number), Number.MAX_SAFE_INTEGER)
    : 0;
}

/**
 * An http(s) address without user name, as it was written; relative ones are read from `base`. One
 * that browsers have to mend, such as `https:///path`, leads elsewhere than it says and is none.
 */
export function addressOf(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const written = value.trim();
  if (written === '' || written.length > ADDRESS) return undefined;
  if (!URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (/^https?:\/\/[^/\\?#\s]/i.test(written)) return written;
  return /^[a-z][a-z0-9+.-]*:/i.test(written) ? undefined : url.href;
}

/**
 * The day of a date as catalogues write them: ISO with or without time and zone, `YYYY/MM/DD …`,
 * `DD/MM/YYYY …`, `YYYY`, `YYYY-MM`, or milliseconds since 1970. A day is the one that was
 * written: zones are not converted.
 *
 * @returns `YYYY-MM-DD`.
 */
export function dayOf(value: unknown): string | undefined {
  if (typeof value === 'number') {
    const date = new Date(value);
    return Number.isNaN(date.getTime()) ? undefined : day(date.toISOString().slice(0, 10));
  }
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const yearFirst = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T\s])/.exec(text);
  if (yearFirst) return day(joined(yearFirst[1], yearFirst[2], yearFirst[3]));
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?=$|[T\s])/.exec(text);
  return dayFirst ? day(joined(dayFirst[3], dayFirst[2], dayFirst[1])) : undefined;
}

const joined = (year = '', month = '1', date = '1') =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;

/** The date, if the calendar has it. */
function day(iso: string): string | undefined {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined;
  const year = date.getUTCFullYear();
  return year >= YEARS.first && year <= YEARS.last ? iso : undefined;
}

/** A text and the language it is in. */
export interface Localised {
  text: string;
  language?: string;
}

/**
 * One of the languages of a value: a plain text, `{ fr: …, en: … }`, or a list of
 * `{ locale, text }` as Decidim writes it.
 *
 * @param preferred languages in order; then comes the first that has a text.
 */
export function localised(value: unknown, preferred: readonly string[]): Localised | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { text: value };
  const list = isObject(value) && Array.isArray(value.translations) ? value.translations : value;
  const pairs: [string, unknown][] = Array.isArray(list)
    ? objectsOf(list).map((one) => [
        nameOf(one.locale ?? one.language) ?? '',
        one.text ?? one.value,
      ])
    : isObject(list)
      ? Object.entries(list)
      : [];
  const texts = pairs.flatMap(([language, text]) =>
    typeof text === 'string' && text.trim() !== ''
      ? [{ language: language.slice(0, 2).toLowerCase(), text }]
      : [],
  );
  const wanted = preferred.map((language) => texts.find((one) => one.language === language));
  return wanted.find((one) => one !== undefined) ?? texts[0];
}
