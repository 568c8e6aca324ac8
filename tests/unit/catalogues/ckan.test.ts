import { describe, expect, test } from 'vitest';
import { ckan } from '../../../lib/catalogues/ckan.ts';
import { ckanDay } from '../../../lib/catalogues/ckan-package.ts';
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

const source = sourceFor('ckan', { base: 'https://data.example.org/data' });

const pack = {
  id: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'air_quality_lyon',
  title: 'Qualité de l’air',
  notes: '## Mesures\n\nhoraires',
  state: 'active',
  private: false,
  type: 'dataset',
  metadata_created: '2024-02-01T10:00:00.123456',
  metadata_modified: '2026-05-01T10:00:00.123456',
  license_title: 'License not specified',
  license_id: 'cc-by',
  organization: { id: 'org-1', name: 'ville', title: 'Ville de Lyon' },
  author: 'Jeanne Personne',
  maintainer_email: 'jeanne@example.org',
  tags: [{ name: 'air', display_name: 'Air' }, { name: 'pollution' }],
  extras: [
    { key: 'frequency', value: 'quotidienne' },
    { key: 'spatial', value: '{"type":"Point","coordinates":[4.8,45.7]}' },
    { key: 'spatial-text', value: 'Lyon' },
    { key: 'temporal_start', value: '2010' },
  ],
  resources: [{ format: 'CSV' }, { format: '', mimetype: 'application/json' }],
  num_resources: 2,
  url: 'https://air.example.org/',
};

const answerOf = (results: unknown[], count: number = results.length) => ({
  help: '…',
  success: true,
  result: { count, results },
});

test('a package becomes a record, without its author', () => {
  const { records } = pageOf(ckan, firstPage(source), answerOf([pack]));
  expect(records).toEqual([
    {
      kind: 'dataset',
      catalogue: 'example',
      id: pack.id,
      slug: 'air_quality_lyon',
      title: 'Qualité de l’air',
      url: 'https://data.example.org/data/dataset/air_quality_lyon',
      description: 'Mesures horaires',
      publisher: { id: 'org-1', name: 'Ville de Lyon' },
      tags: ['Air', 'pollution'],
      licence: 'Creative Commons Attribution',
      frequency: 'daily',
      created: '2024-02-01',
      modified: '2026-05-01',
      coverage: { start: '2010-01-01' },
      formats: ['csv', 'json'],
      zones: ['Lyon'],
      views: 0,
      reuses: 0,
      followers: 0,
      resources: 2,
      source: 'https://air.example.org/',
    },
  ]);
});

test('the source may say where the pages of datasets are', () => {
  const own = { ...source, settings: { page: '/en/dataset/{id}' } };
  expect(pageOf(ckan, firstPage(own), answerOf([pack])).records[0]?.url).toBe(
    `https://data.example.org/data/en/dataset/${pack.id}`,
  );
});

test('pages follow what came, not what was asked, and end', () => {
  const first = pageOf(ckan, firstPage(source), answerOf([pack, { ...pack, id: 'b' }], 3));
  const request = ckan.list(firstPage(source, { cursor: first.next }));
  expect(parametersOf(request.url)).toMatchObject({ start: '2', sort: 'id asc' });
  const last = pageOf(
    ckan,
    firstPage(source, { cursor: first.next }),
    answerOf([{ ...pack, id: 'c' }], 3),
  );
  expect(last.next).toBeNull();
  expect(pageOf(ckan, firstPage(source), answerOf([], 3)).next).toBeNull();
});

test('changes are asked for by date', () => {
  const { url } = ckan.list(firstPage(source, { since: '2026-01-02T03:04:05+01:00' }));
  expect(parametersOf(url).fq).toBe('metadata_modified:[2026-01-02T02:04:05.000Z TO *]');
});

test('titles in several languages are read in that of the catalogue, else told', () => {
  const translated = {
    ...pack,
    title_translated: { en: 'Air quality', fr: 'Qualité de l’air' },
    notes_translated: { en: 'Measures', fr: 'Mesures' },
    keywords: { en: ['air'], fr: ['atmosphère'] },
  };
  const [french] = pageOf(ckan, firstPage(source), answerOf([translated])).records;
  expect(french).toMatchObject({ description: 'Mesures', tags: ['atmosphère'] });
  expect(french).not.toHaveProperty('language');
  const dutch = { ...source, language: 'nl' };
  const [english] = pageOf(ckan, firstPage(dutch), answerOf([translated])).records;
  expect(english).toMatchObject({ title: 'Air quality', description: 'Measures', language: 'en' });
});

