/** The record of an item of ArcGIS Hub. */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry, incomplete } from './entries.ts';
import { formatNames } from './formats.ts';
import { licenceOf } from './licences.ts';
import {
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  listOf,
  nameOf,
  namesOf,
  present,
  TAGS,
  titleOf,
} from './values.ts';

/** An item, or a layer of one; anything else is never put into an address. */
const ID = /^[0-9a-f]{32}(?:_\d{1,6})?$/;

/** What Hub lets people download layers as, whatever the file they come from. */
const LAYER = ['csv', 'geojson', 'shp', 'kml', 'api'];
const LAYER_TYPES = /^(?:feature (?:service|layer|collection)|table)$/i;

/** Items that are no data: pages of the site and its applications. */
const NO_DATASET = /^(?:hub |web mapping application|dashboard|storymap|web experience|form\b)/i;

/** The record of an item, or why there is none. */
export function hubItem(source: CatalogueSource, told: Json): Entry {
  const item = isObject(told.properties) ? told.properties : {};
  const written = typeof told.id === 'string' ? told.id : item.id;
  const id = typeof written === 'string' && ID.test(written) ? written : undefined;
  if (id !== undefined && typeof item.access === 'string' && item.access !== 'public')
    return { gone: id };
  const type = nameOf(item.type) ?? '';
  if (NO_DATASET.test(type)) return null;
  const title = titleOf(item.title) ?? titleOf(item.name);
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;

  // The organisation that Hub writes; the `owner` is the account of a person.
  const publisher = nameOf(item.source);
  const record: CatalogueRecord = {
    ...bareRecord(source, 'dataset', { id, title, url: `${source.base}/datasets/${id}` }),
    tags: namesOf([...listOf(item.tags), ...listOf(item.categories).map(lastPart)], TAGS),
    description: descriptionOf(item.description) || descriptionOf(item.snippet),
    formats: formatNames(LAYER_TYPES.test(type) ? LAYER : [type]),
    resources: 1,
    ...present('publisher', publisher === undefined ? undefined : { id: '', name: publisher }),
    // `license` is a word of a list, or `custom` where `licenseInfo` has the text.
    ...present('licence', licenceOf(item.license) ?? licenceOf(item.licenseInfo)),
    ...present('created', dayOf(item.created)),
    ...present('modified', dayOf(item.modified)),
  };
  return { record };
}

/** Categories are paths: `/Categories/Environment`. */
const lastPart = (category: unknown): unknown =>
  typeof category === 'string' ? category.split('/').pop() : category;
