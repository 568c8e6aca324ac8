import { beforeAll, expect, test } from 'vitest';
import type { PublicBody } from '../../../lib/model.ts';
import { encodeTable, openTable } from '../../../lib/sites/table.ts';
import type { Areas } from '../../../scripts/packs/areas.ts';
import { readAreaNames, withBodyParents } from '../../../scripts/packs/parents.ts';
import { body, commune, folder, sampleAreas } from './area-samples.ts';

let areas: Areas;
beforeAll(async () => {
  areas = await sampleAreas();
});

async function parents(bodies: PublicBody[], hosts: Record<number, string[]> = {}) {
  const hostsOf = new Map(Object.entries(hosts).map(([number, list]) => [Number(number), list]));
  return withBodyParents(bodies, areas, await readAreaNames(folder), hostsOf);
}
const names = (one: PublicBody | undefined) => one?.parents?.map(({ name }) => name);

test('a commune belongs to its group, its département and its région, bodies or not', async () => {
  const group = body('Communauté de communes – Deux Puits', { kind: 'epci', ids: { siren: 'x' } });
  const [town, other, alone] = await parents([
    commune('Trifouilly', '01500'),
    commune('Puits-sur-Vilaine', '35502'),
    commune('Grandpuits', '35503'),
    group,
    body('Conseil départemental de l’Ain', { kind: 'departement', place: '01' }),
  ]);
  expect(names(town)).toEqual([
    'Communauté de communes – Deux Puits',
    'Conseil départemental de l’Ain',
    'Région Auvergne-Rhône-Alpes',
  ]);
  expect(other?.parents?.[0]).toEqual({
    name: 'Vilaine Agglomération',
    ids: { siren: '243500002' },
  });
  expect(names(alone)).toEqual(['Département d’Ille-et-Vilaine', 'Région Bretagne']);
});

test('a service belongs to the ministry that sponsors it, or whose domain it lies under', async () => {
  const ministry = body('Ministère des puits', { kind: 'ministry', ids: { datagouv: ['m'] } });
  const found = await parents(
    [
      ministry,
      body('Mon puits', { kind: 'service', ids: { datagouv: ['m'] } }),
      body('Direction des puits', { kind: 'agency' }),
      body('Tribunal', { kind: 'court' }),
      body('DDT', { kind: 'ddt', ids: { directory: 'ddt-01500-01' } }),
    ],
    { 0: ['puits.gouv.fr'], 1: ['mon.example'], 2: ['dp.puits.gouv.fr'], 3: ['t.puits.gouv.fr'] },
  );
  expect(found.map(names)).toEqual([
    undefined,
    ['Ministère des puits'],
    ['Ministère des puits'],
    undefined,
    ['Préfecture de l’Ain'],
  ]);
});

test('the table gives parents back, each written once', () => {
  const region = { name: 'Région Bretagne', ids: {} };
  const chain = [{ name: 'Vilaine Agglomération', ids: { siren: '1' } }, region];
  const bodies = Array.from({ length: 50 }, (_, i) =>
    body(
      `b${i}`,
      i % 2 ? { parents: chain, kind: 'commune', place: '35501' } : { parents: [region] },
    ),
  );
  const { hosts, bodies: bytes } = encodeTable([], bodies, []);
  const table = openTable(hosts, bytes);
  expect(bodies.map((_, i) => table.body(i))).toEqual(bodies);
  const text = new TextDecoder().decode(bytes);
  expect(text.split('Région Bretagne').length - 1).toBe(1);
  expect(text.split('Vilaine Agglomération').length - 1).toBe(1);
});
