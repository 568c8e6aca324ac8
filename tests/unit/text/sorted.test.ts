import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastAtMost } from '../../../lib/text/sorted.ts';

test('the last number that is not above another is the one a scan finds', () => {
  const sorted = fc
    .array(fc.nat(50), { minLength: 1, maxLength: 40 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.nat(60), fc.nat(40), (list, value, cut) => {
      const length = Math.max(1, list.length - cut);
      const scanned = list.slice(0, length).findLastIndex((one) => one <= value);
      expect(lastAtMost(list, value, length)).toBe(Math.max(0, scanned));
    }),
  );
});
