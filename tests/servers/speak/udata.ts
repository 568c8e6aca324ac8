/**
 * uData: data.gouv.fr, data.public.lu, dados.gov.pt. Limits as in `opendatateam/udata`:
 * `core/dataset/{api,apiv2}.py`, `search/query.py`, `core/csv.py`.
 */
import type { RecordKind } from '../../../lib/model.ts';
import {
  type Ask,
  json,
  numberOf,
  type Reply,
  refuse,
  type Speaker,
  type World,
  withQuery,
} from '../ask.ts';
import type { Order } from '../collection.ts';
import { datasetsCsv } from './udata-csv.ts';
import { mask } from './udata-mask.ts';
import { dataservice, dataset, reuse } from './udata-objects.ts';

const KINDS: Record<string, RecordKind> = {
  datasets: 'dataset',
  dataservices: 'service',
  reuses: 'reuse',
};
const WORDS = { dataset, service: dataservice, reuse };
type Known = keyof typeof WORDS;

/** Sort keys of the lists; views and the like are sorted by date here. */
const ORDERS: Record<string, Order> = {
  title: 'title',
  created: 'created',
  last_update: 'modified',
  last_modified: 'modified',
  reuses: 'created',
  followers: 'created',
  views: 'created',
};

export const udata: Speaker = {
  software: 'udata',
  kinds: { dataset: 1, service: 0.01, reuse: 0.05 },
  form: 'hex24',
  cors: true,
  speak(ask, world) {
    const csv = datasetsCsv(ask, world);
    if (csv) return csv;
    const [, version, name, rest] =
      /^\/api\/([12])\/(datasets|dataservices|reuses)(?:\/([^/]*))?\/?$/.exec(ask.path) ?? [];
    const kind = KINDS[name ?? ''] as Known | undefined;
    if (!kind || !world.truth.kinds.includes(kind)) return null;
    if (ask.method !== 'GET' && ask.method !== 'HEAD')
      return refuse(401, { message: 'Unauthorized' });
    // Flask redirects addresses without their last slash.
    if (!ask.path.endsWith('/'))
      return {
        status: 308,
        body: '',
        headers: { location: `${withQuery({ ...ask, path: `${ask.path}/` }, {})}` },
      };
    const v2 = version === '2';
    if (rest === 'search' && v2) return list(ask, world, kind, true);
    if (!rest) return v2 ? null : list(ask, world, kind, false);
    return one(ask, world, kind, rest, v2);
  },
};

function list(ask: Ask, { truth, wall }: World, kind: Known, v2: boolean): Reply {
  const { query } = ask;
  const page = numberOf(query, 'page', 1);
  const size = numberOf(query, 'page_size', 20);
  const sort = query.get('sort') ?? '';
  const order = ORDERS[sort.replace('-', '')];
  const errors: Record<string, string> = {};
  for (const [name, value] of [
    ['page', page],
    ['page_size', size],
  ] as const)
    if (Number.isNaN(value)) errors[name] = `invalid literal for int(): '${query.get(name)}'`;
  if (sort !== '' && !order) errors.sort = `The value '${sort}' is not a valid choice for 'sort'.`;
  if (Object.keys(errors).length > 0)
    return refuse(400, { errors, message: 'Input payload validation failed' });
  for (const name of ['archived', 'deleted', 'private'])
    if (query.get(name) === 'true') return refuse(401, { message: 'Unauthorized' });
  const organization = query.get('organization');
  if (organization && !/^[0-9a-f]{24}$/.test(organization))
    return refuse(400, { message: 'Organization arg must be an identifier' });
  if (v2 && page * size > wall)
    return refuse(400, {
      message: `Result window is too large, from + size must be less than or equal to: [${wall}]`,
    });
  if (page < 1 || size < 1) return refuse(404, { message: 'Not Found' });

  const tags = query.getAll('tag');
  const collection = truth.in(kind);
  const places = collection.list({
    // Newest first: DEFAULT_SORTING of core/dataset/api.py.
    order: order ? (`${sort.startsWith('-') ? '-' : ''}${order}` as Order) : '-created',
    words: query.get('q') ?? '',
    ...((tags.length > 0 || organization) && {
      where: (item) =>
        tags.every((tag) => item.tags.includes(tag)) &&
        (!organization || item.publisher?.id === organization),
    }),
  });
  const shown = places.slice((page - 1) * size, page * size);
  // The Mongo paginator knows no empty page but the first; Elasticsearch does.
  if (shown.length === 0 && page > 1 && !v2) return refuse(404, { message: 'Not Found' });
  const address = (other: number) => withQuery(ask, { page: other, page_size: size });
  const envelope = {
    data: shown.map((index) => WORDS[kind](collection.at(index), ask.base, v2, truth)),
    page,
    page_size: size,
    total: places.length,
    next_page: page * size < places.length ? address(page + 1) : null,
    previous_page: page > 1 ? address(page - 1) : null,
    ...(v2 && { facets: {} }),
  };
  return masked(ask, envelope);
}

function one(ask: Ask, { truth }: World, kind: Known, id: string, v2: boolean): Reply {
  const collection = truth.in(kind);
  if (collection.isRemoved(id))
    return refuse(410, {
      message: `${kind === 'dataset' ? 'Dataset' : 'Object'} has been deleted`,
    });
  const item = collection.item(id);
  if (!item)
    return refuse(404, {
      message:
        'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.',
    });
  return masked(ask, WORDS[kind](item, ask.base, v2, truth));
}

function masked(ask: Ask, value: unknown): Reply {
  const wanted = ask.headers['x-fields'];
  if (!wanted) return json(value);
  const shown = mask(value, wanted);
  return shown === undefined ? refuse(400, { message: 'Invalid mask' }) : json(shown);
}
