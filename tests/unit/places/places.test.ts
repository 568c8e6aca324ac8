import { describe, expect, it } from 'vitest';
import { decodeCommunes, encodeCommunes, placeKey } from '../../../lib/places/gazetteer.ts';
import { placesIn, placesNamed } from '../../../lib/places/mentions.ts';
import { nearness } from '../../../lib/places/nearness.ts';
import { gazetteer, table } from './france.ts';

const codes = (text: string) => placesIn(text, gazetteer).map((place) => place.code);

it('a commune is found by its code with its name, namesakes apart', () => {
  for (const [code, name] of [
    ['26362', 'valence'],
    ['82186', 'valence'],
    ['17300', 'la rochelle'],
    ['35288', 'st malo'],
    ['2A004', 'ajaccio'],
  ] as const)
    expect(gazetteer.byCode('commune', code)).toMatchObject({ code, name });
  // One that has become a part of another.
  expect(gazetteer.byCode('commune', '35999')).toMatchObject({ departement: '35' });
});

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
    ['Département de la Manche', ['50']],
    ['Stationnement à la Rochelle', ['17300']],
    ['Les plages du Havre', ['76351']],
    ["Département des Côtes d'Armor", ['22']],
    ['Parcs en Aquitaine', ['75']],
    ['Mairie de Saint-Denis (La Réunion)', ['97411', '04']],
    ['Écoles de Saint-Denis', ['93066']],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected));

  it('is not fooled by common words', () => {
    for (const text of [
      'Plan de prévention',
      'mer du Nord',
      'un lot de données',
      'Le Lot 3 du marché',
      'le plan climat',
      'gestion du Parc',
      'les bus du Grand Chalon',
      'Territoires et de la Mer',
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
