import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CatalogueSource } from '../../../lib/catalogues/adapter.ts';
import { sourceOf } from '../../../lib/catalogues/sources.ts';
import { listingOf } from '../../../lib/files/listings.ts';
import { fileWay, formatOf } from '../../../lib/files/ways.ts';
import { sampleRecord } from '../store/samples.ts';

const DATAGOUV = sourceOf('datagouv') as CatalogueSource;
const ODS = { ...DATAGOUV, id: 'ods', software: 'opendatasoft', base: 'https://data.town.example' };
const CKAN = { ...DATAGOUV, id: 'ckan', software: 'ckan', base: 'https://ckan.town.example' };
const PIVEAU = { ...DATAGOUV, id: 'eu', software: 'piveau', base: 'https://data.europa.eu' };

const ID = '3e9bfb8d-2b96-46fb-ae1e-d3e9c8aa0f5f';

function listed(source: CatalogueSource, answer: unknown, id = 'a b') {
  const listing = listingOf(source.software)!;
  const record = sampleRecord(id, { licence: 'lov2', description: 'About water.' });
  const list = listing.parse(source, record, answer);
  return { request: listing.request(source, id), list: list.ok ? list.value : null, raw: list };
}

describe('uData', () => {
  const resource = (more: object) => ({
    ...{ id: ID, title: 'restrictions_2026.csv', type: 'main', filetype: 'file', format: 'csv' },
    ...{ url: 'https://static.data.gouv.fr/r/restrictions_2026.csv', filesize: 1200 },
    ...{ last_modified: '2026-10-11T07:21:01+00:00', schema: {}, extras: {} },
    ...more,
  });
  const dataset = (...resources: unknown[]) => ({
    resources,
    quality: { license: true, update_fulfilled_in_time: false, spatial: null, score: 0.5 },
  });

  it('asks for what is shown, and no more', () => {
    const { request } = listed(DATAGOUV, dataset());
    expect(request.url).toBe('https://www.data.gouv.fr/api/1/datasets/a%20b/');
    expect(request.headers?.['X-Fields']).toContain('quality');
  });

  it('tells a file, its size, its day, its schema, and what portal and file may show', () => {
    const { list } = listed(
      DATAGOUV,
      dataset(
        resource({
          schema: { name: 'etalab/eau', url: 'https://schema.data.gouv.fr/eau' },
          extras: { 'analysis:parsing:parsing_table': '0123' },
        }),
        resource({ id: 'doc', type: 'documentation', format: 'pdf', filesize: null }),
      ),
    );
    expect(list?.files).toEqual([
      {
        ...{ id: ID, title: 'restrictions_2026.csv', format: 'csv', bytes: 1200 },
        ...{ url: 'https://static.data.gouv.fr/r/restrictions_2026.csv', modified: '2026-10-11' },
        schema: { name: 'etalab/eau', url: 'https://schema.data.gouv.fr/eau' },
        previews: [
          {
            ...{ via: 'rows', reader: 'udata', rows: 50 },
            url: `https://tabular-api.data.gouv.fr/api/resources/${ID}/data/?page=1&page_size=50`,
          },
          {
            ...{ via: 'file', format: 'csv' },
            url: 'https://static.data.gouv.fr/r/restrictions_2026.csv',
          },
        ],
      },
      expect.objectContaining({ id: 'doc', documentation: true, previews: [] }),
    ]);
    expect(list?.files[1]).not.toHaveProperty('bytes');
    // What the portal does not judge is not told as missing.
    expect(list?.quality).toEqual([
      { name: 'licence', met: true },
      { name: 'kept', met: false },
      { name: 'schema', met: true },
    ]);
  });

  it.each([
    ['it failed', { 'analysis:parsing:parsing_table': 'x', 'analysis:parsing:error': 'bad' }, ID],
    ['it was never done', {}, ID],
    ['the number is none', { 'analysis:parsing:parsing_table': 'x' }, '../../admin'],
  ])('offers no rows of the portal where %s', (_, extras, id) => {
    const { list } = listed(DATAGOUV, dataset(resource({ id, extras })));
    expect(list?.files[0]?.previews.map(({ via }) => via)).toEqual(['file']);
  });

  it('offers the rows of data.gouv.fr for no other catalogue', () => {
    const other = { ...DATAGOUV, base: 'https://data.public.lu' };
    const extras = { 'analysis:parsing:parsing_table': 'x' };
    const { list } = listed(other, dataset(resource({ extras })));
    expect(list?.files[0]?.previews.map(({ via }) => via)).toEqual(['file']);
  });

  it('counts what it leaves out', () => {
    const many = Array.from({ length: 250 }, (_, i) => resource({ id: `r${i}` }));
    const { list } = listed(DATAGOUV, dataset(resource({ url: 'javascript:1' }), ...many));
    expect([list?.files.length, list?.left]).toEqual([200, 51]);
  });
});

