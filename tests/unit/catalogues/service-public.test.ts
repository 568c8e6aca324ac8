import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directoryBodies } from '../../../lib/catalogues/service-public.ts';
import { mutations } from './samples/hostile.ts';
import { hasRecorded, recorded } from './samples/listing.ts';

const body = {
  id: '00000000-aaaa-4000-8000-000000000001',
  nom: 'Mairie - Sixt-sur-Aff',
  siret: '213 500 000 00019',
  site_internet: '[{"libelle":"","valeur":"https://www.sixt.example/"}]',
  pivot: [{ type_service_local: 'mairie', code_insee_commune: ['35328'] }],
  code_insee_commune: null,
  adresse_courriel: 'mairie@sixt.example',
  telephone: [{ valeur: '02 00 00 00 00' }],
  affectation_personne: '[{"nom":"Personne"}]',
};
const answer = { total_count: 1, results: [body] };

test('a body is its name, number, sites, commune and kind, and nothing of persons', () => {
  expect(directoryBodies({ ...answer, results: [{ ...body, siret: '21350000000019' }] })).toEqual({
    ok: true,
    value: [
      {
        id: body.id,
        name: 'Mairie - Sixt-sur-Aff',
        siret: '21350000000019',
        sites: ['https://www.sixt.example/'],
        insee: '35328',
        pivot: 'mairie',
      },
    ],
  });
});

test.each([
  [[{ valeur: 'https://a.example/' }, { valeur: 'javascript:alert(1)' }], ['https://a.example/']],
  [{ valeur: 'https://a.example/' }, ['https://a.example/']],
  ['[{"valeur":"https://a.example/"}]', ['https://a.example/']],
  ['[{"valeur":', []],
  [null, []],
])('sites written as %j', (site_internet, sites) => {
  const bodies = directoryBodies({ results: [{ ...body, site_internet }] });
  expect(bodies).toMatchObject({ ok: true, value: [{ sites }] });
});

test('an export is a list; no result is no body; a page is an error', () => {
  expect(directoryBodies([body])).toMatchObject({ ok: true, value: [{ id: body.id }] });
  expect(directoryBodies({ total_count: 0, results: [] })).toEqual({ ok: true, value: [] });
  expect(directoryBodies('<html>')).toEqual({
    ok: false,
    error: 'Expected { total_count, results: […] }, got a web page',
  });
});

test('any answer is read without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), mutations(answer)), (any) => {
      const bodies = directoryBodies(any);
      if (!bodies.ok) return;
      for (const one of bodies.value) {
        for (const site of one.sites) expect(site).toMatch(/^https?:\/\//i);
        expect(one.siret ?? '00000000000000').toMatch(/^\d{14}$/);
      }
    }),
    { numRuns: 200 },
  );
});

describe.skipIf(!hasRecorded)('recorded answers (skipped without ../shared)', () => {
  test('one town hall, two, and none', () => {
    const read = (name: string) =>
      directoryBodies(recorded(`fr-annuaire-service-public/${name}.json`));
    expect(read('one-mairie')).toEqual({
      ok: true,
      value: [
        {
          id: '36cb4285-18ee-45f8-b781-2bfe3b352986',
          name: 'Mairie - Aurillac',
          siret: '21150014500019',
          sites: ['https://www.aurillac.fr/'],
          insee: '15014',
          pivot: 'mairie',
        },
      ],
    });
    expect(read('two-mairies')).toMatchObject({ ok: true, value: [{}, {}] });
    expect(read('invalid-cog')).toEqual({ ok: true, value: [] });
  });
});
