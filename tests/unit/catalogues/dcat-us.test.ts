import { describe, expect, test } from 'vitest';
import { dcatUs } from '../../../lib/catalogues/dcat-us.ts';
import { expectRobust } from './samples/hostile.ts';
import { firstPage, hasRecorded, pageOf, recorded, sourceFor } from './samples/listing.ts';

const source = sourceFor('dcat-us', { language: 'en' });

const dataset = {
  '@type': 'dcat:Dataset',
  identifier: 'https://data.example.org/id/permits',
  title: 'Building permits',
  description: '<div>Permits &amp; plans</div>',
  keyword: ['permits', 'building'],
  theme: ['housing'],
  modified: '2024-05-01',
  issued: '2020-01-01T00:00:00Z',
  publisher: { '@type': 'org:Organization', name: 'City' },
  contactPoint: { fn: 'Jane Doe', hasEmail: 'mailto:jane@example.org' },
  accessLevel: 'public',
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  spatial: 'Example County',
  temporal: '2020-01-01T00:00:00Z/2023-12-31T23:59:59Z',
  accrualPeriodicity: 'R/P1Y',
  landingPage: 'https://data.example.org/permits',
  language: ['en-US'],
  distribution: [{ mediaType: 'text/csv', downloadURL: 'https://data.example.org/p.csv' }],
};

test('a dataset becomes a record, without its contact', () => {
  expect(pageOf(dcatUs, firstPage(source), { dataset: [dataset] })).toEqual({
    records: [
      {
        kind: 'dataset',
        catalogue: 'example',
        id: 'https://data.example.org/id/permits',
        title: 'Building permits',
        url: 'https://data.example.org/permits',
        description: 'Permits & plans',
        publisher: { id: '', name: 'City' },
        tags: ['permits', 'building', 'housing'],
        licence: 'Creative Commons CCZero',
        frequency: 'annual',
        created: '2020-01-01',
        modified: '2024-05-01',
        coverage: { start: '2020-01-01', end: '2023-12-31' },
        formats: ['csv'],
        zones: ['Example County'],
        views: 0,
        reuses: 0,
        followers: 0,
        resources: 1,
      },
    ],
    gone: [],
    refused: [],
    next: null,
    total: 1,
  });
});

test('what may not be published, has no id or no title is refused, the rest is kept', () => {
  const { refused, records } = pageOf(dcatUs, firstPage(source), {
    dataset: [
      { ...dataset, accessLevel: 'non-public' },
      { ...dataset, title: '' },
      { ...dataset, identifier: null },
      null,
      dataset,
    ],
  });
  expect(records).toHaveLength(1);
  expect(refused.map(({ reason }) => reason)).toEqual([
    'accessLevel is non-public',
    'no title',
    'no identifier',
    'an entry is null',
  ]);
});

test('the page is the landing page, else the identifier, else where the data are, else the catalogue', () => {
  const url = (change: object) =>
    pageOf(dcatUs, firstPage(source), { dataset: [{ ...dataset, ...change }] }).records[0]?.url;
  expect(url({ landingPage: 'javascript:alert(1)' })).toBe(dataset.identifier);
  const distribution = [{ accessURL: 'https://data.example.org/access' }];
  expect(url({ landingPage: null, identifier: 'p-1', distribution })).toBe(
    'https://data.example.org/access',
  );
  // A file would be downloaded by who only wants to see what it is.
  expect(url({ landingPage: null, identifier: 'p-1' })).toBe(source.homepage);
  expect(url({ landingPage: null, identifier: 'p-1', distribution: null })).toBe(source.homepage);
});

test('coordinates are no places, and an address of a licence is a name where it is known', () => {
  const record = (change: object) =>
    pageOf(dcatUs, firstPage(source), { dataset: [{ ...dataset, ...change }] }).records[0];
  expect(record({ spatial: '-124.7,24.5,-66.9,49.3' })?.zones).toEqual([]);
  expect(record({ license: 'https://own.example/terms' })?.licence).toBe(
    'https://own.example/terms',
  );
  expect(record({ language: ['fr'] })?.language).toBe('fr');
});

test('the file may be elsewhere, and may be long', () => {
  const hub = { ...source, settings: { path: '/api/feed/dcat-us/1.1.json' } };
  expect(dcatUs.list(firstPage(hub))).toMatchObject({
    url: 'https://data.example.org/api/feed/dcat-us/1.1.json',
    maxBytes: 64 * 1024 * 1024,
  });
  expect(dcatUs.list(firstPage(source)).url).toBe('https://data.example.org/data.json');
});

test('any answer is read without an error, into safe records', () => {
  expectRobust(dcatUs, source, { dataset: [dataset] });
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('ArcGIS Hub’s feed of Évian, a city’s file, and the example of ckanext-dcat', () => {
    const hub = pageOf(
      dcatUs,
      firstPage(source),
      recorded('arcgis-hub/dcat_evian_dcat_us_1_1.json'),
    );
    expect(hub.refused).toEqual([]);
    expect(hub.records[0]).toMatchObject({
      title: 'stationnement velos',
      publisher: { id: '', name: "Ville d'Evian-les-Bains" },
      modified: '2022-07-29',
      zones: [],
    });
    expect(hub.records[0]?.licence).toMatch(/^Soumis à la licence Etalab/);
    const city = pageOf(
      dcatUs,
      firstPage(source),
      recorded('catalogue-samples/dcatus_with_none.json'),
    );
    expect(city.records.length + city.refused.length).toBe(402);
    expect(city.records.length).toBeGreaterThan(390);
    const pod = pageOf(dcatUs, firstPage(source), recorded('dcat/catalog_pod.jsonld'));
    expect(pod.records.length).toBeGreaterThan(0);
  });
});
