/** The three lists of a uData catalogue: what is asked of each, and what its entries say. */
import type { CatalogueRecord, RecordKind } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import { bareRecord, type Entry, identifierOf, incomplete, isMarked } from './entries.ts';
import { licenceOf } from './licences.ts';
import { udataDataset, udataPage, udataPublisher } from './udata-record.ts';
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
  objectsOf,
  present,
  TAGS,
  titleOf,
} from './values.ts';

export interface UdataStage {
  kind: RecordKind;
  /** Part of the address, of the site and of the API. */
  folder: string;
  sort: string;
  /** The order is that of `changed`, so that a listing of changes may stop. */
  newestFirst: boolean;
  /** Fields of an entry to send, in the words of Flask-RESTX (header `X-Fields`). */
  fields: string;
  /** When an entry changed last, as it is written. */
  changed(entry: Json): unknown;
  record(source: CatalogueSource, entry: Json): Entry;
}

/**
 * In the order in which they are listed. Dataservices come last: old instances have none and
 * answer 404, and then nothing else is lost.
 */
export const UDATA_STAGES: readonly UdataStage[] = [
  {
    kind: 'dataset',
    folder: 'datasets',
    sort: '-last_update',
    newestFirst: true,
    // Of the resources only their formats: their addresses, titles and checksums are megabytes.
    fields:
      'id,title,slug,acronym,page,description,description_short,tags,license,frequency,' +
      'created_at,last_update,last_modified,archived,deleted,private,organization{id,name},' +
      'quality{score},metrics{views,reuses,followers},spatial{zones,granularity},' +
      'temporal_coverage{start,end},harvest{remote_url},resources{format}',
    changed: (entry) => entry.last_update ?? entry.last_modified,
    record: dataset,
  },
  {
    kind: 'reuse',
    folder: 'reuses',
    // The only order by date that all versions know; a few thousand, listed whole each time.
    sort: '-created',
    newestFirst: false,
    fields:
      'id,title,slug,page,url,type,description,tags,created_at,last_modified,archived,deleted,' +
      'private,organization{id,name},metrics{views,followers},datasets{id}',
    changed: (entry) => entry.last_modified ?? entry.created_at,
    record: reuse,
  },
  {
    kind: 'service',
    folder: 'dataservices',
    sort: '-created',
    newestFirst: false,
    fields:
      'id,title,slug,acronym,self_web_url,description,tags,license,access_type,is_restricted,' +
      'base_api_url,technical_documentation_url,machine_documentation_url,' +
      'endpoint_description_url,business_documentation_url,created_at,metadata_modified_at,' +
      'archived_at,deleted_at,private,organization{id,name},metrics{views,followers},datasets',
    changed: (entry) => entry.metadata_modified_at ?? entry.created_at,
    record: service,
  },
];

/** What an entry of a list is. */
export function stageEntry(source: CatalogueSource, stage: UdataStage, entry: Json): Entry {
  const marks = [entry.archived, entry.deleted, entry.private, entry.archived_at, entry.deleted_at];
  const id = identifierOf(entry.id);
  if (id !== undefined && marks.some(isMarked)) return { gone: id };
  return stage.record(source, entry);
}

const part = (value: unknown): Json => (isObject(value) ? value : {});

