import { expect, test } from 'vitest';
import { formatNames } from '../../../lib/catalogues/formats.ts';
import { isArchived, recordFromExportRow } from '../../../lib/catalogues/udata-export.ts';

const row = {
  id: '5f0000000000000000000001',
  title: 'Bureaux de <b>vote</b>',
  slug: 'bureaux-de-vote-27',
  acronym: 'BV',
  url: 'https://www.data.gouv.fr/datasets/bureaux-de-vote-27',
  organization: 'Ville de Sixt-sur-Aff',
  organization_id: '5f0000000000000000000002',
  description: `Liste des **bureaux** ${'mot '.repeat(100)}`,
  description_short: '',
  frequency: 'annual',
  license: 'Licence Ouverte / Open Licence version 2.0',
  'temporal_coverage.start': '2020-01-01',
  'temporal_coverage.end': '',
  'spatial.granularity': 'fr:commune',
  'spatial.zones': 'Sixt-sur-Aff,Redon',
  created_at: '2026-01-15T00:00:00',
  last_modified: '2026-01-16T15:22:46.606000',
  tags: 'elections,vote,elections',
  archived: 'False',
  resources_count: '3',
  resources_formats: 'web page,esri shapefile (shp),csv',
  'harvest.remote_url': 'https://data.example.fr/bureaux',
  quality_score: '0.56',
  'metric.reuses': '2',
  'metric.followers': '1',
  'metric.views': '40',
};

test('a row becomes a record', () => {
  const record = recordFromExportRow(row);
  expect(record).toMatchObject({
    kind: 'dataset',
    catalogue: 'datagouv',
    id: row.id,
    title: 'Bureaux de vote',
    acronym: 'BV',
    slug: row.slug,
    url: row.url,
    publisher: { id: row.organization_id, name: 'Ville de Sixt-sur-Aff' },
    tags: ['elections', 'vote'],
    licence: row.license,
    frequency: 'annual',
    created: '2026-01-15',
    modified: '2026-01-16',
    coverage: { start: '2020-01-01' },
    formats: ['csv', 'shp'],
    zones: ['Sixt-sur-Aff', 'Redon'],
    granularity: 'fr:commune',
    quality: 0.56,
    views: 40,
    reuses: 2,
    followers: 1,
    resources: 3,
    source: 'https://data.example.fr/bureaux',
  });
  expect(record?.description.length).toBeLessThanOrEqual(300);
  expect(record?.description).toMatch(/^Liste des bureaux mot .*mot…$/);
});

test('archived datasets, and rows without id or title, give no record', () => {
  for (const change of [
    { archived: 'True' },
    { archived: '2025-01-01' },
    { id: '' },
    { title: ' ' },
  ])
    expect(recordFromExportRow({ ...row, ...change })).toBeNull();
  expect(isArchived({ ...row, archived: 'False' })).toBe(false);
});

test('facts that are not there, or not to be trusted, are absent', () => {
  const record = recordFromExportRow({
    id: 'x',
    title: 'T',
    slug: 'a b',
    organization: '',
    owner: 'Jeanne Personne',
    license: 'License Not Specified',
    frequency: 'unknown',
    created_at: 'yesterday',
    quality_score: '7',
    'metric.views': '-3',
    'harvest.remote_url': 'javascript:alert(1)',
    url: 'data:text/html,x',
  });
  expect(record).toEqual({
    kind: 'dataset',
    catalogue: 'datagouv',
    id: 'x',
    title: 'T',
    slug: 'a b',
    url: 'https://www.data.gouv.fr/datasets/a%20b',
    tags: [],
    description: '',
    formats: [],
    zones: [],
    views: 0,
    reuses: 0,
    followers: 0,
    resources: 0,
  });
});

test('a title is freed of the object that a harvest left around it', () => {
  const title = (written: string) => recordFromExportRow({ ...row, title: written })?.title;
  expect(title("{'#text': 'Territoire à risque'}")).toBe('Territoire à risque');
  expect(title(`{'#text': "Plan d'eau"}`)).toBe("Plan d'eau");
  expect(title("{'#text': 'Plan'} et carte")).toBe("{'#text': 'Plan'} et carte");
});

test('formats are named in few words, most useful first', () => {
  expect(
    formatNames([
      'pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'ogc:wfs',
      'www:link-1.0-http--link',
      'MapInfo TAB',
      'CSV',
      'csv ',
      'inconnu',
      'text/html; charset=utf-8',
      'gtfs-rt',
    ]),
  ).toEqual(['csv', 'xlsx', 'gtfs', 'mapinfo', 'wfs', 'pdf']);
});
