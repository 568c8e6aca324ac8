/**
 * catalog.data.gov since 2025: `GSA/datagov-catalog`, `app/routes.py` and `app/api_schemas.py`.
 * Pages go on by a cursor, and nobody says how many there are.
 */
import { iso, json, numberOf, refuse, type Speaker } from '../ask.ts';
import type { Item } from '../item.ts';
import { podDataset } from './dcat-us.ts';

const MOST = 1000;
const SORTS = ['relevance', 'popularity', 'distance', 'last_harvested_date'];

export const datagovCatalog: Speaker = {
  software: 'datagov-catalog',
  kinds: { dataset: 1 },
  form: 'slug',
  language: 'en',
  cors: false,
  speak(ask, { truth }) {
    const { query } = ask;
    const collection = truth.in('dataset');
    const [, slug] = /^\/api\/dataset\/([^/]+)$/.exec(ask.path) ?? [];
    if (slug) {
      const item = collection.item(slug);
      return item ? json(wording(item, ask.base)) : refuse(404, { error: 'Dataset not found' });
    }
    // The rest of CKAN's interface is gone: 404.
    if (ask.path !== '/search') return null;
    if (ask.headers['hx-request'])
      return { type: 'text/html; charset=utf-8', body: '<ul><li>Results</li></ul>' };
    const size = numberOf(query, 'per_page', 20);
    const sort = query.get('sort') ?? 'relevance';
    if (!(size >= 1 && size <= MOST))
      return refuse(422, {
        message: 'Validation error',
        detail: { query: { per_page: ['Must be from 1 to 1000.'] } },
      });
    if (!SORTS.includes(sort))
      return refuse(422, {
        message: 'Validation error',
        detail: { query: { sort: ['Not one of the choices.'] } },
      });
    const start = offsetOf(query.get('after'));
    if (start === undefined) return refuse(400, { error: 'Invalid after cursor' });
    const places = collection.list({
      order: sort === 'last_harvested_date' ? '-modified' : '-created',
      words: query.get('q') ?? '',
    });
    const shown = places.slice(start, start + size);
    return json({
      results: shown.map((index) => wording(collection.at(index), ask.base)),
      sort,
      ...(start + size < places.length && { after: cursorOf(start + size) }),
    });
  },
};

const cursorOf = (offset: number) => Buffer.from(JSON.stringify([offset])).toString('base64url');

/** Where a cursor leads; undefined for what is none. */
function offsetOf(cursor: string | null): number | undefined {
  if (!cursor) return 0;
  try {
    const [offset] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Number.isSafeInteger(offset) ? offset : undefined;
  } catch {
    return undefined;
  }
}

const wording = (item: Item, base: string) => ({
  title: item.title,
  slug: item.slug,
  identifier: item.id,
  description: item.description,
  publisher: item.publisher?.name ?? null,
  organization: item.publisher
    ? {
        id: item.publisher.id,
        name: item.publisher.name,
        slug: item.publisher.slug,
        organization_type: 'Federal Government',
        aliases: [],
        description: null,
        logo: null,
      }
    : null,
  keyword: item.tags,
  theme: [],
  last_harvested_date: iso(item.modified).replace('Z', '000'),
  popularity: item.views,
  has_spatial: item.place !== undefined,
  has_download: true,
  spatial_shape: null,
  spatial_centroid: null,
  distribution_titles: item.formats.map((format) => `${item.title} (${format})`),
  harvest_record: `${base}/harvest_record/${item.index}`,
  dcat: podDataset(item, base),
});
