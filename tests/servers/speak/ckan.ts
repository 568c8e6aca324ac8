/**
 * CKAN, Action API 3. Limits as in `ckan/ckan`: `logic/action/get.py`, `lib/search/query.py`,
 * `views/api.py` (which status goes with which error), `config_declaration.yaml` (`rows_max`).
 */
import { type Ask, json, momentOf, type Reply, refuse, type Speaker, type World } from '../ask.ts';
import type { Order } from '../collection.ts';
import { ckanPackage } from './ckan-package.ts';

const MOST_ROWS = 1000;
/** Everything else makes Solr's query invalid. */
const SEARCH_PARAMETERS = new Set([
  ...['q', 'fq', 'fq_list', 'rows', 'sort', 'start', 'facet', 'facet.field', 'facet.limit'],
  ...[
    'facet.mincount',
    'include_drafts',
    'include_private',
    'use_default_schema',
    'fl',
    'df',
    'q.op',
  ],
]);

const ORDERS: Record<string, Order> = {
  'score desc, metadata_modified desc': '-modified',
  'metadata_modified desc': '-modified',
  'metadata_modified asc': 'modified',
  'metadata_created desc': '-created',
  'metadata_created asc': 'created',
  'id asc': 'id',
  'name asc': 'title',
  'title_string asc': 'title',
};

export const ckan: Speaker = {
  software: 'ckan',
  kinds: { dataset: 1 },
  form: 'uuid',
  cors: false,
  speak(ask, world) {
    const [, name] = /^\/api\/(?:3\/)?action\/(\w+)\/?$/.exec(ask.path) ?? [];
    if (!name) return null;
    const parameters = new URLSearchParams(ask.query);
    if (ask.method === 'POST' && ask.body !== '') {
      try {
        for (const [key, value] of Object.entries(JSON.parse(ask.body)))
          parameters.set(key, String(value));
      } catch {
        return bare('Bad request - JSON Error: Error decoding JSON data.');
      }
    }
    const action = ACTIONS[name];
    return action
      ? action({ ...ask, query: parameters }, world)
      : bare(`Bad request - Action name not known: ${name}`);
  },
};

/** A malformed request is answered with a mere text, as JSON. */
const bare = (text: string) => refuse(400, text);

const help = ({ base }: Ask, action: string) => `${base}/api/3/action/help_show?name=${action}`;

const success = (ask: Ask, action: string, result: unknown) =>
  json({ help: help(ask, action), success: true, result });

const failure = (ask: Ask, action: string, status: number, error: unknown) =>
  refuse(status, { help: help(ask, action), success: false, error });

/** A parameter that must be a natural number; null when it is not. */
function natural(query: URLSearchParams, name: string, otherwise: number): number | null {
  const written = query.get(name) ?? String(otherwise);
  return /^\d+$/.test(written) ? Number(written) : null;
}

const ACTIONS: Record<string, (ask: Ask, world: World) => Reply> = {
  package_search: search,
  package_show(ask, { truth }) {
    const id = ask.query.get('id');
    if (!id)
      return failure(ask, 'package_show', 409, {
        name_or_id: ['Missing value'],
        __type: 'Validation Error',
      });
    const item = truth.in('dataset').item(id);
    return item && item.archived === undefined
      ? success(ask, 'package_show', ckanPackage(item, ask.base))
      : failure(ask, 'package_show', 404, { message: 'Not found', __type: 'Not Found Error' });
  },
  package_list(ask, { truth }) {
    const collection = truth.in('dataset');
    const names = collection.list({ order: 'title' }).map((index) => collection.at(index).slug);
    const offset = natural(ask.query, 'offset', 0) ?? 0;
    const limit = natural(ask.query, 'limit', names.length) ?? names.length;
    return success(ask, 'package_list', names.slice(offset, offset + limit));
  },
  current_package_list_with_resources(ask, { truth }) {
    const collection = truth.in('dataset');
    const offset = natural(ask.query, 'offset', 0) ?? 0;
    const limit = natural(ask.query, 'limit', MOST_ROWS) ?? MOST_ROWS;
    const shown = collection.list({ order: '-modified' }).slice(offset, offset + limit);
    const packages = shown.map((index) => ckanPackage(collection.at(index), ask.base));
    return success(ask, 'current_package_list_with_resources', packages);
  },
  status_show: (ask) =>
    success(ask, 'status_show', {
      ckan_version: '2.11.3',
      site_url: ask.base,
      site_title: 'Catalogue',
      site_description: '',
      locale_default: 'en',
      extensions: ['dcat', 'structured_data'],
    }),
};

function search(ask: Ask, { truth }: World): Reply {
  const { query } = ask;
  const [rows, start] = [natural(query, 'rows', 10), natural(query, 'start', 0)];
  const errors = Object.fromEntries(
    [
      ['rows', rows],
      ['start', start],
    ].flatMap(([name, value]) => (value === null ? [[name, ['Must be a natural number']]] : [])),
  );
  if (rows === null || start === null)
    return failure(ask, 'package_search', 409, { ...errors, __type: 'Validation Error' });
  const invalid = (why: string) =>
    failure(ask, 'package_search', 400, {
      message: `Search Query is invalid: ${why}`,
      __type: 'Search Query Error',
    });
  const unknown = [...query.keys()].filter((name) => !SEARCH_PARAMETERS.has(name));
  if (unknown.length > 0) return invalid(`"Invalid search parameters: ${JSON.stringify(unknown)}"`);
  const sort = (query.get('sort') ?? 'score desc, metadata_modified desc').trim();
  const order = ORDERS[sort];
  if (!order) return invalid(`'Invalid "sort" parameter'`);

  const filter = query.get('fq') ?? '';
  const since = momentOf(/metadata_modified:\[(\S+) TO \*\]/.exec(filter)?.[1]);
  const publisher = /organization:"?([\w-]+)/.exec(filter)?.[1];
  const written = query.get('q') ?? '';
  const collection = truth.in('dataset');
  const places = collection.list({
    order,
    words: written === '*:*' ? '' : written,
    ...(since !== undefined && { since }),
    ...(publisher && { where: (item) => item.publisher?.slug === publisher }),
  });
  const shown = places.slice(start, start + Math.min(rows, MOST_ROWS));
  return success(ask, 'package_search', {
    count: places.length,
    facets: {},
    results: shown.map((index) => ckanPackage(collection.at(index), ask.base)),
    sort,
    search_facets: {},
  });
}
