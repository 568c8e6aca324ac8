/**
 * ArcGIS Hub. Shapes as in `Esri/hub.js` (`ogcItemsResponse.ts`); that `startindex` begins at 1 and
 * that going past the window is an error 500 is reported by clients.
 */
import { html, iso, json, numberOf, refuse, type Speaker, withQuery } from '../ask.ts';
import type { Item } from '../item.ts';
import { wholeCatalogue } from './dcat-us.ts';

const MOST = 20_000;

export const arcgisHub: Speaker = {
  software: 'arcgis-hub',
  kinds: { dataset: 1 },
  form: 'hex32',
  language: 'en',
  cors: true,
  speak(ask, world) {
    const { truth, wall } = world;
    if (ask.path === '/api/feed/dcat-us/1.1.json') return wholeCatalogue(ask, world);
    const [, name, id] =
      /^\/api\/search\/v1\/collections\/(\w+)\/items(?:\/(\w+))?$/.exec(ask.path) ?? [];
    if (!name) return null;
    if (name !== 'dataset' && name !== 'all') return failure(404, `Collection ${name} not found`);
    const collection = truth.in('dataset');
    if (id) {
      const item = collection.item(id);
      return item ? json(feature(item, ask.base)) : failure(404, `Item ${id} not found`);
    }
    const { query } = ask;
    const [limit, start] = [numberOf(query, 'limit', 10), numberOf(query, 'startindex', 1)];
    const wrong = [
      ...(limit >= 1 && limit <= MOST ? [] : [`limit must be a number from 1 to ${MOST}`]),
      ...(start >= 1 ? [] : ['startindex must not be less than 1']),
    ];
    if (wrong.length > 0) return failure(400, wrong);
    if (start + limit > wall) return failure(500, 'Internal server error');
    const sort = query.get('sortBy') ?? '-properties.created';
    const places = collection.list({
      order: `${sort.startsWith('-') ? '-' : ''}${sort.includes('modified') ? 'modified' : sort.includes('title') ? 'title' : 'created'}`,
      words: query.get('q') ?? '',
    });
    const shown = places.slice(start - 1, start - 1 + limit);
    const link = (rel: string, startindex: number) => ({
      ...{ rel, type: 'application/geo+json', title: rel },
      href: withQuery(ask, { startindex, limit }),
    });
    return json({
      type: 'FeatureCollection',
      features: shown.map((index) => feature(collection.at(index), ask.base)),
      timestamp: iso(truth.now()),
      numberMatched: places.length,
      numberReturned: shown.length,
      links: [
        link('self', start),
        ...(start - 1 + limit < places.length ? [link('next', start + limit)] : []),
      ],
    });
  },
};

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  404: 'Not Found',
  500: 'Internal Server Error',
};

/** `message` is a text, or a list of them where parameters are wrong. */
const failure = (statusCode: number, message: string | string[]) =>
  refuse(statusCode, { message, error: REASONS[statusCode], statusCode });

const feature = (item: Item, base: string) => ({
  id: item.id,
  type: 'Feature',
  geometry: null,
  properties: {
    id: item.id,
    owner: 'opendata',
    created: item.created,
    modified: item.modified,
    guid: null,
    name: item.slug,
    title: item.title,
    type: item.index % 4 === 0 ? 'CSV' : 'Feature Service',
    typeKeywords: ['Data', 'Service'],
    description: html(item.description),
    snippet: item.description.slice(0, 120),
    tags: item.tags,
    categories: [],
    thumbnail: 'thumbnail/thumbnail.png',
    documentation: null,
    extent: null,
    spatialReference: '102100',
    url: `https://services.example.org/${item.slug}/FeatureServer`,
    access: 'public',
    size: -1,
    licenseInfo: item.licence ? `<a href="${item.licence.url}">${item.licence.title}</a>` : null,
    license: item.licence?.id ?? 'none',
    source: item.publisher?.name ?? null,
    orgName: item.publisher?.name ?? null,
  },
  time: null,
  links: [
    {
      rel: 'self',
      type: 'application/geo+json',
      title: 'This document as GeoJSON',
      href: `${base}/api/search/v1/collections/dataset/items/${item.id}`,
    },
  ],
});
