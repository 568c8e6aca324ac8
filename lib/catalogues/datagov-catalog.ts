/**
 * catalog.data.gov since 2025, which is no longer CKAN: GSA/datagov-catalog, app/routes.py
 * `search`. Results have no total and go on with an opaque cursor, `after`.
 */
import type { Result } from '../model.ts';
import type { Adapter, CatalogueSource, ListPage } from './adapter.ts';
import {
  atMost,
  type Entry,
  identifierOf,
  keywords,
  pageAddress,
  readEntries,
  readRecords,
  requestAddress,
  unexpected,
} from './entries.ts';
import { podDataset } from './pod.ts';
import { countOf, isObject, type Json, nameOf, present } from './values.ts';

/** It gives up to 1,000, each with its whole DCAT-US record: 5 to 20 KB. */
const PAGE = 200;

/** Longest cursor that is believed. */
const CURSOR = 1000;

function result(source: CatalogueSource, told: Json): Entry {
  const dcat = isObject(told.dcat) ? told.dcat : {};
  const organization = isObject(told.organization) ? told.organization : {};
  // Identifiers are unique inside an organisation only; slugs are unique and name the page.
  const slug = identifierOf(told.slug);
  if (slug === undefined) return { refused: 'no identifier' };
  const name = nameOf(organization.name) ?? nameOf(told.publisher);
  const entry = podDataset(
    source,
    { ...dcat, title: told.title ?? dcat.title, description: told.description ?? dcat.description },
    {
      id: slug,
      url: pageAddress(source.base, '/dataset/{slug}', { slug }),
      ...present(
        'publisher',
        name === undefined ? undefined : { id: identifierOf(organization.id) ?? '', name },
      ),
    },
  );
  return entry !== null && 'record' in entry
    ? { record: { ...entry.record, slug, views: countOf(told.popularity) } }
    : entry;
}

const resultsOf = (answer: unknown): unknown[] | undefined =>
  isObject(answer) && Array.isArray(answer.results) ? answer.results : undefined;

/** The adapter of catalog.data.gov. */
export const datagovCatalog: Adapter = {
  software: 'datagov-catalog',
  // It sorts by the day of harvest only, which says nothing of a change.
  incremental: false,
  list: ({ source, cursor }) => ({
    url: requestAddress(source.base, '/search', {
      per_page: PAGE,
      // By day of harvest, what is harvested while we read would move to a page already read.
      sort: 'popularity',
      after: cursor ?? undefined,
    }),
    expect: 'json',
  }),
  *parse({ source, cursor }, answer): Generator<void, Result<ListPage>> {
    const results = resultsOf(answer);
    if (!results) return unexpected('{ results: […], sort, after? }', answer);
    const after = isObject(answer) ? answer.after : undefined;
    const advances =
      typeof after === 'string' && after !== '' && after.length <= CURSOR && after !== cursor;
    return {
      ok: true,
      value: {
        ...(yield* readEntries(results, (one) => result(source, one))),
        next: advances && results.length > 0 ? after : null,
        total: null,
        // The page before said that more would follow.
        ...(results.length === 0 && { unended: true }),
      },
    };
  },
  ask: (source, words, limit) => ({
    url: requestAddress(source.base, '/search', {
      q: keywords(words).join(' '),
      per_page: atMost(limit, 100),
      sort: 'relevance',
    }),
    expect: 'json',
  }),
  parseAsked(source, answer) {
    const results = resultsOf(answer);
    if (!results) return unexpected('{ results: […] }', answer);
    return { ok: true, value: readRecords(results, (one) => result(source, one)) };
  },
};
