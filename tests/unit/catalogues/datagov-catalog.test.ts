import { describe, expect, test } from 'vitest';
import { datagovCatalog } from '../../../lib/catalogues/datagov-catalog.ts';
import { expectRobust } from './samples/hostile.ts';
import {
  firstPage,
  hasRecorded,
  pageOf,
  parametersOf,
  recorded,
  sourceFor,
} from './samples/listing.ts';

const source = sourceFor('datagov-catalog', { language: 'en' });

const result = {
  title: 'Air monitors',
  slug: 'air-monitors',
  identifier: 'epa-1',
  description: 'Where they are',
  publisher: 'EPA',
  organization: { id: 'org-1', name: 'Environmental Protection Agency', slug: 'epa' },
  popularity: 12,
  last_harvested_date: '2026-07-31T17:27:25.113410',
  dcat: {
    title: 'Air monitors',
    keyword: ['air'],
    modified: '2024-01-15',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    landingPage: 'https://epa.example.gov/monitors',
    contactPoint: { fn: 'Data Steward', hasEmail: 'mailto:x@example.gov' },
    distribution: [{ mediaType: 'text/csv' }],
  },
};

test('a result becomes a record that is named by its slug', () => {
  expect(pageOf(datagovCatalog, firstPage(source), { results: [result] }).records).toEqual([
    {
      kind: 'dataset',
      catalogue: 'example',
      id: 'air-monitors',
      slug: 'air-monitors',
      title: 'Air monitors',
      url: 'https://data.example.org/dataset/air-monitors',
      description: 'Where they are',
      publisher: { id: 'org-1', name: 'Environmental Protection Agency' },
      tags: ['air'],
      licence: 'Creative Commons Attribution 4.0',
      modified: '2024-01-15',
      formats: ['csv'],
      zones: [],
      views: 12,
      reuses: 0,
      followers: 0,
      resources: 1,
      source: 'https://epa.example.gov/monitors',
    },
  ]);
});

test('pages follow the cursor, which must change', () => {
  const answer = { results: [result], sort: 'last_harvested_date', after: 'abc=' };
  const { next, total } = pageOf(datagovCatalog, firstPage(source), answer);
  expect([next, total]).toEqual(['abc=', null]);
  const url = datagovCatalog.list(firstPage(source, { cursor: next })).url;
  expect(parametersOf(url)).toMatchObject({ after: 'abc=', per_page: '200' });
  expect(pageOf(datagovCatalog, firstPage(source, { cursor: 'abc=' }), answer).next).toBeNull();
  expect(pageOf(datagovCatalog, firstPage(source), { results: [], after: 'abc=' }).next).toBeNull();
});

test('results without slug or title are refused', () => {
  const results = [{ ...result, slug: null }, { ...result, title: '', dcat: null }, result];
  const { refused, records } = pageOf(datagovCatalog, firstPage(source), { results });
  expect(records).toHaveLength(1);
  expect(refused).toEqual([
    { reason: 'no identifier' },
    { id: 'air-monitors', reason: 'no title' },
  ]);
});

test('a question', () => {
  const url = datagovCatalog.ask?.(source, 'air monitors', 20).url ?? '';
  expect(parametersOf(url)).toEqual({ q: 'air monitors', per_page: '20', sort: 'relevance' });
  expect(datagovCatalog.parseAsked?.(source, { error: 'Search failed' })).toEqual({
    ok: false,
    error: 'Expected { results: […] }, got an error: Search failed',
  });
});

test('any answer is read without an error, into safe records', () => {
  expectRobust(datagovCatalog, source, { results: [result, result], after: 'x' });
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('the fixture of the server', () => {
    const page = pageOf(datagovCatalog, firstPage(source), recorded('datagov-catalog/search.json'));
    expect(page.refused).toEqual([]);
    expect(page.records).toHaveLength(2);
    expect(page.records[0]).toMatchObject({
      coverage: { start: '2020-01-01', end: '2023-12-31' },
      zones: [],
    });
  });
});
