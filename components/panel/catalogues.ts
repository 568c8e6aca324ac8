/** What the panel makes of the report on the catalogues: how much is held, and of which date. */
import { siteName, sourceOf } from '../../lib/catalogues/sources.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import { type AsOf, asOf, generationOf } from '../../lib/shared/as-of.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';

export type CatalogueState = CatalogueReport['catalogues'][number];
export type CatalogueGeneration = NonNullable<CatalogueState['current']>;

export { type AsOf, asOf, generationOf };

/** What people call a catalogue. */
export const titleOf = (catalogue: string, { homepage }: CatalogueGeneration): string =>
  sourceOf(catalogue)?.title ?? siteName(homepage);

/** A list that records come from, as a section says it. */
export interface ListSource {
  title: string;
  /** ISO date. */
  date: string;
  old: boolean;
}

/** The lists that some records come from, each once, in the order of the records. */
export function listsOf(
  report: CatalogueReport | null,
  records: readonly CatalogueRecord[],
  today: string,
): ListSource[] {
  const catalogues = new Set(records.map(({ catalogue }) => catalogue));
  return [...catalogues].flatMap((catalogue) => {
    const generation = generationOf(report, catalogue);
    if (!generation) return [];
    const { old } = asOf(report, catalogue, today);
    return { title: titleOf(catalogue, generation), date: generation.sourceDate, old };
  });
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
export function latestDay(report: CatalogueReport | null, today: string): Date {
  const ids = report?.catalogues.map(({ id }) => id) ?? [];
  const days = ids.map((id) => asOf(report, id, today).date);
  return days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? new Date(today));
}
