/**
 * ArcGIS Hub: the OGC API – Records of its sites, `/api/search/v1`; Esri/hub.js
 * packages/common/src/search and its mocks.
 *
 * Setting of a source: `collection`, for sites that have no other than `all`.
 */
import type { Result } from '../model.ts';
import type { Adapter, CatalogueSource, Listing, ListPage } from './adapter.ts';
import { hubItem } from './arcgis-hub-item.ts';
import {
  atMost,
  keywords,
  placeOf,
  readEntries,
  readRecords,
  requestAddress,
  unexpected,
} from './entries.ts';
import { countOf, dayOf, isObject, listOf, objectsOf } from './values.ts';

const PAGE = 100;
/** `startindex + limit` may not be more: the server then answers 500. */
const WINDOW = 10_000;

const items = (source: CatalogueSource, parameters: Record<string, string | number>) => ({
  url: requestAddress(
    source.base,
    `/api/search/v1/collections/${encodeURIComponent(source.settings?.collection ?? 'dataset')}/items`,
    parameters,
  ),
  expect: 'json' as const,
});

/** The first item is number 1. */
const startOf = ({ cursor }: Listing) => Math.min(placeOf(cursor, 1), WINDOW - PAGE);

const list = (listing: Listing) =>
  // Newest first: what is changed while we read is seen twice, and nothing is passed over.
  items(listing.source, {
    limit: PAGE,
    startindex: startOf(listing),
    sortBy: '-properties.modified',
  });

const featuresOf = (answer: unknown): unknown[] | undefined =>
  isObject(answer) && Array.isArray(answer.features) ? answer.features : undefined;

function* parse(listing: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const features = featuresOf(answer);
  if (!features) return unexpected('{ features: […], numberMatched }', answer);
  const matched = isObject(answer) ? answer.numberMatched : undefined;
  const total = typeof matched === 'number' ? countOf(matched) : null;
  const since = dayOf(listing.since);
  const isOld = (feature: unknown) => {
    const properties = isObject(feature) ? feature.properties : undefined;
    const changed = isObject(properties) ? dayOf(properties.modified) : undefined;
    return since !== undefined && changed !== undefined && changed < since;
  };
  const parts = yield* readEntries(
    features.filter((one) => !isOld(one)),
    (one) => hubItem(listing.source, one),
  );
  const start = startOf(listing);
  const next = start + features.length;
  const more =
    features.length > 0 &&
    !isOld(features.at(-1)) &&
    (total === null ? features.length >= PAGE : next <= total);
  const reachable = next > start && next <= WINDOW - PAGE;
  if (more && !reachable)
    parts.refused.push({ reason: `only the first ${next - 1} of ${total ?? 'all'} can be listed` });
  return {
    ok: true,
    value: {
      ...parts,
      next: more && reachable ? `${next}` : null,
      total: listing.since === null ? total : null,
    },
  };
}

/** The adapter of ArcGIS Hub. */
export const arcgisHub: Adapter = {
  software: 'arcgis-hub',
  incremental: true,
  list,
  parse,
  ask: (source, words, limit) =>
    items(source, { q: keywords(words).join(' '), limit: atMost(limit, PAGE) }),
  parseAsked(source, answer) {
    const features = featuresOf(answer);
    if (!features) return unexpected('{ features: […] }', answer);
    return { ok: true, value: readRecords(features, (one) => hubItem(source, one)) };
  },
  probe: {
    request: (base) => ({
      url: requestAddress(base, '/api/search/v1/collections'),
      expect: 'json',
    }),
    recognise(base, answer) {
      if (!isObject(answer)) return null;
      const ids = objectsOf(listOf(answer.collections)).map(({ id }) => id);
      if (!ids.includes('all') && !ids.includes('dataset')) return null;
      const settings = ids.includes('dataset') ? {} : { settings: { collection: 'all' } };
      return { software: 'arcgis-hub', base, kinds: ['dataset'], ...settings };
    },
  },
};
