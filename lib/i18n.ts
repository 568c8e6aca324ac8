/**
 * Words, figures, dates and lists in the reader's language. The words come from the message
 * catalogues in `public/_locales`; the browser picks the catalogue, and all else follows it.
 */
import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

/** A key of the message catalogues. */
export type MessageKey = keyof typeof messages;
/** The common part of a pair of keys `…_one` and `…_other`. */
export type PluralKey = MessageKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** The message of a key, its `$1`, `$2`, … replaced in order. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  // WXT declares one overload a key as of the last build; ours are read from the catalogue itself.
  return browser.i18n.getMessage(key as 'extName', substitutions);
}

/** What `Intl` makes for a language, made once: making one costs as much as using it for a page. */
function kept<T>(make: (language: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const language = locale();
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
}

const plurals = kept((language) => new Intl.PluralRules(language));
const numbers = kept((language) => new Intl.NumberFormat(language));
const percents = kept((language) => new Intl.NumberFormat(language, { style: 'percent' }));
const fullDays = kept(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
);
const moments = kept(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }),
);
const hours = kept((language) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }));
const stamps = kept(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }),
);
const distances = kept((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));

/**
 * The message that agrees with a number, which replaces `$1`; others follow from `$2`. A category
 * without a message of its own is said as `other`: so are the round millions, of which French and
 * Spanish make one (`many`).
 */
export function plural(key: PluralKey, count: number, ...substitutions: string[]): string {
  const filled = [number(count), ...substitutions];
  const category = plurals().select(count);
  return t(`${key}_${category}` as MessageKey, ...filled) || t(`${key}_other`, ...filled);
}

/** Language of the messages, as `fr`: what the document must declare. */
export function messageLanguage(): string {
  return t('languageTag') || 'en';
}

/** Language of the interface with its region where it has one (`fr-BE`), for `Intl`. */
export function locale(): string {
  const language = messageLanguage();
  const ui = browser.i18n.getUILanguage().replaceAll('_', '-');
  return ui.split('-')[0] === language ? ui : language;
}

/** A count or a measure, with the separators of the language. */
export function number(value: number): string {
  return numbers().format(value);
}

/** A share, 0 to 1, in whole per cent. */
export function percent(share: number): string {
  return percents().format(share);
}

/**
 * A day in full: `16 janvier 2026`, its parts bound by no-break spaces.
 *
 * @param iso `YYYY-MM-DD`; anything that is not a date is given back as it is.
 */
export function date(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return joined(fullDays().formatToParts(time));
}

/** What each stretch of time is called by, in few characters. */
const SHORT = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/**
 * A day, a month or a year in few characters, for the label of a mark: `3 mars`, `mars 2024`,
 * `2024`; ten years by the first of them.
 *
 * @param iso `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
 */
export function unitOfTime(iso: string, unit: 'day' | 'month' | 'year' | 'decade'): string {
  if (unit === 'decade') return `${iso}\u2009–\u2009${Number(iso) + 9}`;
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const format = new Intl.DateTimeFormat(locale(), { ...SHORT[unit], timeZone: 'UTC' });
  return joined(format.formatToParts(time));
}

/** The parts of a date, bound by no-break spaces. */
function joined(parts: Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }) => {
      // French writes the first of a month as an ordinal; CLDR does not.
      if (type === 'day' && value === '1' && messageLanguage() === 'fr') return '1er';
      // What is between day and hour may break: ` à `, ` at `. The Spanish ` de ` is within the day.
      const isWithin = type === 'literal' && (value === ' de ' || !/\p{L}/u.test(value));
      return isWithin ? value.replaceAll(' ', '\u00a0') : value;
    })
    .join('');
}

/**
 * A moment in the reader's own time: `14:32` on the day itself, else `24 janvier 2026 à 08:12`.
 *
 * @param at ms since 1970, as `now`.
 */
export function moment(at: number, now: number = Date.now()): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return joined((sameDay ? hours() : moments()).formatToParts(at));
}

/** A moment to the second, for a column: `24 janv. 2026 08:12:04`. */
export function stamp(at: number): string {
  return stamps().format(at);
}

/**
 * A stretch of time in its largest whole unit up to the hour: `40 secondes`, `12 minutes`.
 *
 * @param length in ms.
 */
export function span(length: number): string {
  const seconds = Math.max(1, Math.round(length / 1000));
  if (seconds < 60) return unit(seconds, 'second', 'long');
  if (seconds < 5400) return unit(Math.round(seconds / 60), 'minute', 'long');
  return unit(Math.round(seconds / 3600), 'hour', 'long');
}

/** How long a request took: `320 ms`, `1,2 s`. */
export function elapsed(ms: number): string {
  return ms < 1000
    ? unit(Math.round(ms), 'millisecond', 'short')
    : unit(Math.round(ms / 100) / 10, 'second', 'short');
}

function unit(value: number, name: string, unitDisplay: 'long' | 'short'): string {
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay })
    .format(value)
    .replaceAll(' ', '\u00a0');
}

/** A distance in days from now: `hier`, `il y a 3 jours`. */
export function daysAgo(days: number): string {
  return distances().format(-days, 'day');
}

/** A distance in days to come, unbroken: `dans 3 jours`, `demain`. */
export function inDays(days: number): string {
  return distances().format(days, 'day').replaceAll(' ', '\u00a0');
}

/** A duration in its largest whole unit: `5 jours`, `7 mois`, `2 ans`. */
export function duration(days: number): string {
  const [value, unit] =
    days < 31
      ? [days, 'day']
      : days < 365
        ? [Math.floor(days / 30.44), 'month']
        : [Math.floor(days / 365), 'year'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' })
    .format(Math.max(1, value))
    .replaceAll(' ', '\u00a0');
}

/** A size in the largest fitting unit, as `12,4 Mo`. */
export function bytes(size: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, size)) / 3));
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[power],
    unitDisplay: 'short',
    maximumFractionDigits: size / 1000 ** power < 10 ? 1 : 0,
  }).format(size / 1000 ** power);
}
