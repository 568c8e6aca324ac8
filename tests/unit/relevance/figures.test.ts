import { describe, expect, it } from 'vitest';
import { drops, kept, lines, quantile, ranked } from '../../../scripts/relevance/figures.ts';
import { BASELINE_SEED, PARTS, readOptions } from '../../../scripts/relevance/options.ts';

const figure = (value: number) => ({ key: 'a/mrr', label: 'MRR', value, tolerance: 0.01 });

describe('figures', () => {
  it('are the share found and the mean of the reciprocal places', () => {
    expect(ranked([0, 1, 3, -1])).toEqual({ recall: 0.75, mrr: (1 + 1 / 2 + 1 / 4) / 4 });
    expect(ranked([])).toEqual({ recall: 0, mrr: 0 });
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([3, 1, 2], 0.95)).toBe(3);
  });

  it('may be under the baseline by their tolerance, and not further', () => {
    expect(drops([figure(0.891)], { 'a/mrr': 0.9 })).toEqual([]);
    expect(drops([figure(0.89)], { 'a/mrr': 0.9 })).toEqual([]);
    expect(drops([figure(0.8899)], { 'a/mrr': 0.9 })).toEqual([
      'a/mrr dropped from 0.900 to 0.890, more than 0.01',
    ]);
    expect(drops([figure(0)], {})).toEqual([]);
    expect(drops([{ ...figure(0), tolerance: undefined }], { 'a/mrr': 0.9 })).toEqual([]);
  });

  it('are kept on top of those of parts that did not run, in one order', () => {
    const all = kept([figure(1 / 3)], { 'b/mrr': 0.5, 'a/mrr': 0.1 });
    expect(Object.entries(all)).toEqual([
      ['a/mrr', 0.3333],
      ['b/mrr', 0.5],
    ]);
  });

  it('are printed beside the goal and the baseline', () => {
    const [under, bare] = lines([{ ...figure(0.8), goal: 0.9, of: '8 of 10' }, figure(1)], {});
    expect(under).toContain('0.800  < goal 0.900');
    expect(under).toContain('8 of 10');
    expect(bare!.trim()).toMatch(/^MRR +1\.000$/);
    expect(lines([figure(1)], { 'a/mrr': 0.5 })[0]).toContain('baseline 0.500');
  });
});

describe('options', () => {
  it('are read in both spellings', () => {
    expect(readOptions([])).toEqual({
      save: false,
      verbose: false,
      seed: BASELINE_SEED,
      parts: PARTS,
    });
    expect(readOptions(['--seed=4', 'pages', 'queries', '--verbose'])).toEqual({
      save: false,
      verbose: true,
      seed: 4,
      parts: ['pages', 'queries'],
    });
  });

  it('are refused with a sentence', () => {
    for (const args of [['--fast'], ['--seed', 'x'], ['--only', 'all'], ['--save', '--seed=4']]) {
      expect(readOptions(args)).toBeTypeOf('string');
    }
  });
});
