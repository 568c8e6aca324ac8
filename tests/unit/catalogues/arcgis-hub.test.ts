import { describe, expect, test } from 'vitest';
import { arcgisHub } from '../../../lib/catalogues/arcgis-hub.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectRobust } from './samples/hostile.ts';
import {
  firstPage,
  hasRecorded,
  pageOf,
  parametersOf,
  recorded,
  sourceFor,
} from './samples/listing.ts';

const source = sourceFor('arcgis-hub');
const ID = 'f6565516d1354383b25793e630cf3f2b_5';

const feature = {
  id: ID,
  type: 'Feature',
  geometry: null,
  properties: {
    id: ID,
    owner: 'jeanne_personne',
    title: 'Stationnement vélos',
    type: 'Feature Service',
    description: '<div style="x">Emplacements</div>',
    snippet: 'Court',
    tags: ['mobilité'],
    categories: ['/Categories/Transport'],
    created: 1611934478000,
    modified: 1671554653000,
    access: 'public',
    license: 'custom',
    licenseInfo: '<p>Licence Ouverte</p>',
    source: 'Ville d’Évian',
  },
};

const answerOf = (features: unknown[], numberMatched: unknown = features.length) => ({
  type: 'FeatureCollection',
  features,
  numberMatched,
  numberReturned: features.length,
});

const withItem = (item: object) => ({ ...feature, properties: { ...feature.properties, ...item } });

test('an item becomes a record, without the account that owns it', () => {
  expect(pageOf(arcgisHub, firstPage(source), answerOf([feature])).records).toEqual([
    {
      kind: 'dataset',
      catalogue: 'example',
      id: ID,
      title: 'Stationnement vélos',
      url: `https://data.example.org/datasets/${ID}`,
      description: 'Emplacements',
      publisher: { id: '', name: 'Ville d’Évian' },
      tags: ['mobilité', 'Transport'],
      licence: 'Licence Ouverte',
      created: '2021-01-29',
      modified: '2022-12-20',
      formats: ['csv', 'geojson', 'shp', 'kml', 'api'],
      zones: [],
      views: 0,
      reuses: 0,
      followers: 0,
      resources: 1,
    },
  ]);
});

test('items are counted from 1, to the end or to the window', () => {
  expect(parametersOf(arcgisHub.list(firstPage(source)).url)).toEqual({
    limit: '100',
    startindex: '1',
    sortBy: '-properties.modified',
  });
  expect(pageOf(arcgisHub, firstPage(source), answerOf([feature], 2)).next).toBe('2');
  const second = firstPage(source, { cursor: '2' });
  expect(pageOf(arcgisHub, second, answerOf([feature], 2)).next).toBeNull();
  const last = firstPage(source, { cursor: '9900' });
  const full = Array.from({ length: 100 }, () => feature);
  expect(pageOf(arcgisHub, last, answerOf(full, 30_000))).toMatchObject({
    next: null,
    refused: [{ reason: 'only the first 9999 of 30000 can be listed' }],
  });
});

test('a listing of changes stops at what is older', () => {
  const listing = firstPage(source, { since: '2022-12-01T00:00:00Z' });
  const old = withItem({ modified: 1600000000000 });
  const { records, next } = pageOf(arcgisHub, listing, answerOf([feature, old], 500));
  expect(records).toHaveLength(1);
  expect(next).toBeNull();
});

test('identifiers of another form are refused, private items gone, applications nothing', () => {
  const { records, refused, gone } = pageOf(
    arcgisHub,
    firstPage(source),
    answerOf([
      { ...feature, id: '../../admin' },
      withItem({ access: 'org' }),
      withItem({ type: 'Hub Page' }),
      withItem({ title: null, name: '' }),
    ]),
  );
  expect([records, gone]).toEqual([[], [ID]]);
  expect(refused).toEqual([{ reason: 'no identifier' }, { id: ID, reason: 'no title' }]);
});

test('errors have a message or several', () => {
  const answer = { message: ['limit must not be greater', 'startindex'], statusCode: 400 };
  expect(atOnce(arcgisHub.parse(firstPage(source), answer))).toMatchObject({
    ok: false,
    error: expect.stringContaining('limit must not be greater; startindex'),
  });
});

test('a site may have one collection only', () => {
  const collections = { collections: [{ id: 'all' }] };
  const known = arcgisHub.probe?.recognise(source.base, collections);
  expect(known).toMatchObject({ software: 'arcgis-hub', settings: { collection: 'all' } });
  expect(arcgisHub.list(firstPage({ ...source, ...known })).url).toContain(
    '/collections/all/items',
  );
  expect(arcgisHub.probe?.recognise(source.base, { collections: [{ id: 'x' }] })).toBeNull();
});

test('any answer is read without an error, into safe records', () => {
  expectRobust(arcgisHub, source, answerOf([feature, feature], 900));
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('a mock of the vendor, whose id is no identifier', () => {
    const page = pageOf(arcgisHub, firstPage(source), recorded('arcgis-hub/ogc_items.json'));
    expect(page).toMatchObject({ records: [], refused: [{ reason: 'no identifier' }], next: '2' });
  });
});
