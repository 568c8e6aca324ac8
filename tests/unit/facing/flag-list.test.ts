import { describe, expect, test } from 'vitest';
import { searchedFlags, wishedFlags } from '../../../lib/facing/flag-list.ts';
import { rowOf } from '../../../lib/requests/row.ts';
import { flag } from '../requests/samples.ts';

const rows = [
  flag(1, { title: 'Arrêtés sécheresse' }),
  flag(2, { title: 'Simulateur d’aides', jurisdiction: 'GB', body: { name: 'Ofgem' } }),
  flag(3, {
    title: 'Qualité de l’air',
    steps: [
      { kind: 'sent', day: '2026-01-01', note: '' },
      { kind: 'published', day: '2026-01-20', note: '' },
    ],
  }),
].map(rowOf);
const titles = (list: typeof rows) => list.map(({ title }) => title.split(' ')[0]);

describe('the list of flags', () => {
  test.each([
    [{}, ['Arrêtés', 'Simulateur', 'Qualité']],
    [{ jurisdiction: 'GB' }, ['Simulateur']],
    [{ body: 'Préfecture de la Drôme' }, ['Arrêtés', 'Qualité']],
    [{ open: false }, ['Qualité']],
    [{ level: 'not-found', open: true }, ['Arrêtés', 'Simulateur']],
    [{ wanted: rows[0]!.wanted }, ['Arrêtés']],
    [{ dueBy: '2026-01-25' }, ['Qualité']],
    [{ dueBy: '2026-01-14' }, []],
  ] as const)('is filtered by %j', (wish, expected) => {
    const due = ({ steps }: (typeof rows)[0]) => (steps.length > 0 ? '2026-01-15' : null);
    expect(titles(wishedFlags(rows, wish, due))).toEqual(expected);
  });

  test.each([
    ['', ['Arrêtés', 'Simulateur', 'Qualité']],
    ['arretes secheresse', ['Arrêtés']],
    ['simulatuer aide', ['Simulateur']],
    ['ofgem', ['Simulateur']],
    ['drome arretes', ['Arrêtés']],
    ['piscine', []],
  ])('is searched for “%s”', (letters, expected) => {
    expect(titles(searchedFlags(rows, letters))).toEqual(expected);
  });
});
