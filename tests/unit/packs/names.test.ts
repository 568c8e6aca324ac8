import { expect, test } from 'vitest';
import { bodyNameKey } from '../../../lib/text/body-name.ts';
import { familyOf } from '../../../scripts/packs/names.ts';
import { ofArea, ofCommune } from '../../../scripts/packs/of.ts';

test.each([
  ["Conseil départemental de l'Ain", { family: 'departement', rest: 'ain' }],
  ['Département de la Côte-d’Or', { family: 'departement', rest: 'cote or' }],
  ['VILLE DE ST DENIS', { family: 'commune', rest: 'saint denis' }],
  ["Mairie d'Aigues-Mortes", { family: 'commune', rest: 'aigues mortes' }],
  ["DDT Côte-d'Or", { family: 'state-departement', rest: 'cote or' }],
  [
    "Direction Départementale des Territoires et de la Mer d'Ille-et-Vilaine",
    { family: 'state-departement', rest: 'ille vilaine' },
  ],
  [
    'Direction Départementale des Territoires du Bas-Rhin (67)',
    { family: 'state-departement', rest: 'bas rhin' },
  ],
  ["Communauté d'agglomération du Pays de Laon", { family: 'epci', rest: 'pays laon' }],
  ['CC Faucigny - Glières', { family: 'epci', rest: 'faucigny glieres' }],
  ['Région Bretagne', { family: 'region', rest: 'bretagne' }],
  ['Orange', null],
  ['Commune', null],
])('%s', (name, expected) => {
  expect(familyOf(name)).toEqual(expected);
});

test('articles, accents, ligatures and brackets do not count', () => {
  expect(bodyNameKey("L'Œuvre des Communes (35)")).toBe(bodyNameKey('oeuvre communes'));
});

test.each([
  ['Rennes', 'de Rennes'],
  ['Le Havre', 'du Havre'],
  ['Les Mureaux', 'des Mureaux'],
  ['La Rochelle', 'de La Rochelle'],
  ['Écully', 'd’Écully'],
])('%s is written after « de »', (name, expected) => {
  expect(ofCommune(name)).toBe(expected);
});

test('départements take the article of the geographic code', () => {
  expect(ofArea('Drôme', 3)).toBe('de la Drôme');
  expect(ofArea('Ille-et-Vilaine', 1)).toBe('d’Ille-et-Vilaine');
});
