/** What the reader has set the filters to, and what they could be set to. */
import { t } from '../../lib/i18n.ts';
import type { RecordKind } from '../../lib/model.ts';
import type { FacetCount, SearchFacets, SearchFilters } from '../../lib/search/answer.ts';
import { formatName } from './formats.ts';
import { kindName } from './kinds.ts';
import { licenceName } from './licence.ts';

export type FacetName = keyof SearchFacets;

/** A word that is set, of one of the filters. */
export interface Choice {
  filter: FacetName | 'modifiedSince';
  /** What people read. */
  name: string;
  /** What the filter takes: several where catalogues write one thing in several ways. */
  values: string[];
}

/** A word that could be set. */
export interface Option extends Choice {
  filter: FacetName;
  count: number;
}

/** How each filter's values are said. */
const NAMES: Record<FacetName, (facet: FacetCount) => string> = {
  kinds: ({ value }) => kindName(value as RecordKind),
  publishers: ({ name, value }) => name ?? value,
  licences: ({ value }) => licenceName(value),
  formats: ({ name, value }) => name ?? formatName(value),
  localities: ({ name, value }) => {
    if (value === '') return t('placeCountry');
    return value === '?' ? t('placeUnknown') : (name ?? value);
  },
};

/** The values of a filter as words, those that read the same in one, the most frequent first. */
export function optionsOf(filter: FacetName, counts: readonly FacetCount[]): Option[] {
  const options = new Map<string, Option>();
  for (const facet of counts) {
    const name = NAMES[filter](facet);
    const option = options.get(name) ?? { filter, name, values: [], count: 0 };
    option.values.push(facet.value);
    option.count += facet.count;
    options.set(name, option);
  }
  return [...options.values()].sort((a, b) => b.count - a.count);
}

const same = (a: Choice, b: Choice) => a.filter === b.filter && a.name === b.name;

/** Whether a word is set. */
export const isChosen = (choices: readonly Choice[], choice: Choice): boolean =>
  choices.some((other) => same(other, choice));

/** Sets a word that is not set, unsets one that is; of dates only one is set. */
export function toggled(choices: readonly Choice[], { filter, name, values }: Choice): Choice[] {
  const choice = { filter, name, values };
  const others = choices.filter((other) => !same(other, choice));
  if (others.length < choices.length) return others;
  if (filter !== 'modifiedSince') return [...choices, choice];
  return [...choices.filter((other) => other.filter !== filter), choice];
}

/** What the search is asked for. */
export function filtersOf(choices: readonly Choice[]): SearchFilters {
  const values = (filter: Choice['filter']) =>
    choices.flatMap((choice) => (choice.filter === filter ? choice.values : []));
  const filters: SearchFilters = {
    kinds: values('kinds') as RecordKind[],
    publishers: values('publishers'),
    licences: values('licences'),
    formats: values('formats'),
    localities: values('localities'),
  };
  const [modifiedSince] = values('modifiedSince');
  const set = Object.entries(filters).filter(([, list]) => list.length > 0);
  return { ...Object.fromEntries(set), ...(modifiedSince && { modifiedSince }) };
}

/** The day so many months before another, `YYYY-MM-DD`; the last of a shorter month. */
export function monthsBefore(day: Date, months: number): string {
  const before = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - months + 1, 0));
  before.setUTCDate(Math.min(before.getUTCDate(), day.getUTCDate()));
  return before.toISOString().slice(0, 10);
}
