import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSorted } from '../../../lib/search/merge-sorted.ts';

test('sorted lists come out in one order, equal values in that of their lists', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(20)), { maxLength: 6 }), (lists) => {
      const sorted = lists.map((list) => [...list].sort((a, b) => a - b));
      const seen: [number, number][] = [];
      for (const { value, list } of mergeSorted(sorted, (a, b) => a - b)) seen.push([value, list]);
      const expected = sorted.flatMap((list, i) =>
        list.map((value): [number, number] => [value, i]),
      );
      expected.sort(([a, i], [b, j]) => a - b || i - j);
      expect(seen).toEqual(expected);
    }),
  );
});
