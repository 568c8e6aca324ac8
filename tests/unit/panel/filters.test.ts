import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Choice,
  filtersOf,
  isChosen,
  monthsBefore,
  optionsOf,
  toggled,
} from '../../../components/panel/filters.ts';
import { literally } from '../../../components/panel/literally.ts';
import { oneAtATime } from '../../../components/panel/one-at-a-time.ts';
import { createGazetteer } from '../../../lib/places/gazetteer.ts';
import { nameLocalities } from '../../../lib/search/facet-names.ts';
import { narrowed } from '../../../lib/services/short-lists.ts';

const choice = (filter: Choice['filter'], name: string, ...values: string[]): Choice => ({
  filter,
  name,
  values,
});

test('values are said in words, those that read the same in one', () => {
  const licences = optionsOf('licences', [
    { value: 'Licence Ouverte / Open Licence', count: 4 },
    { value: 'Licence Ouverte / Open Licence version 2.0', count: 3 },
    { value: 'lov2', count: 2 },
    { value: '', count: 1 },
  ]);
  expect(licences.map(({ name, count }) => [name, count])).toEqual([
    ['Licence Ouverte 2.0', 5],
    ['Licence Ouverte 1.0', 4],
    ['licence non indiquée', 1],
  ]);
  const words = (filter: 'kinds' | 'formats' | 'localities' | 'publishers', ...values: string[]) =>
    optionsOf(
      filter,
      values.map((value) => ({ value, count: 1 })),
    ).map(({ name }) => name);
  expect(words('kinds', 'dataset', 'constructor')).toEqual(['donnée', 'constructor']);
  expect(words('formats', 'geojson', 'csv')).toEqual(['GeoJSON', 'CSV']);
  expect(words('localities', '', '?', '26')).toEqual(['toute la France', 'lieu non précisé', '26']);
  expect(words('publishers', 'a1')).toEqual(['a1']);
});

test('a word is set, then unset; of dates only one is set', () => {
  const csv = choice('formats', 'CSV', 'csv');
  const year = choice('modifiedSince', 'a year', '2025-01-16');
  const month = choice('modifiedSince', 'a month', '2025-12-16');
  expect(toggled(toggled([], csv), csv)).toEqual([]);
  const both = toggled(toggled([csv], year), month);
  expect(both).toEqual([csv, month]);
  expect(isChosen(both, { ...csv, values: [] })).toBe(true);
  expect(filtersOf(both)).toEqual({ formats: ['csv'], modifiedSince: '2025-12-16' });
  expect(filtersOf([])).toEqual({});
});

test('months are counted back to a day that exists', () => {
  expect(monthsBefore(new Date('2026-01-16'), 1)).toBe('2025-12-16');
  expect(monthsBefore(new Date('2026-03-31'), 1)).toBe('2026-02-28');
  expect(monthsBefore(new Date('2024-02-29'), 12)).toBe('2023-02-28');
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 60 }),
      (day, months) => {
        const before = new Date(monthsBefore(day, months));
        const apart =
          (day.getUTCFullYear() - before.getUTCFullYear()) * 12 +
          day.getUTCMonth() -
          before.getUTCMonth();
        expect(apart).toBe(months);
      },
    ),
  );
});

test('only corrected words are put in quotes', () => {
  expect(literally('restricsion eau', 'restriction eau')).toBe('"restricsion" eau');
  expect(literally(' a "b ', 'a c')).toBe('a "b"');
  expect(literally('opendamir', 'open damir')).toBe('"opendamir"');
});

test('a few letters find a name: accents, case and a wrong letter forgiven', () => {
  const list = ['Métropole de Lyon', 'Ville de Lyon', 'Région Bretagne', 'Île-de-France'].map(
    (name) => ({ name }),
  );
  const names = (letters: string) => narrowed(list, letters).map(({ name }) => name);
  expect(names('')).toHaveLength(4);
  expect(names('ile de fr')).toEqual(['Île-de-France']);
  expect(names('lyon metropol')).toEqual(['Métropole de Lyon']);
  expect(names('bretagen')).toEqual(['Région Bretagne']);
  expect(names('xyz')).toEqual([]);
  const long = Array.from({ length: 2000 }, (_, i) => ({ name: `Body ${i}` }));
  expect(narrowed(long, '')).toHaveLength(500);
  fc.assert(fc.property(fc.string(), (letters) => void narrowed(list, letters)));
});

test('codes of places get their names', () => {
  const gazetteer = createGazetteer(
    {
      regions: [{ code: '53', name: 'Bretagne' }],
      departements: [{ code: '35', name: 'Ille-et-Vilaine', region: '53' }],
    },
    {
      keys: { bytes: new Uint8Array(0), blocks: new Uint32Array(0), size: 0 },
      first: Uint32Array.of(0),
      codes: new Uint32Array(0),
      populations: new Uint8Array(0),
      groups: new Uint8Array(0),
    },
  );
  const bare = { query: '', hits: [], total: 0, corrected: null, nearest: [], ms: 0 };
  expect(nameLocalities(bare, gazetteer)).toBe(bare);
  const none = { kinds: [], publishers: [], licences: [], formats: [] };
  const localities = ['35', 'R53', '', '?', 'R99'].map((value) => ({ value, count: 1 }));
  const named = nameLocalities({ ...bare, facets: { ...none, localities } }, gazetteer);
  expect(named.facets?.localities.map(({ name }) => name)).toEqual([
    'Ille-et-Vilaine',
    'Bretagne',
    undefined,
    undefined,
    undefined,
  ]);
});

/** Questions that answer when they are told to. */
function questions() {
  const asked: string[] = [];
  const answers = new Map<string, () => void>();
  const question = (name: string) => () => {
    asked.push(name);
    return new Promise<void>((resolve) => answers.set(name, resolve));
  };
  return { asked, question, answer: async (name: string) => answers.get(name)?.() };
}

const soon = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

test('one question is out at a time, and only the latest waits', async () => {
  const { asked, question, answer } = questions();
  const line = oneAtATime(60_000);
  for (const name of ['a', 'b', 'c', 'd']) line.ask(question(name));
  expect(asked).toEqual(['a']);
  await answer('a');
  await soon();
  expect(asked).toEqual(['a', 'd']);
  line.ask(question('e'));
  line.forget();
  await answer('d');
  await soon();
  expect(asked).toEqual(['a', 'd']);
  line.ask(question('f'));
  expect(asked).toEqual(['a', 'd', 'f']);
});

test('a question that hangs, or fails, does not stop those after it', async () => {
  const { asked, question } = questions();
  const line = oneAtATime(10);
  line.ask(question('a'));
  line.ask(question('b'));
  await soon(100);
  expect(asked).toEqual(['a', 'b']);
  const other = oneAtATime(60_000);
  other.ask(() => Promise.reject(new Error('closed')));
  other.ask(question('c'));
  await soon();
  expect(asked).toEqual(['a', 'b', 'c']);
});