function dataset(source: CatalogueSource, entry: Json): Entry {
  const spatial = part(entry.spatial);
  const metrics = part(entry.metrics);
  const coverage = part(entry.temporal_coverage);
  const organization = part(entry.organization);
  // A list by the first version of the API, `{ total }` by the second.
  const resources = objectsOf(entry.resources);
  return udataDataset(source, {
    id: entry.id,
    title: entry.title,
    acronym: entry.acronym,
    slug: entry.slug,
    page: entry.page ?? entry.self_web_url,
    organization: { id: organization.id, name: organization.name },
    tags: entry.tags,
    description: entry.description_short || entry.description,
    licence: entry.license,
    frequency: isObject(entry.frequency) ? entry.frequency.id : entry.frequency,
    created: entry.created_at,
    // The export tells no other date of change.
    modified: entry.last_modified ?? entry.last_update,
    coverageStart: coverage.start,
    coverageEnd: coverage.end,
    formats: resources.flatMap(({ format }) => nameOf(format) ?? []),
    zones: listOf(spatial.zones).map((zone) => (isObject(zone) ? (zone.name ?? zone.id) : zone)),
    granularity: isObject(spatial.granularity) ? spatial.granularity.id : spatial.granularity,
    quality: part(entry.quality).score,
    views: metrics.views,
    reuses: metrics.reuses,
    followers: metrics.followers,
    resources: resources.length > 0 ? resources.length : part(entry.resources).total,
    source: part(entry.harvest).remote_url,
  });
}

function reuse(source: CatalogueSource, entry: Json): Entry {
  const common = shared(source, 'reuse', 'reuses', entry, entry.page ?? entry.self_web_url);
  if (common === null || !('record' in common)) return common;
  const facts = {
    ...present('form', nameOf(entry.type)),
    ...present('page', addressOf(entry.url)),
    ...present('datasets', identifiers(entry.datasets)),
  };
  return {
    record: { ...common.record, ...present('modified', dayOf(entry.last_modified)), reuse: facts },
  };
}

function service(source: CatalogueSource, entry: Json): Entry {
  const common = shared(source, 'service', 'dataservices', entry, entry.self_web_url ?? entry.page);
  if (common === null || !('record' in common)) return common;
  const documentation = [
    entry.technical_documentation_url,
    entry.machine_documentation_url,
    entry.endpoint_description_url,
    entry.business_documentation_url,
  ];
  const facts = {
    ...present('access', accessOf(entry)),
    ...present('endpoint', addressOf(entry.base_api_url)),
    ...present(
      'documentation',
      documentation.map((address) => addressOf(address)).find((one) => one !== undefined),
    ),
    ...present('datasets', identifiers(entry.datasets)),
  };
  return {
    record: {
      ...common.record,
      ...present('acronym', nameOf(entry.acronym)),
      ...present('licence', licenceOf(entry.license)),
      ...present('modified', dayOf(entry.metadata_modified_at)),
      service: facts,
    },
  };
}

/** What reuses and dataservices both have. */
function shared(
  source: CatalogueSource,
  kind: RecordKind,
  folder: string,
  entry: Json,
  page: unknown,
): Entry {
  const id = identifierOf(entry.id);
  const title = titleOf(entry.title);
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;
  const metrics = part(entry.metrics);
  const record: CatalogueRecord = {
    ...bareRecord(source, kind, {
      id,
      title,
      url: udataPage(source, folder, page, entry.slug, id),
    }),
    tags: namesOf(entry.tags, TAGS),
    description: descriptionOf(entry.description),
    views: countOf(metrics.views),
    followers: countOf(metrics.followers),
    ...present('slug', nameOf(entry.slug)),
    ...present('publisher', udataPublisher(part(entry.organization))),
    ...present('created', dayOf(entry.created_at)),
  };
  return { record };
}

/** Newer versions give one of three words, older ones whether access is restricted. */
function accessOf(entry: Json): 'open' | 'account' | 'restricted' | undefined {
  const words = { open: 'open', open_with_account: 'account', restricted: 'restricted' } as const;
  const word = nameOf(entry.access_type) ?? '';
  if (Object.hasOwn(words, word)) return words[word as keyof typeof words];
  return entry.is_restricted === true ? 'restricted' : undefined;
}

/** Most identifiers of datasets that a record names. */
const DATASETS = 50;

/** Identifiers of a list of objects; dataservices may give a link instead of a list. */
function identifiers(value: unknown): string[] | undefined {
  const ids = objectsOf(value).flatMap(({ id }) => identifierOf(id) ?? []);
  return ids.length > 0 ? ids.slice(0, DATASETS) : undefined;
}
