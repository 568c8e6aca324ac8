import { describe, expect, it } from 'vitest';
import {
  decodeCommunes,
  encodeCommunes,
  type Place,
  type PlaceLevel,
} from '../../../lib/places/gazetteer.ts';
import { placesIn, placesNamed } from '../../../lib/places/mentions.ts';
import { nearness } from '../../../lib/places/nearness.ts';
import { placeKey } from '../../../lib/places/place-key.ts';
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

describe('groups of communes', () => {
  it.each([
    ['Rennes Métropole', ['243500139']],
    ['Les bus de Rennes métropole', ['243500139']],
    ['Métropole de Lyon', ['200046977']],
    ['Les ponts de la métropole de Lyon', ['200046977']],
    ['Le PLU de Lyon', ['69123']],
    ['Communauté de communes Bretagne Romantique', ['200070662']],
    ['Randonnées en Bretagne Romantique', ['200070662']],
    ['CC de Blaye', ['243300233']],
    ['Communauté de communes de Blaye', ['243300233']],
    ['Communauté d’agglomération de La Rochelle', ['241700434']],
    ['La Rochelle Agglomération', ['241700434']],
    ["L'agglomération de la Rochelle", ['241700434']],
    ['Redon Agglomération et Rennes', ['243500741', '35238']],
    ['Valence Romans Agglo', ['200068781']],
    ['Tourisme en Bretagne', ['53']],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected));

  it('alone, a name that is a commune’s is the commune', () => {
    expect(codes('Mairie de Blaye')).toEqual(['33058']);
    expect(codes('Mairie de Redon')).toEqual(['35236']);
    expect(gazetteer.named('rennes metropole')[0]).toMatchObject({ level: 'epci' });
  });

  it('have their communes, in whatever département', () => {
    const groupOf = (code: string) => gazetteer.byCode('commune', code)?.epci;
    expect(groupOf('35238')).toBe('243500139');
    expect(groupOf('44067')).toBe('243500741');
    expect(groupOf('88212')).toBeUndefined();
    expect(gazetteer.byCode('epci', '243500741')).toMatchObject({
      departement: '35',
      region: '53',
    });
    expect(placesNamed('fr:epci:243500139', gazetteer)[0]?.name).toBe('Rennes Métropole');
  });

  it('are near their communes, and apart from others of the same département', () => {
    const [redon, rennes, metropole] = [
      ['commune', '44067'],
      ['commune', '35238'],
      ['epci', '243500139'],
    ].map(([level, code]) => gazetteer.byCode(level as PlaceLevel, code!)!) as [
      Place,
      Place,
      Place,
    ];
    const ille = gazetteer.byCode('departement', '35')!;
    expect(nearness([rennes], [metropole])).toBe('near');
    expect(nearness([metropole], [rennes])).toBe('near');
    expect(nearness([metropole], [metropole])).toBe('here');
    expect(nearness([redon], [metropole])).toBe('elsewhere');
    expect(nearness([gazetteer.byCode('commune', '35236')!], [metropole])).toBe('elsewhere');
    expect(nearness([ille], [metropole])).toBe('around');
    // The nearest pair decides, whatever the order.
    expect(nearness([rennes], [ille, metropole])).toBe('near');
    expect(nearness([rennes], [metropole, ille])).toBe('near');
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

describe('river basins', () => {
  const names = (text: string) =>
    placesIn(text, gazetteer).map(({ level, name }) => `${level} ${name}`);
  const [basin] = gazetteer.named(placeKey('Loire-Bretagne'));
  const [rennes] = gazetteer.named('rennes');
  const [lyon] = gazetteer.named('lyon');
  const bretagne = gazetteer.byCode('region', '53');
  const corse = gazetteer.byCode('region', '94');

  it('are named by two rivers or provinces, and by all their names', () => {
    expect(names('Captages du bassin Loire-Bretagne')).toEqual(['basin Loire-Bretagne']);
    expect(names("Agence de l'eau Loire Bretagne")).toEqual(['basin Loire-Bretagne']);
    expect(names('SDAGE Rhône-Méditerranée-Corse')).toEqual(['basin Rhône-Méditerranée']);
    expect(names('Captages en Bretagne')).toEqual(['region Bretagne']);
  });

  it('are around what lies in them, and apart from the rest', () => {
    expect(nearness([rennes!], [basin!])).toBe('around');
    expect(nearness([bretagne!], [basin!])).toBe('around');
    expect(nearness([basin!], [basin!])).toBe('here');
    expect(nearness([lyon!], [basin!])).toBe('elsewhere');
    expect(nearness([corse!], [basin!])).toBe('elsewhere');
    expect(nearness([], [basin!])).toBe('local');
    expect(nearness(gazetteer.named(placeKey('Artois-Picardie')), [basin!])).toBe('elsewhere');
  });
});
