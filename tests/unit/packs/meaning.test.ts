/** Words learnt from a catalogue: what is counted, and what is made of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { type Gazetteer, loadGazetteer } from '../../../lib/places/gazetteer.ts';
import { likeness, openMeanings, VECTORS_FILE, WORDS_FILE } from '../../../lib/related/meaning.ts';
import { readPackFile } from '../../../scripts/lib/pack-files.ts';
import { buildMeaning } from '../../../scripts/packs/meaning/build.ts';
import { documentsOf } from '../../../scripts/packs/meaning/documents.ts';
import { dominantSubspace, type SparseRows } from '../../../scripts/packs/meaning/subspace.ts';
import { openSources } from '../../../scripts/packs/sources.ts';

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await loadGazetteer(readPackFile);
});

const record = (id: string, title: string, description = '', tags: string[] = []) =>
  ({ id, title, description, tags }) as unknown as CatalogueRecord;

/** Each title often enough that its words are believed. */
const often = (titles: string[]) =>
  Array.from({ length: 6 }, (_, round) =>
    titles.map((title, i) => record(`${round}-${i}`, title)),
  ).flat();

describe('documents', () => {
  it('have the words of titles, tags and whole descriptions, stemmed', () => {
    const records = Array.from({ length: 5 }, (_, i) =>
      record(`d${i}`, 'Relevés des nappes', 'Court…', ['sécheresse']),
    );
    const whole = new Map(records.map(({ id }) => [id, '<p>Le niveau des <b>nappes</b></p>']));
    expect(documentsOf(records, whole, gazetteer)).toEqual([
      new Map([
        ['releve', 2],
        ['nappe', 3],
        ['secheresse', 1.5],
        ['niveau', 1],
      ]),
    ]);
  });

  it('are one for a series that differs by places and numbers', () => {
    const titles = ['2019', '2020', '2021', 'dans le Gard', 'en Bretagne', 'à Rennes'];
    const found = documentsOf(
      often(titles.map((end) => `Plan des cantines ${end}`)),
      new Map(),
      gazetteer,
    );
    expect(found.map((bag) => [...bag.keys()])).toEqual([['plan', 'cantine']]);
  });

  it('leave out what only few records say', () => {
    const found = documentsOf(
      [...often(['Cantines']), record('x', 'Cantines', 'unique en son genre')],
      new Map(),
      gazetteer,
    );
    expect(found.map((bag) => [...bag.keys()])).toEqual([['cantine']]);
  });
});

describe('the dominant subspace', () => {
  /** Rows in two planes of six columns, the first far longer than the second. */
  const rows: SparseRows = {
    starts: Uint32Array.of(0, 2, 4, 6, 7),
    columns: Uint32Array.of(0, 1, 0, 1, 2, 3, 5),
    values: Float64Array.of(9, 9, 9, -8, 1, 1, 0.01),
    width: 6,
  };

  it('holds the directions in which the rows mostly lie', () => {
    const basis = dominantSubspace(rows, 2, 7);
    // A column's length within the subspace: 1 inside, 0 outside.
    const lengths = Array.from({ length: 6 }, (_, c) =>
      Math.hypot(basis[2 * c]!, basis[2 * c + 1]!),
    );
    const within = [1, 1, 0, 0, 0, 0];
    lengths.forEach((length, column) => {
      expect(length).toBeCloseTo(within[column]!, 6);
    });
  });

  it('is orthonormal, and the same for the same seed', () => {
    const basis = dominantSubspace(rows, 3, 7);
    const dot = (k: number, l: number) =>
      Array.from({ length: 6 }, (_, c) => basis[3 * c + k]! * basis[3 * c + l]!).reduce(
        (sum, one) => sum + one,
        0,
      );
    for (const [k, l] of [
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      expect(dot(k, l)).toBeCloseTo(k === l ? 1 : 0);
    }
    expect(dominantSubspace(rows, 3, 7)).toEqual(basis);
  });
});

describe('the pack', () => {
  it('brings words together that stand beside the same ones', async () => {
    const sources = { ...openSources('/nowhere'), rows: async function* () {} };
    const subjects = [
      ['orage', 'averse', 'brume', 'brouillard'],
      ['budget', 'recette', 'impot', 'taxe'],
    ];
    // Any three of a subject's words, never words of both.
    const titles = subjects.flatMap((words) =>
      words.map((left) => words.filter((word) => word !== left).join(' ')),
    );
    const { parts, described } = await buildMeaning(sources, often(titles), gazetteer);
    expect(described.counts).toEqual({ documents: 8, words: 8, numbers: 4 });
    const bytes = (name: string) => parts.find(({ file }) => file === name)!.bytes;
    const meanings = openMeanings(bytes(WORDS_FILE), bytes(VECTORS_FILE));
    const near = (one: string, other: string) =>
      likeness(meanings.direction([[one, 1]])!, meanings.direction([[other, 1]])!);
    expect(near('orage', 'orage')).toBeCloseTo(1);
    const mean = (ones: string[], others: string[]) =>
      ones.flatMap((one) => others.map((other) => near(one, other))).reduce((a, b) => a + b) / 16;
    const [weather, money] = subjects as [string[], string[]];
    expect(mean(weather, weather)).toBeGreaterThan(mean(weather, money) + 0.5);
    expect(mean(money, money)).toBeGreaterThan(mean(weather, money) + 0.5);
  });

  it('is empty of an empty catalogue', async () => {
    const sources = { ...openSources('/nowhere'), rows: async function* () {} };
    const { parts } = await buildMeaning(sources, [], gazetteer);
    expect(parts.map(({ bytes }) => bytes.length)).toEqual([0, 0]);
  });
});
