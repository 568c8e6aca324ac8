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
const fullDays = kept(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
);
const distances = kept((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));

/** The message that agrees with a number, which replaces `$1`; others follow from `$2`. */
export function plural(key: PluralKey, count: number, ...substitutions: string[]): string {
  const rule = plurals().select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${rule}` as MessageKey, number(count), ...substitutions);
}

/** Language of the messages, `fr` or `en`: what the document must declare. */
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

/**
 * A day in full: `16 janvier 2026`, its parts bound by no-break spaces.
 *
 * @param iso `YYYY-MM-DD`; anything that is not a date is given back as it is.
 */
export function date(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return fullDays()
    .formatToParts(time)
    .map(({ type, value }) => {
      // French writes the first of a month as an ordinal; CLDR does not.
      if (type === 'day' && value === '1' && messageLanguage() === 'fr') return '1er';
      return type === 'literal' ? value.replaceAll(' ', '\u00a0') : value;
    })
    .join('');
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
