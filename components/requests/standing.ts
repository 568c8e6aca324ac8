/** Where each flag of a list stands, and what comes next. */
import { todayAt } from '../../lib/requests/days.ts';
import { type Due, nextDue, type Progress, progressOf } from '../../lib/requests/deadlines.ts';
import type { Jurisdiction } from '../../lib/requests/flag.ts';
import type { FlagRow } from '../../lib/requests/row.ts';

export interface Standing {
  progress: Progress;
  next?: Due;
}

/**
 * By flag. The days of a list need no notes of its steps.
 *
 * @param now tells the day at each body.
 */
export function standings(rows: readonly FlagRow[], now: Date): Map<string, Standing> {
  const days = new Map<Jurisdiction, string>();
  return new Map(
    rows.map(({ id, jurisdiction, wanted, steps }) => {
      const day = days.get(jurisdiction) ?? todayAt(jurisdiction, now);
      days.set(jurisdiction, day);
      if (steps.length === 0) return [id, { progress: 'draft' }];
      const asked = { jurisdiction, wanted, steps: steps.map((step) => ({ ...step, note: '' })) };
      const next = nextDue(asked, day);
      return [id, { progress: progressOf(asked, day), ...(next && { next }) }];
    }),
  );
}
