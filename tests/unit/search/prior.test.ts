import { expect, test } from 'vitest';
import { MAX_PRIOR, priorOf } from '../../../lib/search/prior.ts';
import { sampleRecord } from '../store/samples.ts';

const repository = (stars?: number) =>
  sampleRecord('r', { kind: 'code', code: { form: 'repository', stars } });

test('views, reuses, followers and the stars of a repository are use, on a scale of 16 steps', () => {
  expect(priorOf(sampleRecord('a'))).toBe(0);
  expect(priorOf(sampleRecord('a', { views: 100_000 }))).toBe(10);
  expect(priorOf(sampleRecord('a', { reuses: 1, followers: 1 }))).toBe(4);
  expect(priorOf(repository())).toBe(0);
  expect(priorOf(repository(1000))).toBe(6);
  expect(priorOf(repository(10 ** 9))).toBe(MAX_PRIOR);
});
