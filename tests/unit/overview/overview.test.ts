import { expect, test } from 'vitest';
import type { CatalogueRecord, PublicBody } from '../../../lib/model.ts';
import { makeOverview, type OverviewInput } from '../../../lib/overview/overview.ts';
import { record, region, searchOver } from './samples.ts';

const NOW = new Date('2026-01-16');
const OWN = region('Région Exemple', 'own');

async function overviewOf(
  lists: CatalogueRecord[][],
  more: Partial<OverviewInput> = {},
  body: PublicBody = OWN,
) {
  return makeOverview({
    body,
    bodies: [body],
    search: await searchOver(...lists),
    asOf: () => NOW,
    today: '2026-02-01',
    onProgress: () => {},
    ...more,
  });
}

test('counts a body’s own records and nobody else’s', async () => {
  const { figures, mostUsed, catalogues } = await overviewOf([
    [
      record('a', {
        licence: 'lov2',
        formats: ['csv', 'csv', 'json'],
        frequency: 'annual',
        modified: '2025-06-01',
        created: '2019-03-01',
        views: 5,
      }),
      record('b', { formats: ['csv'], frequency: 'daily', modified: '2025-06-01', views: 9 }),
      record('c', { frequency: 'irregular', modified: '2027-01-01', created: '1999-01-01' }),
      record('d', { publisher: { id: 'other', name: 'Autre' }, licence: 'lov2' }),
    ],
    [
      record('e', {
        catalogue: 'codegouvfr',
        kind: 'code',
        code: { form: 'repository', language: 'R' },
      }),
      record('f', { catalogue: 'codegouvfr', kind: 'code', code: { form: 'product' } }),
    ],
  ]);
  expect(figures).toMatchObject({
    datasets: 3,
    licensed: 1,
    promises: { kept: 1, late: 1, unpromised: 1, undated: 0 },
    licences: [['lov2', 1]],
    formats: [
      ['csv', 2],
      ['json', 1],
    ],
    formatless: 1,
    repositories: 1,
    languages: [['R', 1]],
    algorithms: 0,
  });
  // Up to the catalogue's own year; a date after it counts as its day; what is old is one figure.
  expect(figures.created).toEqual({
    years: [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((y) => [y, y === 2019 ? 1 : 0]),
    earlier: 1,
    undated: 1,
  });
  expect(figures.modified.years).toEqual([
    [2025, 2],
    [2026, 1],
  ]);
  expect(mostUsed.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  expect(catalogues).toEqual([
    ['datagouv', 3],
    ['codegouvfr', 2],
  ]);
});

test('registers that name publishers in words are matched by name, where it is nobody else’s', async () => {
  const named = (id: string, name: string, more: Partial<CatalogueRecord> = {}) =>
    record(id, {
      catalogue: 'algorithmes-publics',
      kind: 'algorithm',
      publisher: { id: '', name },
      ...more,
    });
  const lists = [
    [record('a')],
    [
      named('1', 'La Région Exemple'),
      named('2', 'Région Exemplaire'),
      named('3', 'Région Exemple', {
        kind: 'consultation',
        consultation: { procedure: 'consultation', closes: '2026-02-01' },
      }),
      // Datasets of nobody are nobody's.
      named('4', 'Région Exemple', { kind: 'dataset' }),
    ],
  ];
  const { figures, consultations } = await overviewOf(lists);
  expect([figures.datasets, figures.algorithms]).toEqual([1, 1]);
  expect(figures.consultations).toEqual({ open: 1, all: 1 });
  expect(consultations.map(({ id }) => id)).toEqual(['3']);

  const namesake: PublicBody = { ...region('Région Exemple', 'namesake'), kind: 'commune' };
  const doubtful = await overviewOf(lists, { bodies: [OWN, namesake] });
  expect(doubtful.figures.algorithms).toBe(0);
  // The same body under a second host is no namesake.
  expect((await overviewOf(lists, { bodies: [OWN, { ...OWN }] })).figures.algorithms).toBe(1);
  // Registers of other countries may know another body of that name.
  const abroad = await overviewOf(lists, {}, { ...OWN, country: 'BEL' });
  expect(abroad.figures.algorithms).toBe(0);
});

test('compares with bodies of its level, those that two lines know being one', async () => {
  const peers = [1, 2, 3, 4, 5].map((n) => region(`Région ${n}`, `r${n}`));
  const twice = { ...region('Conseil régional 1', 'r1', 'r1b') };
  const bodies = [OWN, ...peers, twice, { ...region('Ville', 'v'), kind: 'commune' }];
  const of = (id: string, count: number, more: Partial<CatalogueRecord> = {}) =>
    Array.from({ length: count }, (_, i) =>
      record(`${id}${i}`, { publisher: { id, name: id }, ...more }),
    );
  const { comparisons } = await overviewOf(
    [
      [
        ...of('own', 6, { licence: 'lov2', modified: '2025-12-01' }),
        ...of('r1', 2),
        ...of('r1b', 3, { licence: 'lov2' }),
        ...of('r2', 10, { modified: '2024-12-01' }),
        ...of('r3', 5),
        ...of('r4', 5),
        ...of('v', 500),
      ],
    ],
    { bodies },
  );
  expect(comparisons).toEqual([
    { measure: 'datasets', own: 6, bodies: 5, least: 5, quartiles: [5, 5, 6], most: 10 },
    { measure: 'licensed', own: 1, bodies: 5, least: 0, quartiles: [0, 0, 0.6], most: 1 },
    { measure: 'recent', own: 1, bodies: 5, least: 0, quartiles: [0, 0, 0], most: 1 },
  ]);
});

test('too few of a level, or no level, is no comparison', async () => {
  const lists = [[record('a'), record('b', { publisher: { id: 'r1', name: '' } })]];
  const bodies = [OWN, region('Région 1', 'r1')];
  expect((await overviewOf(lists, { bodies })).comparisons).toEqual([]);
  const { kind: _, ...plain } = OWN;
  expect((await overviewOf(lists, { bodies }, plain)).comparisons).toEqual([]);
});

test('a service’s figures are not those of its sponsors', async () => {
  const service: PublicBody = {
    name: 'Un service',
    country: 'FRA',
    kind: 'service',
    ids: { beta: ['organisations/ademe'] },
  };
  const list = [record('a', { publisher: { id: 'organisations/ademe', name: 'ADEME' } })];
  const { figures, unidentified } = await overviewOf([list], {}, service);
  expect([figures.datasets, unidentified]).toEqual([0, true]);
});

test('reads in batches, says how far it is, and makes way between them', async () => {
  const list = Array.from({ length: 100 }, (_, i) => record(String(i)));
  const told: [number, number][] = [];
  let pauses = 0;
  await overviewOf([list], {
    onProgress: ({ done, total }) => told.push([done, total]),
    pause: async () => pauses++,
  });
  expect(told).toEqual([
    [0, 100],
    [40, 100],
    [80, 100],
  ]);
  expect(pauses).toBeGreaterThanOrEqual(3);
});
