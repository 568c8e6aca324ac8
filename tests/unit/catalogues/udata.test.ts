import { describe, expect, test } from 'vitest';
import type { Listing } from '../../../lib/catalogues/adapter.ts';
import { udata } from '../../../lib/catalogues/udata.ts';
import { recordFromExportRow } from '../../../lib/catalogues/udata-export.ts';
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

const source = sourceFor('udata', { kinds: ['dataset', 'service', 'reuse'] });

const dataset = {
  id: '5f0000000000000000000001',
  title: 'Bureaux de <b>vote</b>',
  slug: 'bureaux-de-vote',
  acronym: 'BV',
  page: 'https://data.example.org/datasets/bureaux-de-vote',
  description: 'Liste des **bureaux**',
  description_short: null,
  tags: ['elections', 'vote', 'elections'],
  license: 'lov2',
  frequency: 'annual',
  created_at: '2026-01-15T00:00:00+00:00',
  last_update: '2026-01-18T10:00:00+00:00',
  last_modified: '2026-01-16T15:22:46.606000',
  archived: null,
  deleted: null,
  private: false,
  organization: { id: '5f0000000000000000000002', name: 'Ville de Sixt-sur-Aff' },
  owner: null,
  quality: { score: 0.5555555555555556 },
  metrics: { views: 40, reuses: 2, followers: 1 },
  spatial: { zones: ['country:fr', 'fr:region:53'], granularity: 'fr:commune' },
  temporal_coverage: { start: '2020-01-01', end: null },
  harvest: { remote_url: 'https://data.example.fr/bureaux' },
  resources: [{ format: 'csv' }, { format: 'esri shapefile (shp)' }, { format: 'web page' }],
};

const row = {
  id: dataset.id,
  title: dataset.title,
  slug: dataset.slug,
  acronym: 'BV',
  url: dataset.page,
  organization: dataset.organization.name,
  organization_id: dataset.organization.id,
  description: dataset.description,
  description_short: '',
  frequency: 'annual',
  license: 'Licence Ouverte / Open Licence version 2.0',
  'temporal_coverage.start': '2020-01-01',
  'temporal_coverage.end': '',
  'spatial.granularity': 'fr:commune',
  'spatial.zones': 'France,Bretagne',
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

const page = (data: unknown[], more: object = {}) => ({
  data,
  page: 1,
  page_size: 100,
  total: data.length,
  next_page: null,
  previous_page: null,
  ...more,
});

const reuse = {
  id: '5f0000000000000000000003',
  title: 'Carte des bureaux',
  slug: 'carte',
  page: 'https://data.example.org/reuses/carte',
  url: 'https://carte.example.net/',
  type: 'visualization',
  tags: ['carte'],
  created_at: '2025-02-01T08:00:00',
  last_modified: '2025-03-01T08:00:00',
  organization: null,
  owner: { first_name: 'Jeanne', last_name: 'Personne' },
  metrics: { views: 7, followers: 1 },
  datasets: [{ id: dataset.id, title: 'x' }],
};

const service = {
  id: '5f0000000000000000000004',
  title: 'API Bureaux',
  slug: 'api-bureaux',
  self_web_url: 'https://data.example.org/dataservices/api-bureaux',
  access_type: 'open_with_account',
  base_api_url: 'https://api.example.org/v1',
  technical_documentation_url: null,
  machine_documentation_url: 'https://api.example.org/openapi.json',
  license: { id: 'lov2', title: 'Licence Ouverte / Open Licence version 2.0' },
  metadata_modified_at: '2026-02-01T08:00:00+00:00',
  datasets: { rel: 'subsection', href: 'https://data.example.org/x', total: 2 },
};

test('a dataset gives the record that its row of the export gives', () => {
  const { records } = pageOf(udata, firstPage(source), page([dataset]));
  expect(records).toEqual([recordFromExportRow(row, source)]);
});

test('resources come with nothing but their formats', () => {
  const { headers } = udata.list(firstPage(source));
  expect(headers?.['X-Fields']).toMatch(/resources\{format\}/);
  expect(headers?.['X-Fields']).not.toMatch(/owner|contact|resources(?!\{format\})/);
});

test('kinds are listed one after the other, dataservices last, and only those of the source', () => {
  const walk = (from: typeof source) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const listing: Listing = { source: from, cursor, since: null };
      const { pathname, searchParams } = new URL(udata.list(listing).url);
      seen.push(`${pathname}?${searchParams.get('page')}`);
      const more = pathname.includes('/datasets/') && searchParams.get('page') === '1';
      const next_page = more ? 'https://internal.example/api/1/datasets/?page=2' : null;
      cursor = pageOf(udata, listing, page([dataset], { total: 2, next_page })).next;
    } while (cursor !== null && seen.length < 9);
    return seen;
  };
  expect(walk(source)).toEqual([
    '/api/1/datasets/?1',
    '/api/1/datasets/?2',
    '/api/1/reuses/?1',
    '/api/1/dataservices/?1',
  ]);
  expect(walk({ ...source, kinds: ['service'] })).toEqual(['/api/1/dataservices/?1']);
});

test('the next page is asked of the catalogue itself, whatever host the server names', () => {
  const answer = page([dataset], { next_page: 'http://evil.example/api/1/datasets/?page=2' });
  const { next } = pageOf(udata, firstPage(source), answer);
  expect(new URL(udata.list(firstPage(source, { cursor: next })).url).host).toBe(
    'data.example.org',
  );
});

