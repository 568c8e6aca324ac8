/** Where bodies stand, by the tables that the package ships. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { PublicBody } from '../../../lib/model.ts';
import { type Gazetteer, loadGazetteer } from '../../../lib/places/gazetteer.ts';
import { whereaboutsOf } from '../../../lib/requests/whereabouts.ts';
import type { Sites } from '../../../lib/sites/judge.ts';
import { loadSites } from '../../../lib/sites/load.ts';

const read = async (file: string) =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../../public/packs', file)));

let sites: Sites;
let gazetteer: Gazetteer;
beforeAll(async () => {
  const loaded = await loadSites(read);
  if (!loaded.ok) throw new Error('no table of sites');
  sites = loaded.value;
  gazetteer = await loadGazetteer(read);
});

const DROME = { code: '26', name: 'Drôme' };
const AURA = { code: '84', name: 'Auvergne-Rhône-Alpes' };

test.each([
  ['https://www.drome.gouv.fr/air', { level: 'local-state', departement: DROME, region: AURA }],
  ['https://www.gard.fr/', { level: 'departement', departement: { code: '30', name: 'Gard' } }],
  ['https://www.valence.fr/', { level: 'commune', departement: DROME, region: AURA }],
  ['https://www.bretagne.bzh/', { level: 'region', region: { code: '53', name: 'Bretagne' } }],
  ['https://www.data.gouv.fr/', {}],
])('%s', (url, expected) => {
  const { body } = sites.judge(url);
  expect(body ? whereaboutsOf(body, gazetteer) : {}).toMatchObject(expected);
});

test('a body without a place of its own is where its seat is, unless it acts everywhere', () => {
  const body = (more: Partial<PublicBody>): PublicBody => ({
    name: 'x',
    country: 'FRA',
    ids: { directory: 'cci-26362-01' },
    kind: 'cci',
    ...more,
  });
  expect(whereaboutsOf(body({}), gazetteer)).toEqual({
    level: 'chamber',
    departement: DROME,
    region: AURA,
  });
  expect(whereaboutsOf(body({ kind: 'ministry' }), gazetteer)).toEqual({ level: 'state' });
  expect(whereaboutsOf(body({ country: 'EU' }), gazetteer)).toEqual({ level: 'union' });
  expect(whereaboutsOf(body({ place: '2A004' }), gazetteer)).toMatchObject({
    departement: { code: '2A' },
    region: { name: 'Corse' },
  });
  expect(whereaboutsOf(body({ place: '97411' }), gazetteer)).toMatchObject({
    departement: { code: '974' },
  });
  expect(whereaboutsOf(body({ place: '99999', ids: {} }), gazetteer)).toEqual({ level: 'chamber' });
});
