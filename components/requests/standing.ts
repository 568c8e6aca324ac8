/** Where each flag of a list stands, and what comes next. */
import { todayAt } from '../../lib/requests/days.ts';
import {
  type Due,
  dueDays,
  nextDue,
  type Progress,
  progressOf,
} from '../../lib/requests/deadlines.ts';
import type { Jurisdiction } from '../../lib/requests/flag.ts';
import type { FlagRow } from '../../lib/requests/row.ts';

export interface Standing {
  progress: Progress;
  next?: Due;
}

/**
 * By flag.
 *
 * @param now tells the day at each body.
 */
export function standings(rows: readonly FlagRow[], now: Date): Map<string, Standing> {
  const days = new Map<Jurisdiction, string>();
  return new Map(
    rows.map((row) => {
      const { id, jurisdiction, steps } = row;
      const day = days.get(jurisdiction) ?? todayAt(jurisdiction, now);
      days.set(jurisdiction, day);
      if (steps.length === 0) return [id, { progress: 'draft' }];
      const dues = dueDays(row, day);
      const next = nextDue(row, day, dues);
      return [id, { progress: progressOf(row, day, dues), ...(next && { next }) }];
    }),
  );
}
