/** What checks ask of the catalogues held on this computer. */
import type { CatalogueRecord } from '../model.ts';
import type { Search } from '../search/search.ts';
import type { CheckDeps } from './check.ts';

/** Records looked through for one that had another name. */
const NAMED = 20;

/** The records that a search knows, by address and by title. */
export const heldRecords = (
  search: Pick<Search, 'byAddresses' | 'query'>,
): Pick<CheckDeps, 'recordsAt' | 'named'> => ({
  async recordsAt(hrefs) {
    const found = new Map<string, CatalogueRecord>();
    // The first of each is the surest.
    for (const { href, record } of await search.byAddresses(hrefs))
      if (!found.has(href)) found.set(href, record);
    return found;
  },
  named: async (words) =>
    (await search.query(words, { limit: NAMED })).hits.map(({ record }) => record),
});
