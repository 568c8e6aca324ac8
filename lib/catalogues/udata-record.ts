/**
 * The record of a uData dataset, written once for its two forms: a row of the CSV export and an
 * object of the API (udata/core/dataset/csv.py and api_fields.py). The same dataset gives the same
 * record from both, in all that both say.
 */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry, identifierOf, incomplete } from './entries.ts';
import { formatNames } from './formats.ts';
import { licenceOf } from './licences.ts';
import {
  addressOf,
  countOf,
  dayOf,
  descriptionOf,
  nameOf,
  namesOf,
  present,
  TAGS,
  titleOf,
  ZONES,
} from './values.ts';

/** What uData says of a dataset, whatever it is written in: untrusted, and anything may be absent. */
export interface UdataDataset {
  id: unknown;
  title: unknown;
  acronym?: unknown;
  slug?: unknown;
  page?: unknown;
  organization?: { id: unknown; name: unknown };
  tags?: unknown;
  description?: unknown;
  licence?: unknown;
  frequency?: unknown;
  created?: unknown;
  modified?: unknown;
  coverageStart?: unknown;
  coverageEnd?: unknown;
  formats?: string[];
  zones?: unknown;
  granularity?: unknown;
  quality?: unknown;
  views?: unknown;
  reuses?: unknown;
  followers?: unknown;
  resources?: unknown;
  source?: unknown;
}

/**
 * A text without the object around it: some harvests stored XML elements that carry attributes as
 * Python prints them, `{'#text': 'Title'}`.
 */
const unwrapped = (title: unknown): unknown =>
  typeof title === 'string' ? (/^\{'#text': (['"])(.*)\1\}$/s.exec(title)?.[2] ?? title) : title;

/** The record of a dataset, or why there is none. */
export function udataDataset(source: CatalogueSource, told: UdataDataset): Entry {
  const id = identifierOf(told.id);
  const title = titleOf(unwrapped(told.title));
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;

  const coverage = {
    ...present('start', dayOf(told.coverageStart)),
    ...present('end', dayOf(told.coverageEnd)),
  };
  const record: CatalogueRecord = {
    ...bareRecord(source, 'dataset', {
      id,
      title,
      url: udataPage(source, 'datasets', told.page, told.slug, id),
    }),
    tags: namesOf(told.tags, TAGS),
    description: descriptionOf(told.description),
    formats: formatNames(told.formats ?? []),
    zones: zoneNames(told.zones),
    views: countOf(told.views),
    reuses: countOf(told.reuses),
    followers: countOf(told.followers),
    resources: countOf(told.resources),
    ...present('acronym', nameOf(told.acronym)),
    ...present('slug', nameOf(told.slug)),
    ...present('publisher', udataPublisher(told.organization)),
    ...present('licence', licenceOf(told.licence)),
    ...present('frequency', said(told.frequency)),
    ...present('created', dayOf(told.created)),
    ...present('modified', dayOf(told.modified)),
    ...present('coverage', Object.keys(coverage).length > 0 ? coverage : undefined),
    ...present('granularity', said(told.granularity)),
    ...present('quality', qualityOf(told.quality)),
    ...present('source', addressOf(told.source)),
  };
  return { record };
}

/** A record that a person publishes has no organisation; who that person is stays out. */
export function udataPublisher(
  organization: { id?: unknown; name?: unknown } | undefined,
): CatalogueRecord['publisher'] {
  const name = nameOf(organization?.name);
  return name === undefined ? undefined : { id: identifierOf(organization?.id) ?? '', name };
}

/** The page of a record: the one that is told, else where this software puts it. */
export const udataPage = (
  source: CatalogueSource,
  folder: string,
  told: unknown,
  slug: unknown,
  id: string,
): string =>
  addressOf(told) ?? `${source.base}/${folder}/${encodeURIComponent(identifierOf(slug) ?? id)}`;

/** Zones that the API tells by code and the export by name. */
const ZONE_NAMES = new Map(
  Object.entries({
    'country:fr': 'France',
    'country-group:ue': 'Union Européenne',
    'country-group:world': 'Monde',
    'country-subset:fr:metro': 'France métropolitaine',
    'country-subset:fr:drom': 'DROM',
    'fr:region:01': 'Guadeloupe',
    'fr:region:02': 'Martinique',
    'fr:region:03': 'Guyane',
    'fr:region:04': 'La Réunion',
    'fr:region:06': 'Mayotte',
    'fr:region:11': 'Île-de-France',
    'fr:region:24': 'Centre-Val de Loire',
    'fr:region:27': 'Bourgogne-Franche-Comté',
    'fr:region:28': 'Normandie',
    'fr:region:32': 'Hauts-de-France',
    'fr:region:44': 'Grand Est',
    'fr:region:52': 'Pays de la Loire',
    'fr:region:53': 'Bretagne',
    'fr:region:75': 'Nouvelle-Aquitaine',
    'fr:region:76': 'Occitanie',
    'fr:region:84': 'Auvergne-Rhône-Alpes',
    'fr:region:93': "Provence-Alpes-Côte d'Azur",
    'fr:region:94': 'Corse',
  }),
);

/** Names where they are known; a code of another zone stays: who holds a gazetteer can read it. */
const zoneNames = (zones: unknown): string[] => [
  ...new Set(
    // Old codes end with the date of the division: `fr:region:53@1970-01-01`.
    namesOf(zones, ZONES).map((zone) => ZONE_NAMES.get(zone.replace(/@.*$/, '')) ?? zone),
  ),
];

/** Text, unless it is the word by which uData says that nothing was said. */
function said(value: unknown): string | undefined {
  const text = nameOf(value);
  return text === 'unknown' ? undefined : text;
}

/** With two decimals, as the export writes it. */
function qualityOf(value: unknown): number | undefined {
  const score = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof score === 'number' && score >= 0 && score <= 1
    ? Number(score.toFixed(2))
    : undefined;
}
