/**
 * Opendatasoft (Huwise), Explore API v2.1: vendor's OpenAPI file,
 * opendatasoft/opendatasoft-explore-sdk.
 *
 * A catalogue is listed by its export, in one answer: `/catalog/datasets` stops at 10,000, gives 100
 * at a time, spends one call of an anonymous daily quota on each, and has no order of which all
 * versions say the name. What is longer than {@link LONGEST} is refused and can be asked live.
 */
import type { CatalogueRecord, Result } from '../model.ts';
import type { Adapter, CatalogueSource, ListPage } from './adapter.ts';
import {
  atMost,
  bareRecord,
  type Entry,
  identifierOf,
  incomplete,
  keywords,
  partsOf,
  readEntries,
  readRecords,
  requestAddress,
  unexpected,
} from './entries.ts';
import { formatNames } from './formats.ts';
import { frequencyOf } from './frequencies.ts';
import { languageOf } from './languages.ts';
import { licenceOf } from './licences.ts';
import {
  addressOf,
  countOf,
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
  ZONES,
} from './values.ts';

/** Datasets come with the description of all their fields, 5 to 15 KB each: some thousands. */
export const LONGEST = 48 * 1024 * 1024;
/** `limit` of `/catalog/datasets`. */
const PAGE = 100;
/** What the engine exports every table as, and every table with shapes. */
const TABLE = ['csv', 'json', 'xlsx', 'parquet'];
const SHAPES = ['geojson', 'shp', 'kml'];

/** Datasets of an answer: the export's list, or a page. */
function datasetsOf(answer: unknown): unknown[] | undefined {
  if (Array.isArray(answer)) return answer;
  return isObject(answer) && Array.isArray(answer.results) ? answer.results : undefined;
}

function dataset(source: CatalogueSource, told: Json): Entry {
  const metas = isObject(told.metas) ? told.metas : {};
  const part = (name: string): Json => (isObject(metas[name]) ? metas[name] : {});
  const main = part('default');
  const dcat = part('dcat');
  const id = identifierOf(told.dataset_id) ?? identifierOf(told.datasetid);
  const title = titleOf(main.title);
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;

  const publisher = nameOf(main.publisher) ?? nameOf(dcat.creator);
  const coverage = {
    ...present('start', dayOf(dcat.temporal_coverage_start)),
    ...present('end', dayOf(dcat.temporal_coverage_end)),
  };
  const language = languageOf(main.language);
  const hasRecords = told.has_records === true;
  const record: CatalogueRecord = {
    ...bareRecord(source, 'dataset', { id, title, url: pageOf(source.base, id) }),
    tags: namesOf([...partsOf(main.keyword), ...partsOf(main.theme)], TAGS),
    description: descriptionOf(main.description),
    formats: hasRecords
      ? formatNames(listOf(told.features).includes('geo') ? [...TABLE, ...SHAPES] : TABLE)
      : formatNames(listOf(told.attachments).flatMap((one) => formatOf(one))),
    zones: namesOf(partsOf(main.territory), ZONES),
    reuses: countOf(part('explore').reuse_count),
    resources:
      (hasRecords ? 1 : 0) +
      listOf(told.attachments).length +
      listOf(told.alternative_exports).length,
    ...present('publisher', publisher === undefined ? undefined : { id: '', name: publisher }),
    ...present('licence', licenceOf(main.license) ?? licenceOf(main.license_url)),
    ...present('frequency', frequencyOf(dcat.accrualperiodicity)),
    ...present('created', dayOf(dcat.created) ?? dayOf(dcat.issued)),
    ...present('modified', dayOf(main.modified) ?? dayOf(main.data_processed)),
    ...present('coverage', Object.keys(coverage).length > 0 ? coverage : undefined),
    ...present('source', originOf(main)),
    ...present('language', language === source.language ? undefined : language),
  };
  return { record };
}

const pageOf = (base: string, id: string) =>
  `${base}/explore/dataset/${encodeURIComponent(id)}/information/`;

const formatOf = (attachment: unknown): string[] =>
  isObject(attachment) ? [nameOf(attachment.mimetype) ?? ''] : [];

/** Where a federated copy comes from: the portal that has the original, else what it refers to. */
function originOf(main: Json): string | undefined {
  const host = nameOf(main.source_domain_address);
  const original = identifierOf(main.source_dataset);
  const page = host && original ? addressOf(pageOf(`https://${host}`, original)) : undefined;
  return page ?? addressOf(main.references);
}

/** A text of ODSQL, between double quotes. */
const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** The adapter of Opendatasoft. */
export const opendatasoft: Adapter = {
  software: 'opendatasoft',
  incremental: false,
  list: ({ source }) => ({
    url: requestAddress(source.base, '/api/explore/v2.1/catalog/exports/json'),
    expect: 'json',
    maxBytes: LONGEST,
  }),
  *parse({ source }, answer): Generator<void, Result<ListPage>> {
    const datasets = datasetsOf(answer);
    if (!datasets) return unexpected('a list of datasets', answer);
    const parts = yield* readEntries(datasets, (one) => dataset(source, one));
    return { ok: true, value: { ...parts, next: null, total: datasets.length } };
  },
  ask: (source, words, limit) => ({
    url: requestAddress(source.base, '/api/explore/v2.1/catalog/datasets', {
      where: `search(${quoted(keywords(words).join(' '))})`,
      limit: atMost(limit, PAGE),
    }),
    expect: 'json',
  }),
  parseAsked(source, answer) {
    const datasets = datasetsOf(answer);
    if (!datasets) return unexpected('{ total_count, results: […] }', answer);
    return { ok: true, value: readRecords(datasets, (one) => dataset(source, one)) };
  },
  probe: {
    request: (base) => ({
      url: requestAddress(base, '/api/explore/v2.1/catalog/datasets', { limit: 1 }),
      expect: 'json',
    }),
    recognise(base, answer) {
      if (!isObject(answer) || typeof answer.total_count !== 'number') return null;
      const [first] = listOf(answer.results);
      // Records of a dataset have the same envelope; an empty catalogue cannot be told.
      if (!isObject(first) || typeof first.dataset_id !== 'string') return null;
      return { software: 'opendatasoft', base, kinds: ['dataset'] };
    },
  },
};
