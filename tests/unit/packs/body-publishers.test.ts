import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PublicBody } from '../../../lib/model.ts';
import type { Areas } from '../../../scripts/packs/areas.ts';
import {
  createRunHosts,
  matchPublishers,
  withPublishers,
} from '../../../scripts/packs/body-publishers.ts';
import { BELIEVED } from '../../../scripts/packs/publisher-areas.ts';
import type { PublisherFacts } from '../../../scripts/packs/publishers.ts';
import { body, commune, publisher, sampleAreas } from './area-samples.ts';

const BODIES: PublicBody[] = [
  commune('Trifouilly', '01500'),
  commune('Saint-Homonyme', '01501'),
  commune('Saint-Homonyme', '35501'),
  commune('Puits-sur-Vilaine', '35502'),
  commune('Grandpuits', '35503'),
  body('Communauté de communes – Deux Puits', { kind: 'epci' }),
  body('Conseil départemental de l’Ain', { kind: 'departement', place: '01' }),
  body('Préfecture de l’Ain', { kind: 'prefecture', place: '01' }),
  body('Région Bretagne', { kind: 'region' }),
  body('Agence des puits', { kind: 'agency' }),
  body('Ministère des puits', { kind: 'ministry' }),
];
const HOSTS = createRunHosts(
  BODIES.map((_, number) => ({
    host: `b${number}.example`,
    body: number,
    exactOnly: false,
    suffix: false,
  })),
);

let areas: Areas;
beforeAll(async () => {
  areas = await sampleAreas();
});

const believed = (facts: PublisherFacts): string[] =>
  matchPublishers([facts], BODIES, areas, HOSTS)
    .filter(({ confidence }) => confidence >= BELIEVED)
    .map((match) => `${BODIES[match.body]?.name} ${BODIES[match.body]?.place ?? ''}`.trim());

describe('publishers are matched with bodies', () => {
  test.each([
    ['Ville de Trifouilly', ['Mairie de Trifouilly 01500']],
    ['COMMUNE DE TRIFOUILLY', ['Mairie de Trifouilly 01500']],
    ['Mairie de Trifouilly - Service Marchés', ['Mairie de Trifouilly 01500']],
    ['Puits sur Vilaine', ['Mairie de Puits-sur-Vilaine 35502']],
    ["Communauté d'agglomération des Deux Puits", ['Communauté de communes – Deux Puits']],
    ['Deux Puits Agglo', ['Communauté de communes – Deux Puits']],
    ['Ain - Le Département', ['Conseil départemental de l’Ain 01']],
    ["Département de l'Ain Open Data", ['Conseil départemental de l’Ain 01']],
    ["Direction Départementale des Territoires de l'Ain", ['Préfecture de l’Ain 01']],
    ["DDETS de l'Ain", ['Préfecture de l’Ain 01']],
    ['Conseil régional de Bretagne', ['Région Bretagne']],
    ['Agence des Puits (AP)', ['Agence des puits']],
  ])('%s by name', (name, expected) => {
    expect(believed(publisher(name))).toEqual(expected);
  });

  test.each([
    ['Trifouilly'],
    ['Musée des puits - Ville de Trifouilly'],
    ['Syndicat des Deux Puits'],
    ['Pays des Deux Puits'],
    ['Direction des puits profonds, ministère des puits'],
    ['Préfecture de la région Bretagne'],
    // May stand for Grandpuits-la-Forêt.
    ['Ville de Grandpuits'],
  ])('%s is not believed', (name) => {
    expect(believed(publisher(name))).toEqual([]);
  });

  test('namesakes are told apart by département: in the name, by records, by the host of records', () => {
    expect(believed(publisher('Mairie de Saint-Homonyme (35)'))).toEqual([
      'Mairie de Saint-Homonyme 35501',
    ]);
    expect(believed(publisher('Ville de Saint-Homonyme (Ain)'))).toEqual([
      'Mairie de Saint-Homonyme 01501',
    ]);
    const lies = new Map([['01', 4]]);
    expect(believed(publisher('Saint-Homonyme', { departements: lies }))).toEqual([
      'Mairie de Saint-Homonyme 01501',
    ]);
    const hosts = new Map([['data.b3.example', 5]]);
    expect(believed(publisher('Saint-Homonyme', { hosts }))).toEqual([
      'Mairie de Saint-Homonyme 35501',
    ]);
  });

  test('namesakes are never matched by name alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Ville de ', 'Mairie de ', 'Commune de ', ''),
        fc.nat(10_000),
        fc.nat(10_000),
        (head, records, asCommune) => {
          const facts = publisher(`${head}Saint-Homonyme`, { records, asCommune });
          expect(believed(facts)).toEqual([]);
        },
      ),
    );
  });

  test('records that lie elsewhere speak against a name', () => {
    const departements = new Map([['35', 9]]);
    expect(believed(publisher('Ville de Trifouilly', { departements }))).toEqual([]);
  });

  test('the host of records tells who a publisher is if its name agrees, and no other comes from there', () => {
    const hosts = new Map([['data.b9.example', 5]]);
    expect(believed(publisher('Puits', { hosts }))).toEqual(['Agence des puits']);
    expect(believed(publisher('Entreprise', { hosts }))).toEqual([]);
    const many = [publisher('Puits', { hosts }), publisher('Autres', { records: 50, hosts })];
    many[1]!.hosts = new Map([['b9.example', 50]]);
    const found = matchPublishers(many, BODIES, areas, HOSTS);
    expect(found.filter((match) => match.publisher.id === 'Puits')).toEqual([]);
  });

  test('the portal of another body does not make a group a commune', () => {
    const hosts = new Map([['b0.example', 5]]);
    expect(believed(publisher('Vilaine Agglomération', { hosts }))).toEqual([]);
  });
});

