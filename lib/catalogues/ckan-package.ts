/**
 * The record of a CKAN package. Beside CKAN's own fields, portals add those of their extensions:
 * ckanext-fluent (`title_translated`), ckanext-dcat (`issued`, `publisher`, …), and `extras`, a list
 * of keys and values that harvesters fill. DKAN writes localised dates.
 */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry, identifierOf, incomplete, pageAddress } from './entries.ts';
import { formatNames } from './formats.ts';
import { frequencyOf } from './frequencies.ts';
import { licenceOf } from './licences.ts';
import {
  addressOf,
  countOf,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  localised,
  nameOf,
  namesOf,
  objectsOf,
  present,
  TAGS,
  titleOf,
  ZONES,
} from './values.ts';

/** Packages that stand for something else than data: ckanext-harvest, -showcase, -pages. */
const NO_DATASET = new Set(['harvest', 'showcase', 'application', 'apps', 'page', 'blog']);

/** The record of a package, or why there is none. */
export function ckanPackage(source: CatalogueSource, told: Json): Entry {
  const type = typeof told.type === 'string' ? told.type.toLowerCase() : 'dataset';
  if (NO_DATASET.has(type)) return null;
  const id = identifierOf(told.id) ?? identifierOf(told.name);
  // DKAN's `private` is true for public datasets: only the state is to be believed.
  if (id !== undefined && /^deleted$/i.test(nameOf(told.state) ?? '')) return { gone: id };
  const title = translated(source, told, 'title');
  const refused = incomplete(id, titleOf(title?.text));
  if (refused || id === undefined || title === undefined) return refused ?? null;

  const name = identifierOf(told.name) ?? id;
  const extra = extrasOf(told);
  const resources = objectsOf(told.resources);
  const page = pageAddress(source.base, source.settings?.page ?? '/dataset/{name}', { id, name });
  const elsewhere = addressOf(told.url);
  const record: CatalogueRecord = {
    ...bareRecord(source, 'dataset', { id, title: titleOf(title.text) ?? '', url: page }),
    tags: tagsOf(told, title.language ?? source.language),
    description: descriptionOf(translated(source, told, 'notes', title.language)?.text),
    formats: formatNames(
      resources.flatMap(({ format, mimetype }) => nameOf(format) ?? nameOf(mimetype) ?? []),
    ),
    zones: zonesOf(told, extra),
    views: countOf(isObject(told.tracking_summary) ? told.tracking_summary.total : 0),
    resources: resources.length > 0 ? resources.length : countOf(told.num_resources),
    ...present('slug', identifierOf(told.name)),
    ...present('publisher', publisherOf(source, told, extra)),
    ...present(
      'licence',
      licenceOf(told.license_title) ?? licenceOf(told.license_id) ?? licenceOf(told.license_url),
    ),
    ...present('frequency', frequencyIn(told, extra)),
    ...present(
      'created',
      ckanDay(told.issued) ?? ckanDay(extra('dcat_issued')) ?? ckanDay(told.metadata_created),
    ),
    // The date of the data before that of their description, which each harvest touches.
    ...present(
      'modified',
      ckanDay(told.modified) ?? ckanDay(extra('dcat_modified')) ?? ckanDay(told.metadata_modified),
    ),
    ...present('coverage', coverageOf(told, extra)),
    ...present('source', elsewhere !== page ? elsewhere : undefined),
    ...present('language', title.language === source.language ? undefined : title.language),
  };
  return { record };
}

/**
 * The day of a date as CKAN and DKAN write them. Drupal puts the weekday first, and the order of
 * day and month is that of its language: `mar, 10/12/2019 - 09:23` is in December, `Tue, 12/10/2019`
 * too.
 */
export function ckanDay(value: unknown): string | undefined {
  const day = dayOf(value);
  if (day !== undefined || typeof value !== 'string') return day;
  const found = /(?:^|\s)(\p{L}{2,10})\.?,\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\b/u.exec(
    value.slice(0, 100),
  );
  if (!found) return undefined;
  const [, weekday = '', first = '', second = '', year = ''] = found;
  const isEnglish = /^(?:mon|tue|wed|thu|fri|sat|sun)/i.test(weekday);
  return dayOf(isEnglish ? `${second}/${first}/${year}` : `${first}/${second}/${year}`);
}

type Extra = (...keys: string[]) => unknown;

/** Reads the value of an extra, whichever of some keys it stands under. */
function extrasOf(told: Json): Extra {
  const values = new Map<string, unknown>();
  for (const { key, value } of objectsOf(told.extras))
    if (typeof key === 'string') values.set(key.toLowerCase(), value);
  return (...keys) => keys.map((key) => values.get(key)).find((value) => value !== undefined);
}

/** A field in one of the languages of a package. */
function translated(source: CatalogueSource, told: Json, field: string, language?: string) {
  const preferred = [...(language ? [language] : []), source.language];
  return localised(told[`${field}_translated`], preferred) ?? localised(told[field], preferred);
}

function tagsOf(told: Json, language: string): string[] {
  for (const field of ['tags_translated', 'keywords', 'keywords_translated']) {
    const lists = told[field];
    const own = isObject(lists) ? namesOf(lists[language], TAGS) : [];
    if (own.length > 0) return own;
  }
  return namesOf(told.tags, TAGS);
}

/** The organisation that publishes; authors and maintainers are often persons and stay out. */
function publisherOf(source: CatalogueSource, told: Json, extra: Extra) {
  const organization = isObject(told.organization) ? told.organization : {};
  const title = localised(organization.title_translated ?? organization.title, [
    source.language,
  ])?.text;
  const name =
    nameOf(title) ??
    nameOf(organization.name) ??
    nameOf(extra('dcat_publisher_name', 'publisher_name')) ??
    nameOf(objectsOf(told.publisher)[0]?.name);
  return name === undefined ? undefined : { id: identifierOf(organization.id) ?? '', name };
}

const frequencyIn = (told: Json, extra: Extra) =>
  frequencyOf(told.frequency) ??
  frequencyOf(told.update_frequency) ??
  frequencyOf(told.accrual_periodicity) ??
  frequencyOf(extra('frequency', 'update_frequency', 'accrual_periodicity', 'frequency-of-update'));

/** Names of places; geometries, which stand in the same fields, are none. */
function zonesOf(told: Json, extra: Extra): string[] {
  const texts = [
    ...objectsOf(told.spatial_coverage).map(({ text }) => text),
    extra('spatial-text', 'spatial_text', 'geographic_coverage'),
    extra('spatial'),
  ];
  const names = texts.filter((text) => typeof text === 'string' && !/^\s*[[{\d<-]/.test(text));
  return namesOf(names, ZONES).filter((name) => !/^https?:/i.test(name));
}

function coverageOf(told: Json, extra: Extra): CatalogueRecord['coverage'] {
  const stated = objectsOf(told.temporal_coverage)[0] ?? {};
  const coverage = {
    ...present(
      'start',
      ckanDay(stated.start) ?? ckanDay(extra('temporal_start', 'temporal_coverage-from')),
    ),
    ...present(
      'end',
      ckanDay(stated.end) ?? ckanDay(extra('temporal_end', 'temporal_coverage-to')),
    ),
  };
  return Object.keys(coverage).length > 0 ? coverage : undefined;
}