test('a listing of changes stops at what is older, and goes on with the next kind', () => {
  const listing = firstPage(source, { since: '2026-01-17T00:00:00Z' });
  const old = { ...dataset, id: 'old', last_update: '2025-12-01T00:00:00' };
  const next_page = 'https://data.example.org/api/1/datasets/?page=2';
  const { records, next, total } = pageOf(udata, listing, page([dataset, old], { next_page }));
  expect(records.map(({ id }) => id)).toEqual([dataset.id]);
  expect(next).toMatch(/^reuses:1/);
  expect(total).toBeNull();
  expect(pageOf(udata, listing, page([dataset], { next_page })).next).toBe('datasets:2');
});

test('what was archived, deleted or made private is gone; what has no id or title is refused', () => {
  const { gone, refused, records } = pageOf(
    udata,
    firstPage(source),
    page([
      { ...dataset, id: 'a', archived: '2025-01-01T00:00:00' },
      { ...dataset, id: 'b', deleted: '2025-01-01T00:00:00' },
      { ...dataset, id: 'c', private: true },
      { ...dataset, id: null },
      { ...dataset, id: 'd', title: '<p></p>' },
      'text',
      dataset,
    ]),
  );
  expect(gone).toEqual(['a', 'b', 'c']);
  expect(refused).toEqual([
    { reason: 'no identifier' },
    { id: 'd', reason: 'no title' },
    { reason: 'an entry is a text: text' },
  ]);
  expect(records).toHaveLength(1);
});

test('a reuse and a dataservice have the facts of their kind, and no person', () => {
  const [first] = pageOf(udata, firstPage(source, { cursor: 'reuses:1' }), page([reuse])).records;
  expect(first).toMatchObject({
    kind: 'reuse',
    url: reuse.page,
    modified: '2025-03-01',
    reuse: { form: 'visualization', page: reuse.url, datasets: [dataset.id] },
  });
  expect(JSON.stringify(first)).not.toMatch(/Jeanne|publisher/);
  const listing = firstPage(source, { cursor: 'dataservices:1' });
  expect(pageOf(udata, listing, page([service])).records[0]).toMatchObject({
    kind: 'service',
    url: service.self_web_url,
    licence: 'Licence Ouverte / Open Licence version 2.0',
    modified: '2026-02-01',
    service: {
      access: 'account',
      endpoint: service.base_api_url,
      documentation: service.machine_documentation_url,
    },
  });
});

test('a question is four words at most, and its answer counts resources by a link', () => {
  const request = udata.ask?.(source, 'qualité de l’air « Lyon » 2024 OR mesures', 500);
  expect(parametersOf(request?.url ?? '')).toEqual({
    q: 'qualité de l’air Lyon',
    page_size: '100',
  });
  const resources = {
    rel: 'subsection',
    href: 'https://data.example.org/x',
    type: 'GET',
    total: 4,
  };
  const asked = udata.parseAsked?.(source, { data: [{ ...dataset, resources }] });
  expect(asked).toMatchObject({ ok: true, value: [{ resources: 4, formats: [] }] });
});

test('a host is recognised by its site object', () => {
  const answer = { id: 'x', title: 'Données', metrics: { datasets: 5, reuses: 2 } };
  expect(udata.probe?.request('https://data.example.org').url).toBe(
    'https://data.example.org/api/1/site/',
  );
  expect(udata.probe?.recognise('https://data.example.org', answer)).toEqual({
    software: 'udata',
    base: 'https://data.example.org',
    title: 'Données',
    kinds: ['dataset', 'reuse'],
  });
  expect(udata.probe?.recognise('https://x.example', { title: 'Another' })).toBeNull();
});

test('an error of the server is told', () => {
  expect(atOnce(udata.parse(firstPage(source), { message: 'Not found' }))).toEqual({
    ok: false,
    error: 'Expected a page of datasets, { data: […], total }, got an error: Not found',
  });
});

test('a total that no catalogue has does not send the listing back to its beginning', () => {
  const { next } = pageOf(udata, firstPage(source), page([dataset], { total: 2 ** 53 - 1 }));
  expect(udata.list({ source, cursor: next, since: null }).url).toContain('/api/1/reuses/');
});

test('any answer is read without an error, into safe records', () => {
  expectRobust(udata, source, page([dataset, reuse, service], { next_page: 'https://x.example/' }));
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('a dataset of data.gouv.fr', () => {
    const { records } = pageOf(
      udata,
      firstPage(source),
      page([recorded('udata/v1_dataset_insee_deces.json')]),
    );
    expect(records[0]).toMatchObject({
      id: '5de8f397634f4164071119c5',
      acronym: 'Décès',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      frequency: 'monthly',
      modified: '2023-10-12',
      coverage: { start: '1970-01-01', end: '2022-12-31' },
      zones: ['France'],
      quality: 1,
    });
    expect(records[0]?.publisher?.name).toMatch(/^Institut National de la Statistique/);
  });

  test('an error of data.gouv.fr', () => {
    expect(
      atOnce(udata.parse(firstPage(source), recorded('udata/v1_dataset_notfound.json'))).ok,
    ).toBe(false);
  });
});
