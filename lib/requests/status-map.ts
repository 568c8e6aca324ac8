/** Where requests stand, body by body: what a list of thousands does not show. */
import type { Progress } from './deadlines.ts';
import type { Jurisdiction } from './flag.ts';
import type { FlagRow } from './row.ts';

/** Where a request stands, as coarsely as a table can show it. */
export const PHASES = ['unsent', 'waiting', 'silent', 'contested', 'closed'] as const;

export type Phase = (typeof PHASES)[number];

const PHASE_OF: Record<Progress, Phase> = {
  draft: 'unsent',
  sent: 'waiting',
  acknowledged: 'waiting',
  forwarded: 'waiting',
  silent: 'silent',
  refused: 'contested',
  'partly-answered': 'contested',
  appealed: 'contested',
  opinion: 'contested',
  answered: 'closed',
  published: 'closed',
  withdrawn: 'closed',
};

export const phaseOf = (progress: Progress): Phase => PHASE_OF[progress];

/** A body under its law, and how many of its flags stand where. */
export interface MapRow {
  jurisdiction: Jurisdiction;
  /** Empty where no flag of it names one. */
  body: string;
  counts: Record<Phase, number>;
  total: number;
}

/**
 * The bodies that are asked, those with the most flags first; of two with as many, by their names.
 *
 * @param progress of a flag, by its identifier; one of which nothing is known is left out.
 */
export function statusMap(
  rows: readonly Pick<FlagRow, 'id' | 'jurisdiction' | 'body'>[],
  progress: (id: string) => Progress | undefined,
): MapRow[] {
  const byBody = new Map<string, MapRow>();
  for (const { id, jurisdiction, body = '' } of rows) {
    const at = progress(id);
    if (at === undefined) continue;
    const key = `${jurisdiction} ${body}`;
    const row = byBody.get(key) ?? { jurisdiction, body, counts: none(), total: 0 };
    row.counts[phaseOf(at)]++;
    row.total++;
    byBody.set(key, row);
  }
  return [...byBody.values()].sort((a, b) => b.total - a.total || a.body.localeCompare(b.body));
}

const none = (): Record<Phase, number> => ({
  unsent: 0,
  waiting: 0,
  silent: 0,
  contested: 0,
  closed: 0,
});
