/** The map of status: every flag is in one square, whatever its body. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Progress } from '../../../lib/requests/deadlines.ts';
import { JURISDICTIONS, STEP_KINDS } from '../../../lib/requests/flag.ts';
import { PHASES, statusMap } from '../../../lib/requests/status-map.ts';

const row = fc.record({
  id: fc.uuid(),
  jurisdiction: fc.constantFrom(...JURISDICTIONS),
  body: fc.constantFrom('Ville', 'Préfecture', ''),
  progress: fc.constantFrom<Progress>('draft', 'silent', ...STEP_KINDS),
});

test('each flag is counted once, each body stands once, the busiest first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ id }) => id }), (rows) => {
      const map = statusMap(rows, (id) => rows.find((one) => one.id === id)?.progress);
      const names = map.map(({ jurisdiction, body }) => `${jurisdiction} ${body}`);
      expect(new Set(names).size).toBe(names.length);
      expect(map.reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
      for (const { counts, total } of map)
        expect(PHASES.reduce((sum, phase) => sum + counts[phase], 0)).toBe(total);
      const totals = map.map(({ total }) => total);
      expect(totals).toEqual([...totals].sort((a, b) => b - a));
    }),
  );
});
