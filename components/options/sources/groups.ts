/** The catalogues by country, and those among them that a few letters mean. */

import { locale, t } from '../../../lib/i18n.ts';
import type { SourceReport } from '../../../lib/services/settings-services.ts';
import { narrowed } from '../../../lib/services/short-lists.ts';
import { hostOf, kindsOf } from './words.ts';

/** ISO 3166-1 alpha-3 and alpha-2: `Intl` knows the names of the second only. */
const COUNTRIES =
  'AUS AU AUT AT BEL BE BGR BG BRA BR CAN CA CHE CH CHL CL COL CO CYP CY CZE CZ DEU DE DNK DK ' +
  'ESP ES EST EE FIN FI FRA FR GBR GB GRC GR HRV HR HUN HU IRL IE ISL IS ISR IL ITA IT JPN JP ' +
  'KOR KR LTU LT LUX LU LVA LV MEX MX MLT MT NLD NL NOR NO NZL NZ POL PL PRT PT ROU RO SRB RS ' +
  'SVK SK SVN SI SWE SE TUN TN TUR TR UKR UA URY UY USA US ARG AR IND IN MAR MA SEN SN EU EU';

const TWO_LETTERS = new Map(
  [...COUNTRIES.matchAll(/(\w+) (\w+)/g)].map(([, three = '', two = '']) => [three, two]),
);

/** Name of a country in the reader's language; a code that is not known stays as it is. */
export function countryName(code: string): string {
  if (code === 'INT') return t('sourcesInternational');
  const two = TWO_LETTERS.get(code);
  return (two && new Intl.DisplayNames(locale(), { type: 'region' }).of(two)) ?? code;
}

export interface Group {
  country: string;
  name: string;
  sources: SourceReport[];
}

/** The catalogues by country, in the order in which each country first comes. */
export function grouped(sources: SourceReport[]): Group[] {
  const groups = new Map<string, Group>();
  for (const report of sources) {
    const { country } = report.source;
    const group = groups.get(country) ?? { country, name: countryName(country), sources: [] };
    group.sources.push(report);
    groups.set(country, group);
  }
  return [...groups.values()];
}

/** The catalogues that a few letters mean, by title, country, kind or host, in their order. */
export function matching(sources: SourceReport[], letters: string): SourceReport[] {
  const named = sources.map((report) => {
    const { title, country, kinds, base } = report.source;
    return { name: [title, countryName(country), kindsOf(kinds), hostOf(base)].join(' '), report };
  });
  const found = new Set(narrowed(named, letters).map(({ report }) => report));
  return sources.filter((report) => found.has(report));
}
