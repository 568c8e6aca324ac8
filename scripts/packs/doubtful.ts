/** Publishers that serve some place, and nobody knows which: to be told in `data/publisher-places.tsv`. */
import type { CatalogueRecord } from '../../lib/model.ts';

/** Fewer records than this are not worth a line. */
const FEWEST = 3;

/**
 * Lines for that file, of the publishers most of whose records lie somewhere unknown, those with
 * the most records first; the place is left to be filled in.
 */
export function doubtfulPublishers(records: CatalogueRecord[]): string[] {
  const counts = new Map<string, { unknown: number; all: number }>();
  for (const { publisher, locality } of records) {
    if (!publisher) continue;
    const count = counts.get(publisher.name) ?? { unknown: 0, all: 0 };
    count.all++;
    if (locality === '?') count.unknown++;
    counts.set(publisher.name, count);
  }
  return [...counts]
    .filter(([, { unknown, all }]) => unknown >= FEWEST && unknown > all / 2)
    .sort(([a, x], [b, y]) => y.unknown - x.unknown || (a < b ? -1 : 1))
    .map(([name, { unknown, all }]) => `${name}\t?\t${unknown} of ${all} records`);
}
