import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RefreshError, RefreshState } from '../../../lib/store/contract.ts';
import { retryAfter } from '../../../lib/sync/retry-after.ts';
import { changedSince, dueAt, kindDue, nextAfter, nextDaily } from '../../../lib/sync/schedule.ts';
import { sampleGeneration } from '../store/samples.ts';
import { DAY, START } from './catalogue.ts';

const refresh = (facts: Partial<RefreshState> = {}): RefreshState => ({
  ...{ running: null, last: null, changedSince: null, error: null, failures: 0, nextTry: null },
  ...facts,
});
const error = (code: RefreshError['code'], retryAt?: number): RefreshError => ({
  ...{ code, detail: '', at: START },
  ...(retryAt !== undefined && { retryAt }),
});
const time = fc.integer({ min: START - 900 * DAY, max: START + 900 * DAY });
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the schedule', () => {
  it('is due once after any sleep, and never later than in two days', () => {
    fc.assert(
      fc.property(time, time, chance, (ended, now, random) => {
        const due = dueAt(refresh({ nextTry: nextDaily(ended, random) }), now)!;
        expect(due).toBeLessThanOrEqual(now + 2 * DAY);
        if (now >= ended + 2 * DAY) {
          expect(due).toBeLessThanOrEqual(now);
          // And then not before the next day.
          expect(dueAt(refresh({ nextTry: nextDaily(now, random) }), now)!).toBeGreaterThanOrEqual(
            now + DAY,
          );
        }
      }),
    );
  });

  it('waits longer after each failure, a day at most, and as long as it is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), time, chance, (failures, now, random) => {
        const next = nextAfter(error('server'), failures, now, random)! - now;
        expect(next).toBeGreaterThan(3 * 60_000);
        expect(next).toBeLessThanOrEqual(DAY);
        const later = nextAfter(error('server'), failures + 2, now, random)! - now;
        expect(later).toBeGreaterThanOrEqual(next);
        const asked = nextAfter(error('busy', now + 90_000), failures, now, random);
        expect(asked).toBe(now + 90_000);
        expect(nextAfter(error('busy', now + 900 * DAY), failures, now, random)).toBe(now + DAY);
      }),
    );
    expect(nextAfter(error('permission'), 1, START, 0)).toBeNull();
    expect(nextAfter(error('quota'), 1, START, 0)).toBeNull();
  });

  it('begins at once, and not by itself when told so', () => {
    expect(dueAt(undefined, START)).toBe(START);
    expect(dueAt(refresh(), START)).toBeNull();
  });

  it('asks for changes while the whole list is young, from where it stands', () => {
    const current = { ...sampleGeneration('pack.4'), sourceDate: '2026-11-01' };
    expect(kindDue(undefined, true, START)).toBe('whole');
    expect(kindDue({ current }, true, START)).toBe('changes');
    expect(kindDue({ current }, false, START)).toBe('whole');
    expect(kindDue({ current }, true, START + 12 * DAY)).toBe('whole');
    expect(changedSince({ current })).toBe('2026-11-01');
    // A clock that was set back, a date that is none.
    expect(kindDue({ current }, true, START - 40 * DAY)).toBe('whole');
    expect(kindDue({ current: { ...current, sourceDate: 'now' } }, true, START)).toBe('whole');
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    [new Date(START + 5000).toUTCString(), 5000],
    [new Date(START - 5000).toUTCString(), 0],
    ['soon', undefined],
    ['-3', undefined],
    ['1.5', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j means %j', (header, wait) => {
    expect(retryAfter(header, START)).toBe(wait);
  });

  it('is never negative, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(retryAfter(header, START) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
