import { describe, expect, test } from 'vitest';
import { piveau } from '../../../lib/catalogues/piveau.ts';
import { expectRobust } from './samples/hostile.ts';
import {
  firstPage,
  hasRecorded,
  pageOf,
  parametersOf,
  recorded,
  sourceFor,
} from './samples/listing.ts';

const source = sourceFor('piveau', { base: 'https://data.europa.eu', language: 'en' });
const small = sourceFor('piveau', { base: 'https://data.example.at', language: 'de' });

const dataset = {
  id: 'rechnung-2022',
  title: { de: 'Rechnungsabschluss 2022', en: 'Final accounts 2022', fr: 'Comptes 2022' },
  description: { de: '<p>Einnahmen</p>', en: 'Income' },
  translation_meta: {
    details: {
      de: { machine_translated: false },
      en: { machine_translated: true },
      fr: { machine_translated: true },
    },
  },
  publisher: { name: 'Gemeinde', type: 'Agent', resource: 'https://gemeinde.example.at/' },
  keywords: [
    { label: 'Budget', language: 'de' },
    { label: 'budget', language: 'en' },
  ],
  categories: [{ id: 'GOVE', label: { de: 'Regierung', en: 'Government' } }],
  issued: '2023-01-05T00:00:00Z',
  modified: '2023-02-05T00:00:00Z',
  landing_page: [{ resource: 'https://gemeinde.example.at/rechnung' }],
  accrual_periodicity: {
    id: 'ANNUAL',
    resource: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
  },
  distributions: [
    { license: null, format: null, access_url: ['https://x.example'], download_url: null },
    {
      license: { resource: 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0' },
      format: { id: 'CSV', label: 'CSV' },
    },
  ],
};

const answerOf = (results: unknown[], count: unknown = results.length) => ({
  result: { index: 'dataset', count, results },
});

test('a dataset is read in the language in which it was written', () => {
  expect(piveau.parseAsked?.(source, answerOf([dataset]))).toEqual({
    ok: true,
    value: [
      {
        kind: 'dataset',
        catalogue: 'example',
        id: 'rechnung-2022',
        title: 'Rechnungsabschluss 2022',
        language: 'de',
        url: 'https://data.europa.eu/data/datasets/rechnung-2022',
        description: 'Einnahmen',
        publisher: { id: 'https://gemeinde.example.at/', name: 'Gemeinde' },
        tags: ['Budget', 'Regierung'],
        licence: 'Creative Commons Attribution 4.0',
        frequency: 'annual',
        created: '2023-01-05',
        modified: '2023-02-05',
        formats: ['csv'],
        zones: [],
        views: 0,
        reuses: 0,
        followers: 0,
        resources: 2,
        source: 'https://gemeinde.example.at/rechnung',
      },
    ],
  });
});

test('without word of translations, the language of the catalogue comes first', () => {
  const untold = { ...dataset, translation_meta: null };
  const [record] = pageOf(piveau, firstPage(source), answerOf([untold])).records;
  expect(record?.title).toBe('Final accounts 2022');
  const german = { ...untold, language: [{ id: 'DEU' }] };
  expect(pageOf(piveau, firstPage(source), answerOf([german])).records[0]?.title).toMatch(/^Rech/);
});

test('null where there may be anything', () => {
  const bare = {
    id: 'x',
    title: { en: 'T' },
    distributions: null,
    publisher: null,
    keywords: null,
  };
  expect(pageOf(piveau, firstPage(source), answerOf([bare])).records[0]).toMatchObject({
    resources: 0,
    tags: [],
  });
  const person = { ...dataset, publisher: { name: 'Jeanne', type: 'Person' } };
  expect(pageOf(piveau, firstPage(source), answerOf([person])).records[0]).not.toHaveProperty(
    'publisher',
  );
});

test('pages are counted from 0 and stop at the window of the search engine', () => {
  expect(parametersOf(piveau.list(firstPage(small)).url)).toMatchObject({
    page: '0',
    limit: '250',
    sort: 'id asc',
    filters: 'dataset',
  });
  expect(pageOf(piveau, firstPage(small), answerOf([dataset], { total: 600 })).next).toBe('1');
  expect(
    pageOf(piveau, firstPage(small, { cursor: '2' }), answerOf([dataset], 600)).next,
  ).toBeNull();
  const last = pageOf(piveau, firstPage(small, { cursor: '39' }), answerOf([dataset], 20_000));
  expect(last.next).toBeNull();
  expect(last.refused).toEqual([{ reason: 'only the first 10000 of 20000 can be listed' }]);
});

test('a question goes with the filter that the portal knows, and plus signs for spaces', () => {
  const url = piveau.ask?.(source, 'air quality', 10).url ?? '';
  expect(url).toContain('filter=dataset');
  expect(url).toContain('sort=relevance+desc%2C+modified+desc');
  expect(parametersOf(url)).toMatchObject({ q: 'air quality', limit: '10', page: '0' });
  expect(piveau.ask?.(small, 'luft', 10).url).toContain('filters=dataset');
});

test('a host is recognised by its search', () => {
  expect(piveau.probe?.recognise(small.base, answerOf([dataset]))).toMatchObject({
    software: 'piveau',
  });
  expect(piveau.probe?.recognise(small.base, { result: { results: [] } })).toBeNull();
});

test('any answer is read without an error, into safe records', () => {
  expectRobust(piveau, small, answerOf([dataset, { ...dataset, title: 'T' }], 900));
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('data.gv.at', () => {
    const { records, refused } = pageOf(
      piveau,
      firstPage(small),
      recorded('data-europa/search_dataset.json'),
    );
    expect(refused).toEqual([]);
    expect(records[0]).toMatchObject({
      title: 'Rechnungsabschluss Siegendorf 2022',
      formats: ['csv'],
      licence: 'Creative Commons Attribution 4.0',
      resources: 2,
    });
  });
});