test('CKAN tells packages, DKAN a list of one; the datastore answers in rows', () => {
  const resource = {
    ...{ id: ID, name: 'Stations', url: 'https://files.town.example/s.geojson', format: 'GeoJSON' },
    ...{ size: '2048', last_modified: '2026-03-04T10:00:00', datastore_active: true },
  };
  const { request, list } = listed(CKAN, { success: true, result: { resources: [resource] } });
  expect(request.url).toBe('https://ckan.town.example/api/3/action/package_show?id=a+b');
  expect(list?.files[0]).toMatchObject({
    ...{ title: 'Stations', format: 'geojson', bytes: 2048, modified: '2026-03-04' },
    previews: [
      { via: 'rows', reader: 'ckan', url: expect.stringContaining(`resource_id=${ID}&limit=50`) },
      { via: 'file', format: 'geojson' },
    ],
  });
  expect(listed(CKAN, { success: true, result: [{ resources: [] }] }).list?.files).toEqual([]);
  expect(listed(CKAN, { success: false, error: { message: 'no' } }).raw.ok).toBe(false);
});

test('Opendatasoft tells one table in many formats, and every column', () => {
  const { list } = listed(ODS, {
    ...{ dataset_id: 'stations', has_records: true, features: ['geo', 'analyze'] },
    metas: { default: { modified: '2026-02-01T00:00:00+00:00' } },
    fields: [
      { name: 'nom', label: 'Nom de la station', type: 'text', description: null },
      { name: 'geo', label: 'geo', type: 'geo_point_2d' },
    ],
  });
  expect(list?.files.map(({ format }) => format)).toContain('geojson');
  expect(list?.files.flatMap(({ previews }) => previews)).toEqual([
    {
      ...{ via: 'rows', reader: 'opendatasoft', rows: 100 },
      url: 'https://data.town.example/api/explore/v2.1/catalog/datasets/stations/records?limit=100',
    },
  ]);
  expect(list?.columns).toEqual([
    { name: 'nom', label: 'Nom de la station', type: 'text' },
    { name: 'geo', type: 'geo_point_2d' },
  ]);
  expect(list?.quality).toContainEqual({ name: 'documented', met: true });
});

test('piveau tells distributions; only what can be downloaded is shown', () => {
  const { list } = listed(PIVEAU, {
    result: {
      distributions: [
        {
          ...{ id: 'd1', title: { en: 'Stations', fr: 'Les stations' }, byte_size: 10 },
          format: { id: 'CSV', label: 'CSV' },
          ...{ access_url: ['https://a.example/page'], download_url: ['http://a.example/s.csv'] },
        },
        { id: 'd2', title: null, format: null, access_url: ['https://a.example/x.csv'] },
        { id: 'd3', access_url: null, download_url: null },
      ],
    },
  });
  expect(list?.files).toMatchObject([
    { title: 'Les stations', previews: [{ url: 'https://a.example/s.csv' }] },
    { title: 'https://a.example/x.csv', previews: [] },
  ]);
  expect(list?.left).toBe(1);
  expect(listed(PIVEAU, { result: { distributions: null } }).list?.files).toEqual([]);
});

describe('a file is shown', () => {
  it.each([
    ['csv', 'https://a.example/x', 1],
    ['csv', 'http://a.example/x', 1],
    ['csv', 'https://a.example:8443/x', 0],
    ['csv', 'https://192.168.1.1/x', 0],
    ['csv', 'https://intranet.lan/x', 0],
    ['csv', 'https://me:secret@a.example/x', 0],
    ['csv', 'ftp://a.example/x', 0],
    ['pdf', 'https://a.example/x', 0],
    ['constructor', 'https://a.example/x', 0],
    [undefined, 'https://a.example/x', 0],
  ])('%s at %s: %i', (format, url, count) => {
    const ways = fileWay(url, format);
    expect(ways.length).toBe(count);
    for (const way of ways) expect(way.url).toMatch(/^https:/);
  });

  it('by what the catalogue says it is, else by its ending, packed or not', () => {
    expect(formatOf(['', 'text/csv'], 'https://a.example/x')).toBe('csv');
    expect(formatOf([null, null], 'https://a.example/x.geojson?a=1')).toBe('geojson');
    expect(formatOf(['gz'], 'https://a.example/x.csv.gz')).toBe('csv');
    expect(formatOf(['zip'], 'https://a.example/x.zip')).toBe('zip');
    expect(formatOf([{}], 'no address')).toBeUndefined();
  });
});

test('no answer makes a listing throw, and what it gives is safe to draw', () => {
  const told = fc.oneof(
    fc.anything(),
    fc.record({
      resources: fc.array(fc.anything()),
      quality: fc.anything(),
      success: fc.constant(true),
      result: fc.record({
        resources: fc.array(fc.dictionary(fc.string(), fc.anything())),
        distributions: fc.array(fc.dictionary(fc.string(), fc.anything())),
      }),
      dataset_id: fc.string(),
      fields: fc.array(fc.anything()),
    }),
  );
  fc.assert(
    fc.property(told, fc.constantFrom(DATAGOUV, ODS, CKAN, PIVEAU), (answer, source) => {
      const { list } = listed(source, answer);
      for (const { url, title } of list?.files ?? []) {
        expect(url).toMatch(/^https?:/);
        expect(title).not.toMatch(/\p{Cc}/u);
      }
    }),
    { numRuns: 400 },
  );
});
