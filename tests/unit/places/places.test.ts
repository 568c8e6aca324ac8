import { describe, expect, it } from 'vitest';
import {
  type CommuneTable,
  createGazetteer,
  decodeCommunes,
  encodeCommunes,
  placeKey,
} from '../../../lib/places/gazetteer.ts';
import { placesIn, placesNamed } from '../../../lib/places/mentions.ts';
import { nearness } from '../../../lib/places/nearness.ts';
import { buildDictionary, sortTerms } from '../../../lib/text/dictionary.ts';

const COMMUNES: [name: string, code: string, population: number][] = [
  ['Rennes', '35238', 230_000],
  ['Saint-Malo', '35288', 48_000],
  ['Lyon', '69123', 520_000],
  ['Valence', '26362', 64_000],
  ['Valence', '82186', 5_000],
  ['Plan', '38308', 300],
  ['Ajaccio', '2A004', 74_000],
  ['La Rochelle', '17300', 79_000],
];

function table(): CommuneTable {
  const keys = sortTerms([...new Set(COMMUNES.map(([name]) => placeKey(name)))]);
  const rows = keys.map((key) => COMMUNES.filter(([name]) => placeKey(name) === key));
  let sum = 0;
  return {
    keys: buildDictionary(keys),
    first: Uint32Array.from([0, ...rows.map((r) => (sum += r.length))]),
    codes: Uint32Array.from(rows.flat(), ([, code]) => Number.parseInt(code, 36)),
    populations: Uint8Array.from(rows.flat(), ([, , p]) => Math.round(Math.log2(1 + p))),
  };
}

const gazetteer = createGazetteer(
  {
    regions: [
      { code: '53', name: 'Bretagne' },
      { code: '84', name: 'Auvergne-Rhône-Alpes' },
      { code: '94', name: 'Corse' },
      { code: '76', name: 'Occitanie' },
      { code: '75', name: 'Nouvelle-Aquitaine' },
      { code: '32', name: 'Hauts-de-France' },
    ],
    departements: [
      { code: '35', name: 'Ille-et-Vilaine', region: '53' },
      { code: '26', name: 'Drôme', region: '84' },
      { code: '69', name: 'Rhône', region: '84' },
      { code: '2A', name: 'Corse-du-Sud', region: '94' },
      { code: '46', name: 'Lot', region: '76' },
      { code: '82', name: 'Tarn-et-Garonne', region: '76' },
      { code: '17', name: 'Charente-Maritime', region: '75' },
      { code: '59', name: 'Nord', region: '32' },
      { code: '38', name: 'Isère', region: '84' },
    ],
  },
  table(),
);
const codes = (text: string) => placesIn(text, gazetteer).map((place) => place.code);

describe('the gazetteer', () => {
  it('finds a place whatever its accents, case, hyphens and « saint »', () => {
    for (const name of ['Saint-Malo', 'SAINT MALO', 'st malo', 'Saint‑Malo']) {
      expect(gazetteer.named(placeKey(name))[0]?.code).toBe('35288');
    }
  });

  it('puts the most populated of homonyms first', () => {
    expect(gazetteer.named('valence').map((p) => p.code)).toEqual(['26362', '82186']);
  });

  it('reads Corsican codes', () => {
    expect(gazetteer.named('ajaccio')[0]).toMatchObject({ code: '2A004', departement: '2A' });
  });

  it('survives being written as a file', () => {
    const again = decodeCommunes(encodeCommunes(table()));
    expect(again).toEqual(table());
    expect(() => decodeCommunes(encodeCommunes(table()).subarray(0, 40))).toThrow(RangeError);
  });
});

describe('places in a text', () => {
  it.each([
    ['Les services de l’État dans la Drôme', ['26']],
    ['Carte des zones inondables - Ille et Vilaine', ['35']],
    ["Qualité de l'air à Lyon", ['69123']],
    ['PLAN LOCAL D’URBANISME DE SAINT MALO', ['35288']],
    ['Stationnement à La Rochelle', ['17300']],
    ['DDT 46 - Plan de prévention', ['46']],
    ['Cours d’eau (26)', ['26']],
    ['Préfecture du Lot', ['46']],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected));

  it('is not fooled by common words', () => {
    for (const text of [
      'Plan de prévention',
      'mer du Nord',
      'un lot de données',
      'Le Lot 3 du marché',
      'le plan climat',
    ]) {
      expect(codes(text), text).toEqual([]);
    }
  });

  it('believes a zone that is a place as a whole, however common the word', () => {
    expect(placesNamed('Nord', gazetteer).map((p) => p.code)).toEqual(['59']);
    expect(codes('DDT Nord')).toEqual(['59']);
  });
});

describe('nearness', () => {
  const [rennes] = gazetteer.named('rennes');
  const [lyon] = gazetteer.named('lyon');
  const [ille] = gazetteer.named(placeKey('Ille-et-Vilaine'));
  const [bretagne] = gazetteer.named('bretagne');

  it('tells the same place, one that holds the other, and two that are apart', () => {
    expect(nearness([rennes!], [rennes!])).toBe('here');
    expect(nearness([ille!], [rennes!])).toBe('around');
    expect(nearness([rennes!], [bretagne!])).toBe('around');
    expect(nearness([rennes!], [lyon!])).toBe('elsewhere');
    expect(nearness([ille!], [lyon!, rennes!])).toBe('around');
  });

  it('tells the country from a place', () => {
    expect(nearness([rennes!], [])).toBe('everywhere');
    expect(nearness([], [rennes!])).toBe('local');
  });
});
