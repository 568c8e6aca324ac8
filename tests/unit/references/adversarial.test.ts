import { afterEach, expect, it, vi } from 'vitest';
import { findReferences } from '../../../lib/references/find.ts';
import { adversarialTexts } from '../../../scripts/workloads/adversarial.ts';

/** Addresses and what stands around a match are cut before patterns run over them. */
const SHORT = 2_100;
const LENGTH = 6_000;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Counts how often a pattern is tried, and keeps those that are tried on a whole text. */
function watched() {
  const { exec } = RegExp.prototype;
  const seen = { tries: 0, onWhole: new Set<string>() };
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
    seen.tries++;
    if (text.length > SHORT) seen.onWhole.add(this.source);
    return exec.call(this, text);
  });
  return seen;
}

/** A repetition without an end, classes and escaped signs aside. */
const isUnbounded = (source: string) =>
  /[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'x'));

it.each(adversarialTexts(2 * LENGTH))(
  'twice as much of “$unit” is no more than twice the work',
  ({ text }) => {
    const seen = watched();
    findReferences(text.slice(0, LENGTH));
    const once = seen.tries;
    seen.tries = 0;
    findReferences(text);
    expect(seen.tries).toBeLessThanOrEqual(2 * once + 100);
  },
);

it('patterns that run over a whole text repeat nothing without an end', () => {
  const seen = watched();
  for (const { text } of adversarialTexts(LENGTH)) findReferences(text);
  expect(isUnbounded('a{2,}')).toBe(true);
  expect(isUnbounded('[+*]\\+a{2,3}')).toBe(false);
  expect(seen.onWhole.size).toBeGreaterThan(40);
  expect([...seen.onWhole].filter(isUnbounded)).toEqual([]);
});
