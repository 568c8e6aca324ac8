import { describe, expect, test } from 'vitest';
import { dcatAp } from '../../../lib/catalogues/dcat-ap.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectRobust } from './samples/hostile.ts';
import { firstPage, hasRecorded, pageOf, recorded, sourceFor } from './samples/listing.ts';

const source = sourceFor('dcat-ap');
const DCT = 'http://purl.org/dc/terms/';
const DCAT = 'http://www.w3.org/ns/dcat#';

const graph = {
  '@context': { dcat: DCAT, dct: DCT },
  '@graph': [
    {
      '@id': 'https://data.example.org/',
      '@type': 'dcat:Catalog',
      'dcat:dataset': { '@id': 'd:1' },
    },
    {
      '@id': 'https://data.example.org/?page=1',
      '@type': 'hydra:PagedCollection',
      'hydra:nextPage': 'http://internal.example/catalog.jsonld?page=2',
      'hydra:totalItems': { '@value': '150', '@type': 'xsd:integer' },
    },
    {
      '@id': 'https://data.example.org/dataset/arbres',
      '@type': 'dcat:Dataset',
      'dct:identifier': 'arbres-1',
      'dct:title': [
        { '@language': 'en', '@value': 'Trees' },
        { '@language': 'fr', '@value': 'Arbres' },
      ],
      'dct:description': { '@language': 'fr', '@value': 'Les **arbres**' },
      'dcat:keyword': ['arbre', { '@language': 'en', '@value': 'tree' }],
      'dct:publisher': { '@id': 'https://data.example.org/org' },
      'dcat:contactPoint': { '@id': '_:c' },
      'dct:accrualPeriodicity': {
        '@id': 'http://publications.europa.eu/resource/authority/frequency/MONTHLY',
      },
      'dct:issued': { '@type': 'xsd:dateTime', '@value': '2020-01-02T03:04:05' },
      'dct:modified': '2024-05-06',
      'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': { '@value': '2019-01-01' } },
      'dct:spatial': { '@id': '_:s' },
      'dcat:landingPage': { '@id': 'https://www.ville.example/arbres' },
      'dcat:distribution': [{ '@id': '_:d1' }, { '@id': '_:d2' }],
    },
    { '@id': '_:c', '@type': 'vcard:Individual', 'vcard:fn': 'Jeanne Personne' },
    { '@id': '_:s', '@type': 'dct:Location', 'skos:prefLabel': 'Redon' },
    {
      '@id': 'https://data.example.org/org',
      '@type': 'foaf:Organization',
      'foaf:name': 'Ville de Redon',
    },
    {
      '@id': '_:d1',
      '@type': 'dcat:Distribution',
      'dct:format': {
        '@id': 'http://publications.europa.eu/resource/authority/file-type/CSV',
      },
      'dct:license': { '@id': 'https://www.etalab.gouv.fr/licence-ouverte-v2-0' },
    },
    { '@id': '_:d2', '@type': 'dcat:Distribution', 'dcat:mediaType': 'application/json' },
  ],
};

/** The same dataset with full names, nodes in one another, and no graph. */
const nested = {
  '@type': [`${DCAT}Catalog`],
  [`${DCAT}dataset`]: [
    {
      '@id': 'https://data.example.org/dataset/arbres',
      '@type': [`${DCAT}Dataset`],
      [`${DCT}identifier`]: [{ '@value': 'arbres-1' }],
      [`${DCT}title`]: [{ '@value': 'Arbres', '@language': 'fr' }],
      [`${DCT}publisher`]: [
        { '@type': ['http://xmlns.com/foaf/0.1/Agent'], 'http://xmlns.com/foaf/0.1/name': 'Ville' },
      ],
      [`${DCAT}distribution`]: [{ [`${DCT}format`]: [{ '@value': 'CSV' }] }],
    },
  ],
};

test('a dataset of a graph becomes a record, without its contact', () => {
  const { records, next, total } = pageOf(dcatAp, firstPage(source), graph);
  expect(records).toEqual([
    {
      kind: 'dataset',
      catalogue: 'example',
      id: 'arbres-1',
      title: 'Arbres',
      url: 'https://data.example.org/dataset/arbres',
      description: 'Les arbres',
      publisher: { id: 'https://data.example.org/org', name: 'Ville de Redon' },
      tags: ['arbre'],
      licence: 'Licence Ouverte / Open Licence version 2.0',
      frequency: 'monthly',
      created: '2020-01-02',
      modified: '2024-05-06',
      coverage: { start: '2019-01-01' },
      formats: ['csv', 'json'],
      zones: ['Redon'],
      views: 0,
      reuses: 0,
      followers: 0,
      resources: 2,
      source: 'https://www.ville.example/arbres',
    },
  ]);
  expect([next, total]).toEqual(['2', 150]);
});

test('nodes in one another and full names say the same', () => {
  expect(pageOf(dcatAp, firstPage(source), nested).records[0]).toMatchObject({
    id: 'arbres-1',
    title: 'Arbres',
    publisher: { id: '', name: 'Ville' },
    formats: ['csv'],
  });
});

test('the next page is asked of the catalogue itself, and never goes backwards', () => {
  expect(dcatAp.list(firstPage(source, { cursor: '2' })).url).toBe(
    'https://data.example.org/catalog.jsonld?page=2',
  );
  expect(pageOf(dcatAp, firstPage(source, { cursor: '2' }), graph).next).toBeNull();
  const site = { ...source, settings: { path: '/api/1/site/catalog.jsonld' } };
  expect(dcatAp.list(firstPage(site)).url).toMatch(/\/api\/1\/site\/catalog\.jsonld\?page=1$/);
});

test('nodes that refer to each other, and to themselves, come to an end', () => {
  const circle = [
    {
      '@id': 'a:1',
      '@type': 'dcat:Dataset',
      title: 'A',
      publisher: { '@id': 'a:2' },
      distribution: { '@id': 'a:1' },
    },
    { '@id': 'a:2', name: 'P', publisher: { '@id': 'a:1' }, license: { '@id': 'a:2' } },
  ];
  expect(pageOf(dcatAp, firstPage(source), circle).records).toMatchObject([
    { id: 'a:1', publisher: { name: 'P' } },
  ]);
  let deep: unknown = nested;
  for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
  expect(atOnce(dcatAp.parse(firstPage(source), deep)).ok).toBe(false);
});

test('a publisher who is a person stays out', () => {
  const of = (type: string) => [
    {
      '@id': 'a:1',
      '@type': 'dcat:Dataset',
      title: 'A',
      publisher: { '@type': type, name: 'Jeanne' },
    },
  ];
  expect(pageOf(dcatAp, firstPage(source), of('foaf:Person')).records[0]).not.toHaveProperty(
    'publisher',
  );
});

test('a dataset without title is refused; something else than DCAT is an error', () => {
  const untitled = [{ '@id': 'https://a.example/1', '@type': 'dcat:Dataset' }];
  expect(pageOf(dcatAp, firstPage(source), untitled).refused).toEqual([
    { id: 'https://a.example/1', reason: 'no title' },
  ]);
  expect(atOnce(dcatAp.parse(firstPage(source), { message: 'Not found' }))).toMatchObject({
    ok: false,
  });
});

test('any answer is read without an error, into safe records', () => {
  expectRobust(dcatAp, source, graph);
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('a graph of ckanext-dcat', () => {
    const answer = recorded('dcat/catalog_with_at_graph.jsonld');
    expect(pageOf(dcatAp, firstPage(source), answer).records).toMatchObject([
      { title: 'Title dataset', resources: 1, licence: 'Creative Commons CCZero' },
    ]);
  });
});
