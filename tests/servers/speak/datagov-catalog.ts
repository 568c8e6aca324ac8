/**
 * catalog.data.gov since 2025: `GSA/datagov-catalog`, `app/routes.py` and `app/api_schemas.py`.
 * Pages go on by a cursor, which is the place of the last result in the order, and nobody says how
 * many there are.
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
    const after = query.get('after');
    const last = after === null ? null : sortedBy(after);
    if (last === undefined) return refuse(400, { error: 'Invalid after cursor' });
    const key = sort === 'last_harvested_date' ? 'modified' : 'created';
    const sortOf = (index: number) => [collection.at(index)[key], index] as const;
    const isAfter = ([time, index]: readonly [number, number]) =>
      last === null || time < last[0] || (time === last[0] && index > last[1]);
    const rest = collection
      .list({ order: `-${key}`, words: query.get('q') ?? '' })
      .filter((index) => isAfter(sortOf(index)));
    const shown = rest.slice(0, size);
    return json({
      results: shown.map((index) => wording(collection.at(index), ask.base)),
      sort,
      ...(rest.length > size && { after: cursorOf(sortOf(shown.at(-1)!)) }),
    });
  },
};

/** What the last result was sorted by, as OpenSearch's `search_after`: `app/search/reader.py`. */
const cursorOf = (sort: readonly [number, number]) =>
  Buffer.from(JSON.stringify(sort)).toString('base64url');

/** What a cursor tells; undefined for what is none. */
function sortedBy(cursor: string): readonly [number, number] | undefined {
  try {
    const [time, index] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Number.isSafeInteger(time) && Number.isSafeInteger(index) ? [time, index] : undefined;
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
