import { expect, test } from 'vitest';
import { rowOf } from '../../../lib/requests/row.ts';
import { searcherOf } from '../../../lib/services/short-lists.ts';
import { flag } from '../requests/samples.ts';

const rows = [
  flag(1, { title: 'Arrêtés sécheresse' }),
  flag(2, { title: 'Simulateur d’aides', body: { name: 'Ofgem' } }),
  flag(3, { title: 'Qualité de l’air' }),
].map(rowOf);
const search = searcherOf(rows, ['title', 'body', 'page']);

test.each([
  ['', ['Arrêtés', 'Simulateur', 'Qualité']],
  ['arretes secheresse', ['Arrêtés']],
  ['simulatuer aide', ['Simulateur']],
  ['ofgem', ['Simulateur']],
  ['drome arretes', ['Arrêtés']],
  ['piscine', []],
])('a list is searched for “%s”', (letters, expected) => {
  expect(search(letters).map(({ title }) => title.split(' ')[0])).toEqual(expected);
});
