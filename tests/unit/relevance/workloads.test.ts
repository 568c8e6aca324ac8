import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { buildDictionary, openDictionary } from '../../../lib/text/dictionary.ts';
import { isFound, knownItems } from '../../../scripts/workloads/known-items.ts';
import { pageContexts } from '../../../scripts/workloads/page-contexts.ts';
import { createRandom } from '../../../scripts/workloads/random.ts';
import { recombined } from '../../../scripts/workloads/recombined.ts';
import { indexTitles, memorableWords } from '../../../scripts/workloads/titles.ts';
import { canSlip, slip } from '../../../scripts/workloads/typing.ts';

const SUBJECTS = ['Éclairage public', 'Zones inondables', 'Œuvres du musée', 'Comptes rendus'];
const PLACES = ['Brest', 'Nîmes', 'Mâcon', 'Épinal', 'Sète', 'Besançon'];
const records = SUBJECTS.flatMap((subject, s) =>
  PLACES.map(
    (place, p): CatalogueRecord => ({
      kind: 'dataset',
      catalogue: 'datagouv',
      id: `${s}-${p}`,
      title: `${subject} de la ville de ${place} en ${2010 + p}`,
      url: `https://example.org/${s}-${p}`,
      tags: ['ville'],
      description: `Ce jeu de données décrit ${subject} dans la ville. Il est mis à jour chaque année par les services de ${place}. Voir la page ${s}.`,
      formats: ['csv'],
      zones: [],
      views: s * 1000,
      reuses: 0,
      followers: 0,
      resources: 1,
    }),
  ),
);

