/** What the panel makes of the report on the catalogues: how much is held, and of which date. */
import type { CatalogueReport } from '../../lib/facing/services.ts';

export type CatalogueState = CatalogueReport['catalogues'][number];
export type CatalogueGeneration = NonNullable<CatalogueState['current']>;

const DAY = 86_400_000;
/** A catalogue this old, in days, still speaks of "yesterday" without misleading. */
const RECENT = 2;

/** The moment at which a catalogue was true. */
export interface AsOf {
  date: Date;
  /** Recent enough for relative dates: seen from an old catalogue, "yesterday" would be false. */
  recent: boolean;
}

/** The generation that answers for a catalogue: the one in use, or the one being installed. */
export function generationOf(
  report: CatalogueReport | null,
  catalogue: string,
): CatalogueGeneration | null {
  const state = report?.catalogues.find(({ id }) => id === catalogue);
  return state?.current ?? state?.installing?.generation ?? null;
}

/** When the records of a catalogue were true: its source's date, or now if that is unknown. */
export function asOf(report: CatalogueReport | null, catalogue: string, now = new Date()): AsOf {
  const time = Date.parse(generationOf(report, catalogue)?.sourceDate ?? '');
  if (Number.isNaN(time) || time > now.getTime()) return { date: now, recent: true };
  return { date: new Date(time), recent: now.getTime() - time < RECENT * DAY };
}

/** Records held that queries can read. */
export function recordsHeld(report: CatalogueReport | null): number {
  let held = 0;
  for (const { current, installing } of report?.catalogues ?? []) {
    held += current?.records ?? installing?.recordsDone ?? 0;
  }
  return held;
}

/** The latest day at which some catalogue was true: what "a month ago" is counted from. */
export function latestDay(report: CatalogueReport | null, now = new Date()): Date {
  const ids = report?.catalogues.map(({ id }) => id) ?? [];
  const days = ids.map((id) => asOf(report, id, now).date);
  return days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? now);
}
