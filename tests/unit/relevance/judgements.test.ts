import { describe, expect, it } from 'vitest';
import {
  gradesOf,
  idealGrades,
  ndcg,
  precision,
  readJudgements,
} from '../../../scripts/relevance/judgements.ts';
import { judgements, labelledPages } from '../../../scripts/relevance/labelled.ts';

const TEXT = 'page\n2\ta\t-\tA\n1\tb\tx\tB 2020\n2\tc\tx\tB 2021\nx\td\t-\tD\n';

describe('judgements', () => {
  const judged = readJudgements(TEXT).get('page')!;

  it('are read page by page, and refused when they say two things', () => {
    expect([...judged.keys()]).toEqual(['a', 'b', 'c', 'd']);
    expect(judged.get('d')).toEqual({ grade: 0, elsewhere: true, family: 'd' });
    expect(() => readJudgements(`${TEXT}1\ta\t-\tA\n`)).toThrow('judged twice');
    expect(() => readJudgements(`${TEXT}page\n`)).toThrow('judged twice');
    expect(() => readJudgements('page\n3\ta\t-\tA\n')).toThrow('Not a judgement');
  });

  it('count a series once, and what nobody judged as nothing', () => {
    expect(gradesOf(['b', 'c', 'unknown', 'a', 'd'], judged)).toEqual([1, 0, 0, 2, 0]);
    expect(idealGrades(judged)).toEqual([2, 2]);
  });

  it('make precision over the places, empty ones included', () => {
    expect(precision([2, 0, 1], 3)).toBeCloseTo(2 / 3);
    expect(precision([2], 3)).toBeCloseTo(1 / 3);
    expect(precision([0, 0, 0, 2], 3)).toBe(0);
  });

  it('make nDCG: 1 for the best list, less for exact records further down', () => {
    expect(ndcg([2, 1], [2, 1], 10)).toBe(1);
    expect(ndcg([1, 2], [2, 1], 10)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)));
    expect(ndcg([0], [], 10)).toBe(0);
  });
});

describe('the labelled pages', () => {
  const pages = labelledPages();
  const judged = judgements();

  it('are enough, each once', () => {
    expect(pages.filter(({ none }) => !none).length).toBeGreaterThanOrEqual(60);
    expect(pages.filter(({ none }) => none).length).toBeGreaterThanOrEqual(20);
    expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
  });

  it('are judged where something is to be shown, and only there', () => {
    for (const { url, none } of pages) {
      const found = idealGrades(judged.get(url) ?? new Map());
      expect(found.length > 0, url).toBe(!none);
    }
  });
});