describe('what a person wrote', () => {
  const numbers = fc.nat(BODIES.length - 1);
  const match = fc.record({
    publisher: fc.constantFrom('p', 'q', 'r').map((id) => publisher(id)),
    body: numbers,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    why: fc.constant('x'),
  });
  const decision = fc.record({
    publisher: fc.constantFrom('p', 'q', 'r'),
    host: numbers.map((number) => `www.b${number}.example`),
    same: fc.boolean(),
  });
  const known = fc.array(fc.subarray(['p', 'q', 'r']), { maxLength: BODIES.length });

  test('always wins, against sources and guesses', () => {
    fc.assert(
      fc.property(
        fc.array(match),
        fc.uniqueArray(decision, { selector: ({ publisher: p, host }) => p + host }),
        known,
        (matches, decisions, sources) => {
          const bodies = BODIES.map((one, i) =>
            sources[i] ? { ...one, ids: { datagouv: sources[i] } } : one,
          );
          const result = withPublishers(bodies, matches, decisions, HOSTS);
          for (const { publisher: id, host, same } of decisions) {
            const number = HOSTS.bodyOf(host.slice(4))!;
            expect(result[number]!.ids.datagouv?.includes(id) ?? false).toBe(same);
          }
        },
      ),
    );
  });

  test('a publisher that a person told belongs to no other body by guess', () => {
    const guess = { publisher: publisher('p'), body: 1, confidence: 1, why: 'x' };
    const decisions = [{ publisher: 'p', host: 'b2.example', same: true }];
    const result = withPublishers(BODIES, [guess], decisions, HOSTS);
    expect(result.flatMap(({ ids }, i) => (ids.datagouv ? [i] : []))).toEqual([2]);
  });

  test('about a host that nobody runs is an error, not lost', () => {
    const decisions = [{ publisher: 'p', host: 'nobody.example', same: true }];
    expect(() => withPublishers(BODIES, [], decisions, HOSTS)).toThrow('nobody.example');
  });
});
