/** What was looked for, in words. */
import { date, plural, t } from '../i18n.ts';
import type { Searched } from './flag.ts';

/** One search as a line: where, with which words, when, and what came of it. */
export function searchedLine({ where, words, at, found, asOf }: Searched): string {
  const when = date(new Date(at).toISOString().slice(0, 10));
  const line =
    found === 0
      ? t('flagSearchedNone', where, words, when)
      : plural('flagSearchedSome', found, where, words, when);
  return asOf === undefined ? line : `${line} (${t('flagAsOf', date(asOf))})`;
}
