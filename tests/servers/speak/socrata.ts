/**
 * Socrata's Discovery API. Limits as in the vendor's OpenAPI file, `socrata/dev.socrata.com`,
 * `apis/discovery.json`; an unknown parameter is a filter on metadata, which nothing fits.
 */
import { iso, json, numberOf, refuse, type Speaker, type World } from '../ask.ts';
import type { Order } from '../collection.ts';
import type { Item } from '../item.ts';

const MOST = 10_000;
const PARAMETERS = new Set([
  ...['q', 'min_should_match', 'domains', 'search_context', 'only', 'categories', 'tags', 'names'],
  ...['ids', 'attribution', 'license', 'provenance', 'column_names', 'order', 'offset', 'limit'],
  ...['scroll_id', 'public', 'published', 'explicitly_hidden', 'derived', 'for_user', 'visibility'],
]);
const ORDERS: Record<string, Order> = {
  relevance: '-created',
  name: 'title',
  dataset_id: 'id',
  createdAt: '-created',
  'createdAt ASC': 'created',
  updatedAt: '-modified',
  'updatedAt DESC': '-modified',
  'updatedAt ASC': 'modified',
};

export const socrata: Speaker = {
  software: 'socrata',
  kinds: { dataset: 1 },
  form: 'four-four',
  language: 'en',
  cors: true,
  speak(ask, { truth, wall }: World) {
    if (!/^\/api\/catalog\/v1\/?$/.test(ask.path)) return null;
    const { query } = ask;
    const [limit, offset] = [numberOf(query, 'limit', 100), numberOf(query, 'offset', 0)];
    if (!(limit >= 0 && limit <= MOST) || !(offset >= 0))
      return refuse(400, { error: `Expected a limit from 0 to ${MOST} and an offset from 0` });
    if (offset + limit > wall)
      return refuse(400, { error: `The sum of offset and limit may not be above ${wall}` });
    const written = query.get('order') ?? 'relevance';
    const scroll = query.get('scroll_id');
    // Scrolling goes by identifiers, whatever the order.
    const order = scroll === null ? ORDERS[written] : 'id';
    if (!order) return refuse(400, { error: `'order' must be one of ${Object.keys(ORDERS)}` });
    const unknown = [...query.keys()].some((name) => !PARAMETERS.has(name));
    const host = new URL(ask.base).hostname;
    const domain = query.get('domains') ?? query.get('search_context');
    const collection = truth.in('dataset');
    const all =
      unknown || (domain && !domain.split(',').includes(host))
        ? []
        : collection.list({ order, words: query.get('q') ?? '' });
    const from = scroll ? all.findIndex((index) => collection.at(index).id > scroll) : offset;
    const shown = from < 0 ? [] : all.slice(from, from + limit);
    return json({
      results: shown.map((index) => wording(collection.at(index), ask.base)),
      resultSetSize: all.length,
      timings: { serviceMillis: 12, searchMillis: [4] },
      warnings: [],
    });
  },
};

const wording = (item: Item, base: string) => ({
  resource: {
    name: item.title,
    id: item.id,
    resource_name: null,
    parent_fxf: [],
    description: item.index % 3 === 0 ? `<p>${item.description}</p>` : item.description,
    attribution: item.publisher?.name ?? null,
    attribution_link: null,
    contact_email: null,
    type: 'dataset',
    updatedAt: iso(item.modified),
    createdAt: iso(item.created),
    metadata_updated_at: iso(item.modified),
    data_updated_at: iso(item.modified),
    publication_date: iso(item.created),
    page_views: {
      page_views_last_week: item.views >> 6,
      page_views_last_month: item.views >> 4,
      page_views_total: item.views,
    },
    columns_name: ['Name', 'Date'],
    columns_field_name: ['name', 'date'],
    columns_datatype: ['Text', 'Calendar date'],
    columns_description: ['', ''],
    columns_format: [{}, {}],
    download_count: item.views >> 2,
    provenance: item.index % 8 === 0 ? 'community' : 'official',
    lens_view_type: 'tabular',
    locked: false,
  },
  classification: {
    categories: ['environment'],
    tags: item.tags,
    domain_category: 'Environment',
    domain_tags: item.tags,
    domain_metadata: [{ key: 'Update_Frequency', value: item.frequency }],
  },
  metadata: {
    domain: new URL(base).hostname,
    ...(item.licence && { license: item.licence.title }),
  },
  permalink: `${base}/d/${item.id}`,
  link: `${base}/Environment/${item.slug}/${item.id}`,
  owner: { id: 'abcd-2345', user_type: 'interactive', display_name: 'Open data office' },
  creator: { id: 'abcd-2345', user_type: 'interactive', display_name: 'Open data office' },
});
