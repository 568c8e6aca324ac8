import { describe, expect, it } from 'vitest';
import { type Figure, kept, medianAndP95, quantile, table } from '../../../scripts/bench/report.ts';
import { bytesIn } from '../../../scripts/bench/search/engines/ours.ts';
import { figuresOf, grid } from '../../../scripts/bench/search/grid.ts';
import { outcome } from '../../../scripts/bench/search/workload.ts';

const figure = (value: number, goal: Partial<Figure> = {}): Figure => ({
  name: 'x',
  unit: 'ms',
  value,
  measurements: 1,
  ...goal,
});

describe('quantile', () => {
  it('answers a value that was measured, by its rank', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([0.5, 0.95, 0.99, 1].map((share) => quantile(values, share))).toEqual([50, 95, 99, 100]);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('is promised for the 95th percentile, not for the median', () => {
    expect(medianAndP95('x', 'ms', [1, 2], 5).map(({ limit }) => limit)).toEqual([undefined, 5]);
  });
});

describe('kept', () => {
  it('tells whether a promise of either kind is kept', () => {
    expect(kept(figure(3))).toBeNull();
    expect(kept(figure(3, { limit: 3 }))).toBe(true);
    expect(kept(figure(3.1, { limit: 3 }))).toBe(false);
    expect(kept(figure(3, { least: 3 }))).toBe(true);
    expect(kept(figure(2.9, { least: 3 }))).toBe(false);
  });

  it('is seen in the table', () => {
    expect(table([figure(4, { limit: 3 })])).toMatch(/4\.0 ms +≤ 3\.0 ms +OVER +n = 1/);
    expect(table([figure(0.5, { unit: 'share', least: 0.9 })])).toMatch(/\.500 +≥ \.900 +UNDER/);
  });
});

describe('grid', () => {
  it('has a row for each measure and a column for each engine', () => {
    const [ours, theirs] = [
      figuresOf('Node', '10k', 'En regard'),
      figuresOf('Node', '10k', 'uFuzzy'),
    ];
    const lines = grid([
      ours('build', 's', 1.5),
      ours('recall', 'share', 0.5, { least: 0.9 }),
      theirs('build', 's', 0.25),
    ]).split('\n');
    expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['En regard', 'uFuzzy', 'goal'],
      ['build', '1.50 s', '0.25 s'],
      ['recall', '.500 !', '–', '≥ .900'],
    ]);
  });
});

describe('outcome', () => {
  const queries = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Titre ${id}` }));
  const record = (id: string, title = `Titre ${id}`) => ({ id, title }) as never;

  it('counts what was found among the first ten, and at which place', async () => {
    const others = Array.from({ length: 10 }, (_, i) => record(`other-${i}`));
    const answers: Record<string, never[]> = {
      a: [record('a')],
      // The same title from another publisher is the same thing.
      b: [record('x'), record('y', 'TITRE B')],
      c: [...others, record('c')],
      d: [],
    };
    const { recall, mrr, asked } = await outcome(queries, async ({ id }) => answers[id]!);
    expect({ recall, mrr, asked }).toEqual({ recall: 0.5, mrr: (1 + 1 / 2) / 4, asked: 4 });
  });

  it('asks no more than it may', async () => {
    let times = 0;
    const ask = async () => {
      times++;
      return [];
    };
    expect((await outcome(queries, ask, { most: 2 })).asked).toBe(2);
    // One more, not counted, to warm up.
    expect(times).toBe(3);
  });
});

describe('bytesIn', () => {
  it('counts the bytes of arrays however deep, and nothing else', () => {
    const value = { a: [new Uint8Array(3)], b: { c: new Uint32Array(2), d: 'text', e: null } };
    expect(bytesIn(value)).toBe(11);
  });
});
