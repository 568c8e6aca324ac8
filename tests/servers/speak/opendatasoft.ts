/**
 * Opendatasoft (Huwise), Explore 2.1. Limits as in the vendor's OpenAPI file:
 * `opendatasoft/opendatasoft-explore-sdk`, `generators/python/openapi/openapi.json`.
 */
import {
  type Ask,
  html,
  isoOffset,
  json,
  jsonList,
  momentOf,
  numberOf,
  type Reply,
  refuse,
  type Speaker,
  type World,
} from '../ask.ts';
import type { Order } from '../collection.ts';
import { mix } from '../ids.ts';
import type { Item } from '../item.ts';

const MOST = 100;
const ORDERS: Record<string, Order> = {
  modified: 'modified',
  title: 'title',
  dataset_id: 'id',
  created: 'created',
};

export const opendatasoft: Speaker = {
  software: 'opendatasoft',
  kinds: { dataset: 1 },
  form: 'slug',
  cors: true,
  speak(ask, world) {
    const [, path] = /^\/api\/explore\/v2\.[01]\/catalog\/(.+?)\/?$/.exec(ask.path) ?? [];
    if (path === 'datasets') return list(ask, world);
    if (path === 'exports/json') {
      const places = chosen(ask, world);
      if (!Array.isArray(places)) return places as Reply;
      const limit = numberOf(ask.query, 'limit', -1);
      const shown = limit >= 0 ? places.slice(0, limit) : places;
      const collection = world.truth.in('dataset');
      return { body: jsonList(shown, (index) => wording(collection.at(index))) };
    }
    const [, id] = /^datasets\/([^/]+)$/.exec(path ?? '') ?? [];
    if (!id) return null;
    const item = world.truth.in('dataset').item(id);
    return item
      ? json(wording(item))
      : refuse(404, {
          error_code: 'DatasetNotFoundError',
          message: `The dataset ${id} does not exist.`,
        });
  },
};

function list(ask: Ask, world: World): Reply {
  const limit = numberOf(ask.query, 'limit', 10);
  const offset = numberOf(ask.query, 'offset', 0);
  const invalid = (name: string, value: number, expected: string) =>
    refuse(400, {
      error_code: 'InvalidRESTParameterError',
      message: `Invalid value for ${name} API parameter: ${value} was found but ${expected} is expected.`,
    });
  if (!(limit >= -1 && limit <= MOST)) return invalid('limit', limit, `-1 <= limit <= ${MOST}`);
  if (!(offset >= 0)) return invalid('offset', offset, '0 <= offset');
  const size = limit === -1 ? MOST : limit;
  if (offset + size >= world.wall)
    return invalid('offset', offset, `offset + limit < ${world.wall}`);
  const places = chosen(ask, world);
  if (!Array.isArray(places)) return places as Reply;
  const collection = world.truth.in('dataset');
  return json({
    total_count: places.length,
    results: places.slice(offset, offset + size).map((index) => wording(collection.at(index))),
  });
}

/** The places that `where` and `order_by` ask for, or the error of a query that cannot be read. */
function chosen({ query }: Ask, { truth }: World): readonly number[] | Reply {
  const wrong = (message: string) =>
    refuse(400, { error_code: 'ODSQLError', message: `ODSQL query is malformed: ${message}` });
  const [key = '', way = 'asc'] = (query.get('order_by') ?? 'created desc').trim().split(/\s+/);
  const order = ORDERS[key.replace(/^(?:metas\.)?default\./, '')];
  if (!order) return wrong(`unknown field ${key} in order_by`);
  const written = (query.get('where') ?? '').trim();
  const conditions = written === '' ? [] : written.split(/\s+and\s+/i);
  const words: string[] = [];
  let since: number | undefined;
  for (const condition of conditions) {
    const [, text] = /^(?:search\((?:default,\s*)?)?"((?:[^"\\]|\\.)*)"\)?$/.exec(condition) ?? [];
    const [, date] =
      /^(?:(?:metas\.)?default\.)?modified\s*>=?\s*(?:date)?['"](.+)['"]$/.exec(condition) ?? [];
    if (text !== undefined) words.push(text.replace(/\\(.)/g, '$1'));
    else if (momentOf(date) !== undefined) since = momentOf(date);
    else return wrong(condition);
  }
  return truth.in('dataset').list({
    order: way.toLowerCase() === 'desc' ? (`-${order}` as Order) : order,
    words: words.join(' '),
    ...(since !== undefined && { since }),
  });
}

const wording = (item: Item) => ({
  visibility: 'domain',
  dataset_id: item.id,
  dataset_uid: `da_${mix(item.index, 7).toString(36).padStart(6, '0').slice(-6)}`,
  has_records: true,
  features: ['analyze'],
  attachments: [],
  alternative_exports: [],
  data_visible: true,
  fields: [
    { name: 'nom', description: null, annotations: {}, label: 'Nom', type: 'text' },
    { name: 'annee', description: null, annotations: { facet: [] }, label: 'Année', type: 'date' },
  ],
  metas: {
    default: {
      title: item.title,
      description: html(item.description),
      theme: ['Environnement'],
      keyword: item.index % 10 === 0 ? null : item.tags,
      license: item.licence?.title ?? null,
      license_url: item.licence?.url ?? null,
      language: item.language,
      metadata_languages: [item.language],
      timezone: 'Europe/Paris',
      modified: isoOffset(item.modified),
      modified_updates_on_metadata_change: false,
      modified_updates_on_data_change: false,
      data_processed: isoOffset(item.modified),
      metadata_processed: isoOffset(item.modified),
      geographic_reference: item.place ? [`fr_40_${item.place.code}`] : null,
      territory: item.place ? [item.place.name] : null,
      geographic_reference_auto: true,
      publisher: item.publisher?.name ?? null,
      references: item.address,
      records_count: item.views,
      attributions: null,
      // Some are copies from another portal.
      source_domain: item.index % 20 === 0 ? 'source' : null,
      source_domain_title: item.index % 20 === 0 ? 'Portail source' : null,
      source_domain_address: item.index % 20 === 0 ? 'source.example.org' : null,
      source_dataset: item.index % 20 === 0 ? item.slug : null,
      shared_catalog: null,
      federated: item.index % 20 === 0,
      oauth_scope: null,
      parent_domain: null,
      update_frequency: item.frequency,
    },
    dcat: {
      created: isoOffset(item.created),
      issued: null,
      creator: item.publisher?.name ?? null,
      contributor: null,
      contact_name: null,
      contact_email: null,
      accrualperiodicity: item.frequency,
      spatial: item.place?.name ?? null,
      temporal: item.coverage ? `${item.coverage.start}/${item.coverage.end}` : null,
    },
  },
});
