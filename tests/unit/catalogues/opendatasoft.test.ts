import { describe, expect, test } from 'vitest';
import { opendatasoft } from '../../../lib/catalogues/opendatasoft.ts';
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

const source = sourceFor('opendatasoft');

const dataset = {
  dataset_id: 'arbres__2024',
  dataset_uid: 'da_x',
  has_records: true,
  features: ['analyze', 'geo'],
  attachments: [{ mimetype: 'application/pdf', id: 'a' }],
  fields: [{ name: 'x', label: 'X', type: 'text' }],
  metas: {
    default: {
      title: 'Arbres',
      description: '<p>Les <em>arbres</em> de la ville</p>',
      keyword: ['arbre', 'nature'],
      theme: ['Environnement'],
      publisher: 'Ville',
      license: 'Licence Ouverte v2.0 (Etalab)',
      modified: '2026-01-02T10:00:00+00:00',
      territory: ['Redon'],
      language: 'fr',
      federated: false,
      records_count: 4,
    },
    dcat: { accrualperiodicity: 'Annuelle', created: '2020-05-06' },
    explore: { reuse_count: 3 },
  },
};

const withMain = (main: object) => ({
  ...dataset,
  metas: { default: { ...dataset.metas.default, ...main } },
});

test('a dataset of the export becomes a record', () => {
  expect(pageOf(opendatasoft, firstPage(source), [dataset])).toEqual({
    records: [
      {
        kind: 'dataset',
        catalogue: 'example',
        id: 'arbres__2024',
        title: 'Arbres',
        url: 'https://data.example.org/explore/dataset/arbres__2024/information/',
        description: 'Les arbres de la ville',
        publisher: { id: '', name: 'Ville' },
        tags: ['arbre', 'nature', 'Environnement'],
        licence: 'Licence Ouverte v2.0 (Etalab)',
        frequency: 'annual',
        created: '2020-05-06',
        modified: '2026-01-02',
        formats: ['csv', 'json', 'geojson', 'parquet', 'xlsx', 'shp', 'kml'],
        zones: ['Redon'],
        views: 0,
        reuses: 3,
        followers: 0,
        resources: 2,
      },
    ],
    gone: [],
    refused: [],
    next: null,
    total: 1,
  });
});

test('the whole catalogue is one answer, with a length told beforehand', () => {
  const request = opendatasoft.list(firstPage(source));
  expect(request.url).toBe('https://data.example.org/api/explore/v2.1/catalog/exports/json');
  expect(request.maxBytes).toBeGreaterThan(16 * 1024 * 1024);
});

test('a federated copy names its original', () => {
  const copy = withMain({ source_domain_address: 'data.other.example', source_dataset: 'arbres' });
  expect(pageOf(opendatasoft, firstPage(source), [copy]).records[0]?.source).toBe(
    'https://data.other.example/explore/dataset/arbres/information/',
  );
  const hostile = withMain({ source_domain_address: 'a@b', source_dataset: 'x', references: 'no' });
  expect(pageOf(opendatasoft, firstPage(source), [hostile]).records[0]).not.toHaveProperty(
    'source',
  );
});

test('keywords that are absent, or one text', () => {
  const tags = (keyword: unknown) =>
    pageOf(opendatasoft, firstPage(source), [withMain({ keyword, theme: null })]).records[0]?.tags;
  expect([tags(null), tags('a; b,c')]).toEqual([[], ['a', 'b', 'c']]);
});

test('what has no id or title is refused, the rest is kept', () => {
  const { records, refused } = pageOf(opendatasoft, firstPage(source), [
    withMain({ title: null }),
    { ...dataset, dataset_id: null },
    dataset,
  ]);
  expect(records).toHaveLength(1);
  expect(refused).toEqual([
    { id: 'arbres__2024', reason: 'no title' },
    { reason: 'no identifier' },
  ]);
});

test('a spent quota is an error that says so', () => {
  const answer = {
    errorcode: 10002,
    reset_time: '2026-01-01T00:00:00Z',
    error: 'Too many requests',
  };
  expect(atOnce(opendatasoft.parse(firstPage(source), answer))).toEqual({
    ok: false,
    error: 'Expected a list of datasets, got an error: Too many requests',
  });
});

test('a question is a text of ODSQL that cannot be left', () => {
  const url = opendatasoft.ask?.(source, 'arbres" or 1=1 \\', 1000).url ?? '';
  expect(parametersOf(url)).toEqual({ where: 'search("arbres or 1")', limit: '100' });
  expect(opendatasoft.parseAsked?.(source, { total_count: 1, results: [dataset] })).toMatchObject({
    ok: true,
    value: [{ id: 'arbres__2024' }],
  });
});

test('a host is recognised by its catalogue, not by records of a dataset', () => {
  const recognise = (answer: unknown) => opendatasoft.probe?.recognise(source.base, answer);
  expect(recognise({ total_count: 1, results: [dataset] })).toMatchObject({
    software: 'opendatasoft',
  });
  expect(recognise({ total_count: 1, results: [{ nom: 'Mairie' }] })).toBeNull();
});

test('any answer is read without an error, into safe records', () => {
  expectRobust(opendatasoft, source, { total_count: 1, results: [dataset] });
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('a page of the vendor’s documentation, and data.economie.gouv.fr', () => {
    const page = pageOf(opendatasoft, firstPage(source), recorded('ods/datasets-v2_1.json'));
    expect(page.refused).toEqual([]);
    expect(page.records[0]).toMatchObject({
      title: 'World Administrative Boundaries - Countries and Territories',
      licence: 'Open Government Licence v3.0',
      modified: '2021-06-23',
      language: 'en',
      source: 'https://geonode.wfp.org/layers/geonode:wld_bnd_adm0_wfp',
    });
    const other = recorded('catalogue-samples/ods_explore_data-economie.json');
    expect(pageOf(opendatasoft, firstPage(source), other).records[0]?.title).toMatch(
      /^Fichier des/,
    );
  });
});
