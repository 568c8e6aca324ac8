import { describe, expect, test } from 'vitest';
import { socrata } from '../../../lib/catalogues/socrata.ts';
import { expectRobust } from './samples/hostile.ts';
import {
  firstPage,
  hasRecorded,
  pageOf,
  parametersOf,
  recorded,
  sourceFor,
} from './samples/listing.ts';

const source = sourceFor('socrata', { language: 'en' });

const result = {
  resource: {
    id: 'abcd-1234',
    name: 'Traffic',
    description: 'Incidents <b>now</b>',
    attribution: 'City',
    type: 'dataset',
    createdAt: '2020-01-01T00:00:00.000Z',
    updatedAt: '2026-08-01T00:00:00.000Z',
    data_updated_at: '2026-07-01T00:00:00.000Z',
    page_views: { page_views_total: 99 },
  },
  classification: {
    categories: ['transportation'],
    tags: [],
    domain_tags: ['traffic'],
    domain_category: 'Roads',
    domain_metadata: [{ key: 'Publishing_Update-Frequency', value: 'Daily' }],
  },
  metadata: { domain: 'data.example.org', license: 'Public Domain' },
  permalink: 'https://data.example.org/d/abcd-1234',
  owner: { id: 'u', display_name: 'Jane Doe' },
};

const answerOf = (results: unknown[], resultSetSize: unknown = results.length) => ({
  results,
  resultSetSize,
});

test('a dataset becomes a record, without the account that owns it', () => {
  expect(pageOf(socrata, firstPage(source), answerOf([result])).records).toEqual([
    {
      kind: 'dataset',
      catalogue: 'example',
      id: 'abcd-1234',
      title: 'Traffic',
      url: 'https://data.example.org/d/abcd-1234',
      description: 'Incidents now',
      publisher: { id: '', name: 'City' },
      tags: ['traffic', 'transportation', 'Roads'],
      licence: 'Public Domain',
      frequency: 'daily',
      created: '2020-01-01',
      modified: '2026-07-01',
      formats: ['csv', 'json', 'xml', 'rdf'],
      zones: [],
      views: 99,
      reuses: 0,
      followers: 0,
      resources: 1,
    },
  ]);
});

test('only parameters of the specification are sent: others would be filters', () => {
  const known = ['domains', 'search_context', 'only', 'limit', 'offset', 'scroll_id', 'q'];
  const requests = [
    socrata.list(firstPage(source)),
    socrata.list(firstPage(source, { cursor: 'scroll:abcd-1234' })),
    socrata.ask?.(source, 'traffic', 5),
    socrata.probe?.request(source.base),
  ];
  for (const request of requests)
    expect(known).toEqual(expect.arrayContaining(Object.keys(parametersOf(request?.url ?? ''))));
});

test('short catalogues are listed by place, long ones by identifier', () => {
  expect(pageOf(socrata, firstPage(source), answerOf([result], 3)).next).toBe('offset:1');
  expect(
    pageOf(socrata, firstPage(source, { cursor: 'offset:2' }), answerOf([result], 3)).next,
  ).toBeNull();
  const long = pageOf(socrata, firstPage(source), answerOf([result], 20_000));
  const scrolled = firstPage(source, { cursor: long.next });
  expect(parametersOf(socrata.list(scrolled).url)).toMatchObject({ scroll_id: '0000-0000' });
  const { next } = pageOf(socrata, scrolled, answerOf([result], 20_000));
  expect(next).toBe('scroll:abcd-1234');
  expect(
    pageOf(socrata, firstPage(source, { cursor: next }), answerOf([result], 20_000)).next,
  ).toBeNull();
  expect(pageOf(socrata, scrolled, answerOf([], 20_000)).next).toBeNull();
});

test('another origin may answer for the portal', () => {
  const api = { ...source, settings: { api: 'https://api.us.socrata.com' } };
  const { url } = socrata.list(firstPage(api));
  expect(url).toMatch(/^https:\/\/api\.us\.socrata\.com\/api\/catalog\/v1\?/);
  expect(parametersOf(url)).toMatchObject({ domains: 'data.example.org', only: 'dataset' });
});

test('identifiers of another form are refused', () => {
  const bad = { ...result, resource: { ...result.resource, id: '../../x' } };
  expect(pageOf(socrata, firstPage(source), answerOf([bad])).refused).toEqual([
    { reason: 'no identifier' },
  ]);
});

test('a host is recognised by a result', () => {
  expect(socrata.probe?.recognise(source.base, answerOf([result]))).toMatchObject({
    software: 'socrata',
  });
  expect(socrata.probe?.recognise(source.base, answerOf([]))).toBeNull();
});

test('any answer is read without an error, into safe records', () => {
  expectRobust(socrata, source, answerOf([result], 20_000));
  expectRobust(socrata, source, answerOf([result, result], 900));
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('data.calgary.ca', () => {
    const page = pageOf(socrata, firstPage(source), recorded('socrata/catalog_v1.json'));
    expect(page).toMatchObject({ refused: [], total: 418, next: 'offset:2' });
    expect(page.records[0]).toMatchObject({ id: '35ra-9556', modified: '2026-08-01' });
  });
});