describe('chance', () => {
  it('is the same for a seed, and another for another', () => {
    const draws = (seed: number) => {
      const random = createRandom(seed);
      return [random.next(), random.int(1000), random.pick(SUBJECTS), random.shuffled(PLACES)];
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it('is even, and follows weights', () => {
    const random = createRandom(1);
    const counts = [0, 0, 0];
    for (let i = 0; i < 6000; i++) counts[random.weighted([1, 0, 3])]!++;
    expect(counts[1]).toBe(0);
    expect(counts[2]! / counts[0]!).toBeGreaterThan(2.7);
    expect(counts[2]! / counts[0]!).toBeLessThan(3.3);
  });
});

describe('titles', () => {
  it('are the same whatever their case, accents and punctuation', () => {
    const item = { id: 'a', title: 'Œuvres – Été 2020' };
    expect(isFound(item, { id: 'b', title: 'oeuvres, ete 2020' })).toBe(true);
    expect(isFound(item, { id: 'b', title: 'Œuvres – Été 2021' })).toBe(false);
    expect(isFound(item, { id: 'a', title: 'renamed since' })).toBe(true);
  });

  it('are remembered by their words, not by their numbers', () => {
    expect(memorableWords('L’eau des PLU en 2019 (AU, 35238), eau')).toEqual([
      'eau',
      'PLU',
      '2019',
      'AU',
    ]);
  });

  it('are counted once each', () => {
    const index = indexTitles([...records, { id: 'copy', title: records[0]!.title.toUpperCase() }]);
    expect(index.records).toHaveLength(records.length);
    expect(index.frequency('nimes')).toBe(SUBJECTS.length);
    expect(index.holding(['Nîmes', 'inondables'])).toBe(1);
    expect(index.holding(['Nîmes', 'Brest'])).toBe(0);
  });
});

it('a slip of the hand is one edit, at any place of the word', () => {
  const random = createRandom(3);
  const dictionary = openDictionary(buildDictionary(['éclairage']));
  const places = new Set<number>();
  for (let i = 0; i < 300; i++) {
    const wrong = slip('éclairage', random);
    expect(dictionary.fuzzy(wrong, 2).map(({ distance }) => distance)).toEqual([1]);
    places.add([...'éclairage'].findIndex((letter, at) => wrong[at] !== letter));
  }
  expect(places.size).toBeGreaterThan(7);
  expect(['eau', 'a1b2c3', '2019', 'ÉTÉ'].some(canSlip)).toBe(false);
});

describe('known items', () => {
  const items = knownItems(records, 24, 5);

  it('are the same for a seed, different titles, and told apart by their words', () => {
    expect(knownItems(records, 24, 5)).toEqual(items);
    expect(knownItems(records, 24, 6)).not.toEqual(items);
    expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
    const index = indexTitles(records);
    for (const { query, edits, cut } of items) {
      const words = query.split(' ');
      expect(words.length).toBeLessThanOrEqual(4);
      if (edits === 0 && !cut) expect(index.holding(words)).toBeGreaterThan(0);
      if (edits === 0 && !cut) expect(index.holding(words)).toBeLessThanOrEqual(10);
    }
  });

  it('stay the same when another record comes, unless it takes their place', () => {
    const more = [
      { ...records[0]!, id: 'new', title: 'Registre des orgues à soufflets' },
      ...records,
    ];
    const now = new Set(knownItems(more, 24, 5).map(({ query }) => query));
    expect(items.filter(({ query }) => !now.has(query)).length).toBeLessThanOrEqual(1);
  });

  it('have every kind of error, and none', () => {
    const many = [1, 2, 3, 4, 5, 6].flatMap((seed) => knownItems(records, 24, seed));
    for (const kind of [
      many.filter(({ edits }) => edits === 1),
      many.filter(({ edits }) => edits === 2),
      many.filter(({ cut }) => cut),
      many.filter((item) => item.unaccented),
      many.filter((item) => !item.edits && !item.cut && !item.unaccented),
    ]) {
      expect(kind.length).toBeGreaterThan(5);
    }
  });

  it('are fewer when titles say nothing', () => {
    expect(knownItems([{ id: 'a', title: '44 – 12' }], 10, 1)).toEqual([]);
  });
});

describe('page contexts', () => {
  const pages = pageContexts(records, 20, 5);

  it('have near 58 words, some of the title and not all, and sentences of any page', () => {
    expect(pageContexts(records, 20, 5)).toEqual(pages);
    expect(pages.length).toBeGreaterThan(10);
    for (const { words, reading, title } of pages) {
      expect(words.length).toBeGreaterThan(45);
      expect(words.length).toBeLessThan(75);
      expect(reading.text.split('\n').length).toBeGreaterThan(1);
      expect(reading.title).not.toBe(title);
    }
  });

  it('take the text from the caller when there is a longer one', () => {
    const texts = new Map([[pages[0]!.id, 'Lumière et lampadaires '.repeat(10)]]);
    const page = pageContexts(records, 20, 5, texts).find(({ id }) => id === pages[0]!.id);
    expect(page!.reading.text).toContain('lampadaires');
  });

  it('leave out what nobody described', () => {
    const bare = records.map((record) => ({ ...record, description: 'Voir la page' }));
    expect(pageContexts(bare, 20, 5)).toEqual([]);
  });
});

describe('recombined records', () => {
  const made = recombined(records, 500, 9);

  it('begin with the real ones and have identifiers of their own', () => {
    expect(made).toHaveLength(500);
    expect(made.slice(0, records.length)).toEqual(records);
    expect(new Set(made.map(({ id }) => id)).size).toBe(500);
    expect(recombined(records, 500, 9)).toEqual(made);
    expect(recombined(records, 3, 9)).toEqual(records.slice(0, 3));
    expect(recombined([], 3, 9)).toEqual([]);
  });

  it('are mostly new titles, and some new words', () => {
    expect(new Set(made.map(({ title }) => title)).size).toBeGreaterThan(250);
    const words = (list: CatalogueRecord[]) =>
      new Set(list.flatMap(({ title }) => title.toLowerCase().split(' '))).size;
    expect(words(made)).toBeGreaterThan(words(records) + 20);
  });
});
