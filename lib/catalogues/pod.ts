/**
 * A dataset in the words of DCAT-US 1.1, the “Project Open Data” metadata schema
 * (https://resources.data.gov/resources/dcat-us/): that of `data.json` files, of ArcGIS Hub's feeds
 * and, inside its results, of catalog.data.gov.
 */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry, identifierOf, incomplete, partsOf } from './entries.ts';
import { formatNames } from './formats.ts';
import { frequencyOf } from './frequencies.ts';
import { languageOf } from './languages.ts';
import { licenceOf } from './licences.ts';
import {
  addressOf,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  nameOf,
  namesOf,
  objectsOf,
  present,
  TAGS,
  titleOf,
  ZONES,
} from './values.ts';

/** What the software around a dataset knows better than the dataset itself. */
export interface PodAround {
  id?: string;
  url?: string;
  publisher?: CatalogueRecord['publisher'];
}

/** The record of a dataset, or why there is none. */
export function podDataset(source: CatalogueSource, told: Json, around: PodAround = {}): Entry {
  const id = around.id ?? identifierOf(told.identifier) ?? identifierOf(told['@id']);
  const title = titleOf(told.title);
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;
  // Its schema lists what may not be published too; nobody can be sent there.
  if (told.accessLevel === 'non-public') return { id, refused: 'accessLevel is non-public' };

  const distributions = objectsOf(told.distribution);
  const landing = addressOf(told.landingPage);
  const stated = languages(told.language);
  const record: CatalogueRecord = {
    ...bareRecord(source, 'dataset', {
      id,
      title,
      url: around.url ?? landing ?? addressOf(id) ?? firstAddress(distributions) ?? source.homepage,
    }),
    tags: namesOf([...partsOf(told.keyword), ...partsOf(told.theme)], TAGS),
    description: descriptionOf(told.description),
    formats: formatNames(
      distributions.flatMap(({ format, mediaType }) => nameOf(format) ?? nameOf(mediaType) ?? []),
    ),
    zones: namesOf([told.spatial].flat().filter(isPlaceName), ZONES),
    resources: distributions.length,
    ...present('publisher', around.publisher ?? publisherOf(told.publisher)),
    ...present('licence', licenceOf(told.license) ?? licenceIn(distributions)),
    ...present('frequency', frequencyOf(told.accrualPeriodicity)),
    ...present('created', dayOf(told.issued)),
    ...present('modified', dayOf(told.modified)),
    ...present('coverage', interval(told.temporal)),
    ...present('source', around.url === undefined ? undefined : landing),
    ...present('language', stated.includes(source.language) ? undefined : stated[0]),
  };
  return { record };
}

function publisherOf(publisher: unknown): CatalogueRecord['publisher'] {
  const name = nameOf(isObject(publisher) ? publisher.name : publisher);
  return name === undefined ? undefined : { id: '', name };
}

const languages = (value: unknown): string[] =>
  [value].flat().flatMap((one) => languageOf(one) ?? []);

/** Coordinates, geometries and addresses of vocabularies are no names. */
const isPlaceName = (value: unknown): boolean =>
  typeof value === 'string' &&
  !/^\s*(?:[[{<\d-]|https?:|(?:multi)?(?:polygon|point)\b)/i.test(value);

const licenceIn = (distributions: Json[]): string | undefined =>
  distributions.map(({ license }) => licenceOf(license)).find((one) => one !== undefined);

/** Where its data are got; a `downloadURL` would begin a download instead of a page. */
const firstAddress = (distributions: Json[]): string | undefined =>
  distributions.map(({ accessURL }) => addressOf(accessURL)).find((one) => one !== undefined);

/** ISO 8601 intervals: `2020-01-01/2023-12-31`; the end may be open or a duration. */
function interval(value: unknown): CatalogueRecord['coverage'] {
  if (typeof value !== 'string' || value.length > 200) return undefined;
  const [start, end] = value.split('/');
  const coverage = { ...present('start', dayOf(start)), ...present('end', dayOf(end)) };
  return Object.keys(coverage).length > 0 ? coverage : undefined;
}
