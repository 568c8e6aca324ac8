/** The catalogues held, as checks of pages ask them: from the panel and from reports alike. */
import type { PageChecks } from '../report/check-page.ts';
import type { CatalogueState } from '../store/contract.ts';
import { asOf } from './as-of.ts';
import { heldStates, installPacks, openLibrary } from './library.ts';

/**
 * Opens them.
 *
 * @param today the reader's day, `YYYY-MM-DD`.
 */
export async function openChecks(
  today: string,
): Promise<PageChecks & { catalogues: CatalogueState[] }> {
  const { store, search } = await openLibrary();
  if (!store.durable) await installPacks();
  const catalogues = await heldStates(store);
  return {
    search,
    catalogues,
    asOf: (catalogue) => asOf({ catalogues }, catalogue, today).date,
  };
}
