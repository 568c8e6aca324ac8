import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshness } from '../../../lib/freshness.ts';

const asOf = new Date('2026-01-16T05:52:00Z');

test('a promise is kept on its last day and late on the next', () => {
  expect(freshness('2026-01-09', 'weekly', asOf)).toMatchObject({ state: 'kept', ageDays: 7 });
  expect(freshness('2026-01-08', 'weekly', asOf)).toMatchObject({ state: 'late', lateDays: 1 });
});

test('a promise of every hour is judged by the day, as the dates are', () => {
  expect(freshness('2026-01-15', 'hourly', asOf).state).toBe('kept');
  expect(freshness('2026-01-14', 'hourly', asOf).state).toBe('late');
});

test('twice a year allows a year, as the catalogue itself reckons', () => {
  expect(freshness('2025-02-01', 'semiannual', asOf).state).toBe('kept');
  expect(freshness('2025-02-01', 'biannual', asOf).state).toBe('kept');
});

test.each([
  ['unknown', 'unknown'],
  [undefined, 'unknown'],
  ['constructor', 'unknown'],
  ['irregular', 'irregular'],
  ['punctual', 'once'],
  ['never', 'unplanned'],
  ['notPlanned', 'unplanned'],
  ['continuous', 'continuous'],
  ['realtime', 'continuous'],
] as const)('%s promises nothing that can be measured', (frequency, kind) => {
  expect(freshness('2020-01-01', frequency, asOf)).toMatchObject({ state: 'unpromised', kind });
});

test('no date, no verdict', () => {
  for (const modified of [undefined, '', 'hier']) {
    expect(freshness(modified, 'daily', asOf)).toEqual({ state: 'undated' });
  }
});

test('an update after the catalogue’s date is of that date', () => {
  expect(freshness('2026-03-01', 'daily', asOf)).toMatchObject({ state: 'kept', ageDays: 0 });
});

test('an older update is never fresher', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: asOf, noInvalidDate: true });
  const frequency = fc.constantFrom('daily', 'weekly', 'monthly', 'annual', 'decennial');
  fc.assert(
    fc.property(day, day, frequency, (a, b, promised) => {
      const [older, newer] = a < b ? [a, b] : [b, a];
      const judge = (date: Date) => freshness(date.toISOString(), promised, asOf).state;
      expect(judge(older) === 'kept' && judge(newer) === 'late').toBe(false);
    }),
  );
});
