/** What the records of one publisher or portal name, to find the place that they have in common. */
import type { Gazetteer } from './gazetteer.ts';

export interface Tally {
  /** @param locality of one record; undefined where it names no place, null for the country. */
  add(locality: string | null | undefined): void;
  /**
   * The place that nearly all name, a département or else a région.
   *
   * @param local the publisher serves some place for sure: fewer records tell which.
   */
  usual(local?: boolean): string | undefined;
}

/**
 * Records that must name a place, what share of those that name any, and what share of all. A
 * national body names places too, but many; one that names a single one in a tenth of its records
 * is of that place, and does not repeat it.
 */
const ENOUGH = [
  { count: 5, share: 0.6, coverage: 0.25 },
  { count: 8, share: 0.9, coverage: 0.1 },
];
const ENOUGH_OF_LOCAL = [{ count: 3, share: 0.6, coverage: 0 }];
/** Several places far apart, which is no place to have in common. */
const SOMEWHERE = '?';
/** A région's body names its largest town often. */
const SHARE_OF_DEPARTEMENT = 0.8;

/** An empty tally. */
export function createTally(gazetteer: Gazetteer): Tally {
  const counts = new Map<string, number>();
  let records = 0;
  let naming = 0;
  let countrywide = 0;
  return {
    add(locality) {
      records++;
      if (locality === null) countrywide++;
      if (!locality || locality === SOMEWHERE) return;
      naming++;
      counts.set(locality, (counts.get(locality) ?? 0) + 1);
    },
    usual(local = false) {
      const needed = local ? ENOUGH_OF_LOCAL : ENOUGH;
      const fits = (count: number, share = 0) =>
        (local || count > countrywide) &&
        count >= share * naming &&
        needed.some(
          (enough) =>
            count >= enough.count &&
            count >= enough.share * naming &&
            count >= enough.coverage * records,
        );
      const regions = new Map<string, number>();
      for (const [locality, count] of counts) {
        const isRegion = locality.startsWith('R');
        const region = isRegion
          ? locality
          : `R${gazetteer.byCode('departement', locality)?.region ?? ''}`;
        if (region === 'R') continue;
        if (!isRegion && fits(count, local ? 0 : SHARE_OF_DEPARTEMENT)) return locality;
        regions.set(region, (regions.get(region) ?? 0) + count);
      }
      return [...regions].find(([, count]) => fits(count))?.[0];
    },
  };
}
