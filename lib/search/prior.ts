/** How much a record is used, apart from any query. */
import type { CatalogueRecord } from '../model.ts';

export const MAX_PRIOR = 15;

/**
 * The use of a record on a scale of 16 steps. Half of the datasets of data.gouv.fr have fewer
 * than a thousand views and one in a thousand more than a hundred thousand, so each step doubles
 * the use; a reuse or a follower is a deliberate act and counts as many views.
 */
export function priorOf({ views, reuses, followers }: CatalogueRecord): number {
  const use = views + 1000 * (reuses + followers);
  return Math.max(0, Math.min(MAX_PRIOR, Math.round(Math.log2(1 + use / 128))));
}
