/** What may answer flags, for pages that open the catalogues only when there is something to ask. */
import type { CatalogueRecord } from '../model.ts';
import type { FlagRow } from '../requests/row.ts';
import { library } from './report.ts';

/** As `findAnswers`, in the catalogues that this context opens at its first question. */
export async function lazyAnswers(rows: readonly FlagRow[]): Promise<Map<string, CatalogueRecord>> {
  if (!rows.some(({ open }) => open)) return new Map();
  const [{ openLibrary }, { findAnswers }] = await Promise.all([
    library(),
    import('../shared/flag-answers.ts'),
  ]);
  return findAnswers(rows, (await openLibrary()).search);
}
