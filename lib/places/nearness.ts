/** Whether a record speaks of the place that a page speaks of. */
import type { Place } from './gazetteer.ts';

/**
 * `everywhere`: the record names no place, or the whole country; `here`: the same place;
 * `near`: a commune and the group of communes (EPCI) that it belongs to; `around`: one holds the
 * other; `local`: the record is local and the page is not; `elsewhere`: both are local, and apart.
 */
export type Nearness = 'everywhere' | 'here' | 'near' | 'around' | 'local' | 'elsewhere';

/** Compares the places of a page with those of a record; the nearest pair decides. */
export function nearness(page: Place[], record: Place[]): Nearness {
  if (record.length === 0) return 'everywhere';
  if (page.length === 0) return 'local';
  let best: Nearness = 'elsewhere';
  for (const a of page) {
    for (const b of record) {
      if (a.level === b.level && a.code === b.code) return 'here';
      if (isMember(a, b) || isMember(b, a)) best = 'near';
      else if (best !== 'near' && (holds(a, b) || holds(b, a))) best = 'around';
    }
  }
  return best;
}

/** Whether a commune belongs to a group of communes. */
const isMember = (commune: Place, group: Place): boolean =>
  commune.level === 'commune' && group.level === 'epci' && commune.epci === group.code;

/** Whether a place lies in a larger one; a group of communes and a basin's région, in part. */
export function holds(larger: Place, smaller: Place): boolean {
  if (larger.level === 'basin') {
    const { departements = [], regions = [] } = larger.across ?? {};
    if (smaller.level === 'region') return regions.includes(smaller.code);
    return smaller.departement !== undefined && departements.includes(smaller.departement);
  }
  if (larger.level === 'region')
    return smaller.level !== 'region' && larger.code === smaller.region;
  if (larger.level === 'departement') {
    const isWithin = smaller.level === 'commune' || smaller.level === 'epci';
    return isWithin && larger.code === smaller.departement;
  }
  return isMember(smaller, larger);
}
