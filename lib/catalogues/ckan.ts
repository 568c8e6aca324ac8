/**
 * CKAN, and DKAN where it speaks CKAN's action API: ckan/logic/action/get.py `package_search`.
 *
 * Settings of a source: `page`, the path of a dataset's page with `{name}` and `{id}`, unless it is
 * `/dataset/{name}`; `action`, for a DKAN without a search: `current_package_list_with_resources`.
 */
import type { CatalogueRecord, Result } from '../model.ts';
import type { Adapter, CatalogueRequest, CatalogueSource, Listing, ListPage } from './adapter.ts';
import { ckanPackage } from './ckan-package.ts';
import {
  atMost,
  keywords,
  placeOf,
  readEntries,
  readRecords,
  requestAddress,
  unexpected,
} from './entries.ts';
import { languageOf } from './languages.ts';
import { countOf, isObject, present, titleOf } from './values.ts';

/**
 * Packages come with all their resources, 10 to 30 KB each: a thousand, the most that CKAN gives,
 * would be more than is read in one answer.
 */
const PAGE = 200;
/** Lists that do not tell their length end here, were a server never to stop. */
const LONGEST = 500_000;
const PLAIN_LIST = 'current_package_list_with_resources';

function list(listing: Listing): CatalogueRequest {
  const { source, since, cursor } = listing;
  const start = placeOf(cursor);
  if (source.settings?.action === PLAIN_LIST)
    return {
      url: requestAddress(source.base, `/api/3/action/${PLAIN_LIST}`, {
        limit: PAGE,
        offset: start,
      }),
      expect: 'json',
    };
  const time = since === null ? Number.NaN : Date.parse(since);
  return {
    url: requestAddress(source.base, '/api/3/action/package_search', {
      q: '*:*',
      fq: Number.isNaN(time)
        ? undefined
        : `metadata_modified:[${new Date(time).toISOString()} TO *]`,
      // By what never changes. By date of change, each package that is changed while we read moves
      // to the end, all others move up by one, and the first of the next page is never seen.
      sort: 'id asc',
      rows: PAGE,
      start,
    }),
    expect: 'json',
  };
}

/** Packages of an answer: CKAN's `{ results }`, DKAN's list, or DKAN's list in a list. */
function packagesOf(answer: unknown): { packages: unknown[]; count: number | null } | undefined {
  if (!isObject(answer) || answer.success === false) return undefined;
  const { result } = answer;
  if (Array.isArray(result)) return { packages: result.flat(), count: null };
  if (!isObject(result)) return undefined;
  if (!Array.isArray(result.results)) return undefined;
  return {
    packages: result.results,
    count: result.count === undefined || result.count === null ? null : countOf(result.count),
  };
}

function* parse(listing: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const found = packagesOf(answer);
  if (!found) return unexpected('{ success: true, result: { count, results: […] } }', answer);
  const { packages, count } = found;
  // Servers give fewer than was asked: what came tells where to go on.
  const end = placeOf(listing.cursor) + packages.length;
  const more = count === null ? packages.length === PAGE && end < LONGEST : end < count;
  return {
    ok: true,
    value: {
      ...(yield* readEntries(packages, (one) => ckanPackage(listing.source, one))),
      next: more && packages.length > 0 ? `${end}` : null,
      total: count,
      // Its list may have had so many full pages, or be cut here.
      ...(count === null && packages.length === 0 && { unended: true }),
    },
  };
}

/** Words that Solr takes for operators lose their meaning in small letters; signs, behind `\`. */
const escaped = (word: string) => word.toLowerCase().replace(/[-+&|!(){}[\]^"~*?:\\/]/g, '\\$&');

const ask = (source: CatalogueSource, words: string, limit: number): CatalogueRequest => ({
  url: requestAddress(source.base, '/api/3/action/package_search', {
    q: keywords(words).map(escaped).join(' '),
    rows: atMost(limit, 100),
  }),
  expect: 'json',
});

function parseAsked(source: CatalogueSource, answer: unknown): Result<CatalogueRecord[]> {
  const found = packagesOf(answer);
  if (!found) return unexpected('{ success: true, result: { results: […] } }', answer);
  return {
    ok: true,
    value: readRecords(found.packages, (one) => ckanPackage(source, one)),
  };
}

/** The adapter of CKAN. */
export const ckan: Adapter = {
  software: 'ckan',
  incremental: true,
  list,
  parse,
  ask,
  parseAsked,
  probe: {
    request: (base) => ({
      url: requestAddress(base, '/api/3/action/status_show'),
      expect: 'json',
    }),
    recognise(base, answer) {
      if (!isObject(answer) || answer.success !== true || !isObject(answer.result)) return null;
      const { result } = answer;
      if (typeof result.ckan_version !== 'string') return null;
      return {
        software: 'ckan',
        base,
        kinds: ['dataset'],
        ...present('title', titleOf(result.site_title)),
        ...present('language', languageOf(result.locale_default)),
      };
    },
  },
};
