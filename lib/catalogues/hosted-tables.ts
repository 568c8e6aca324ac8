/** Tables of consultations and algorithms that others keep, by what `settings.table` calls them. */
import type { CatalogueSource } from './adapter.ts';
import { algorithmInventory } from './algorithm-inventory.ts';
import { cndpReferrals } from './cndp-referrals.ts';
import type { Entry } from './entries.ts';
import { assembleePetitions } from './petitions.ts';

/**
 * Reads the header of a table.
 *
 * @returns what reads a row of it, cell by cell; or a sentence for developers where the header
 *   lacks what a record needs.
 */
export type TableReader = (
  source: CatalogueSource,
  header: string[],
) => ((cells: string[]) => Entry) | string;

/** Readers by the name of their table. */
export const HOSTED_TABLES: Record<string, TableReader> = {
  'algorithm-inventory': algorithmInventory,
  'assemblee-petitions': assembleePetitions,
  'cndp-referrals': cndpReferrals,
};