test('deleted packages are gone, harvest sources are nothing, packages without title refused', () => {
  const { gone, refused, records } = pageOf(
    ckan,
    firstPage(source),
    answerOf([
      { ...pack, state: 'deleted' },
      { ...pack, type: 'harvest' },
      { ...pack, title: null },
      { ...pack, id: undefined, name: undefined },
    ]),
  );
  expect([gone, records]).toEqual([[pack.id], []]);
  expect(refused).toEqual([{ id: pack.id, reason: 'no title' }, { reason: 'no identifier' }]);
});

test('DKAN: a list as result, localised dates, `private` that is not', () => {
  const dkan = {
    ...pack,
    type: 'Dataset',
    state: 'Active',
    private: true,
    metadata_created: 'mar, 10/12/2019 - 09:23',
    metadata_modified: 'Date changed  jeu, 19/12/2019 - 03:00',
  };
  for (const result of [[dkan], [[dkan]]])
    expect(pageOf(ckan, firstPage(source), { success: true, result }).records[0]).toMatchObject({
      created: '2019-12-10',
      modified: '2019-12-19',
    });
  const plain = { ...source, settings: { action: 'current_package_list_with_resources' } };
  expect(ckan.list(firstPage(plain)).url).toMatch(/current_package_list_with_resources\?limit=/);
  expect(ckanDay('Tue, 12/10/2019 - 09:23')).toBe('2019-12-10');
  expect(ckanDay('quelque chose')).toBeUndefined();
});

test.each([
  [{ success: false, error: { __type: 'Search Error', message: 'no' } }, 'an error: no'],
  ['Bad request', 'a text: Bad request'],
  ['<html><body>Blocked</body></html>', 'a web page'],
])('%j is an error', (answer, said) => {
  const page = atOnce(ckan.parse(firstPage(source), answer));
  expect(page).toMatchObject({ ok: false, error: expect.stringContaining(said) });
});

test('words of a question cannot be orders to Solr', () => {
  const url = ckan.ask?.(source, 'title:* OR (air-eau) "x" AND', 5).url ?? '';
  expect(parametersOf(url)).toEqual({ q: 'title or air\\-eau x', rows: '5' });
});

test('a host is recognised by its status, under a prefix too', () => {
  const result = { ckan_version: '2.11.0', site_title: 'Open', locale_default: 'en_GB' };
  expect(ckan.probe?.request('https://x.example/data').url).toBe(
    'https://x.example/data/api/3/action/status_show',
  );
  expect(ckan.probe?.recognise('https://x.example', { success: true, result })).toEqual({
    software: 'ckan',
    base: 'https://x.example',
    kinds: ['dataset'],
    title: 'Open',
    language: 'en',
  });
  expect(ckan.probe?.recognise('https://x.example', { success: true, result: {} })).toBeNull();
});

test('any answer is read without an error, into safe records', () => {
  expectRobust(ckan, source, answerOf([pack, { ...pack, title_translated: { fr: 'x' } }], 900));
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('DKAN', () => {
    const { records } = pageOf(ckan, firstPage(source), recorded('ckan/dkan_package_show_fr.json'));
    expect(records[0]).toMatchObject({
      licence: 'Licence Ouverte / Open Licence',
      created: '2019-12-10',
      modified: '2019-09-30',
    });
  });

  test.each(['data_gov_style', 'dcat_ap', 'multilingual'])('a package of the form %s', (form) => {
    const told = recorded(`ckan/package_${form}.json`);
    expect(pageOf(ckan, firstPage(source), answerOf([told])).records).toHaveLength(1);
  });

  test('data.gov.uk', () => {
    for (const name of ['create', 'inspire', 'update']) {
      const { result } = recorded(`catalogue-samples/datagovuk_ckan_package_show_${name}.json`) as {
        result: unknown;
      };
      const [record] = pageOf(ckan, firstPage(source), answerOf([result])).records;
      expect(record?.publisher?.name).toBeTruthy();
      expect(record?.modified).toMatch(/^20/);
    }
  });
});
