import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelled, steps } from '../../../components/charts/scale.ts';

test('a scale has one to four round lines, the last one near the largest value', () => {
  expect(steps(148)).toEqual([50, 100, 150]);
  expect(steps(3)).toEqual([1, 2, 3]);
  expect(steps(0)).toEqual([]);
  expect(steps(Number.NaN)).toEqual([]);
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (most) => {
      const lines = steps(most);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThan(5);
      expect(lines.at(-1)!).toBeGreaterThanOrEqual(most * 0.999_999);
      expect(lines.at(-1)! - lines[0]!).toBeLessThan(most * 1.000_001);
    }),
  );
});

test('labels never lie on each other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1 }),
      (labels) => {
        const place = 224 / labels.length;
        let end = Number.NEGATIVE_INFINITY;
        for (const [i, anchor] of labelled(labels)) {
          const width = labels[i]!.length * 7;
          const at = anchor === 'start' ? 0 : anchor === 'end' ? 224 : (i + 0.5) * place;
          const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
          // A lone end, where even two do not fit, is not worth a rule.
          if (labels.length > 2 || anchor === 'middle') expect(from).toBeGreaterThanOrEqual(end);
          end = from + width;
        }
      },
    ),
  );
});
