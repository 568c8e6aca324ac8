/** The map of status: every flag is in one square, whatever it is counted by. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Progress } from '../../../lib/requests/deadlines.ts';
import { STEP_KINDS } from '../../../lib/requests/flag.ts';
import { PHASES, statusMap } from '../../../lib/requests/status-map.ts';

const row = fc.record({
  id: fc.uuid(),
  body: fc.constantFrom('Ville', 'Préfecture', ''),
  progress: fc.constantFrom<Progress>('draft', 'silent', ...STEP_KINDS),
});

test('each flag is counted once, each group stands once, the busiest first, no name last', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ id }) => id }), (rows) => {
      const map = statusMap(
        rows,
        (id) => rows.find((one) => one.id === id)?.progress,
        ({ body }) => ({ key: body, name: body }),
      );
      const keys = map.map(({ group }) => group.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(map.reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
      for (const { counts, total } of map)
        expect(PHASES.reduce((sum, phase) => sum + counts[phase], 0)).toBe(total);
      const named = map.filter(({ group }) => group.name !== '');
      expect(map.slice(0, named.length)).toEqual(named);
      const totals = named.map(({ total }) => total);
      expect(totals).toEqual([...totals].sort((a, b) => b - a));
    }),
  );
});
