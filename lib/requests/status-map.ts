/** Where requests stand, group by group: what a list of thousands does not show. */
import type { Progress } from './deadlines.ts';
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

/** What flags are counted by: a body, a level of government, a place. */
export interface MapGroup {
  /** Tells it from the others. */
  key: string;
  /** Empty where flags name none. */
  name: string;
}

/** A group, and how many of its flags stand where. */
export interface MapRow<G extends MapGroup = MapGroup> {
  group: G;
  counts: Record<Phase, number>;
  total: number;
}

/**
 * The groups that flags belong to, those with the most flags first; of two with as many, by their
 * names; what names none comes last.
 *
 * @param progress of a flag, by its identifier; one of which nothing is known is left out.
 */
export function statusMap<R extends Pick<FlagRow, 'id'>, G extends MapGroup>(
  rows: readonly R[],
  progress: (id: string) => Progress | undefined,
  groupOf: (row: R) => G,
): MapRow<G>[] {
  const byKey = new Map<string, MapRow<G>>();
  for (const row of rows) {
    const at = progress(row.id);
    if (at === undefined) continue;
    const group = groupOf(row);
    const counted = byKey.get(group.key) ?? { group, counts: none(), total: 0 };
    counted.counts[phaseOf(at)]++;
    counted.total++;
    byKey.set(group.key, counted);
  }
  const isNamed = ({ group }: MapRow<G>) => Number(group.name !== '');
  return [...byKey.values()].sort(
    (a, b) =>
      isNamed(b) - isNamed(a) || b.total - a.total || a.group.name.localeCompare(b.group.name),
  );
}

const none = (): Record<Phase, number> => ({
  unsent: 0,
  waiting: 0,
  silent: 0,
  contested: 0,
  closed: 0,
});
