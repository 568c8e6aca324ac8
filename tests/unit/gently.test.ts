import { expect, it, vi } from 'vitest';
import { gently } from '../../lib/gently.ts';

/** Steps of so many ms each, by a clock of our own. */
function* steps(clock: { now: number }, lengths: number[]): Generator<void, string> {
  for (const ms of lengths) {
    clock.now += ms;
    yield;
  }
  return 'done';
}

it('gives the thread away once a slice is spent, and counts anew from there', async () => {
  const clock = { now: 0 };
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
  const pauses: number[] = [];
  const pause = async () => {
    pauses.push(clock.now);
    clock.now += 1000;
  };
  expect(await gently(steps(clock, [4, 4, 4, 20, 9, 1]), 10, pause)).toBe('done');
  expect(pauses).toEqual([12, 1032, 2042]);
  vi.restoreAllMocks();
});

it('rejects with what a step throws', async () => {
  // biome-ignore lint/correctness/useYield: it fails before its first step ends
  const failing = function* (): Generator<void, void> {
    throw new Error('broken');
  };
  await expect(gently(failing(), 10)).rejects.toThrow('broken');
});
