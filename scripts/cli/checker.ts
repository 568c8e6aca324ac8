/** Checks pages against the catalogues of this checkout. */

import { titleOfCatalogue } from '../../lib/report/catalogues.ts';
import { checkPage } from '../../lib/report/check-page.ts';
import type { CheckedPage } from '../../lib/report/make.ts';
import type { ReportCatalogue } from '../../lib/report/report.ts';
import { createSearch } from '../../lib/search/search.ts';
import { openLocalStore } from '../lib/local-store.ts';

export interface Checker {
  check(document: Document, url: string): Promise<CheckedPage>;
  catalogues: ReportCatalogue[];
}

/** Opens the catalogues. */
export async function createChecker(): Promise<Checker> {
  const store = await openLocalStore();
  const search = createSearch(store);
  const catalogues = (await store.states()).map(({ id, current }) => ({
    id,
    title: titleOfCatalogue(id),
    ...(current?.sourceDate && { date: current.sourceDate.slice(0, 10) }),
  }));
  const days = new Map(catalogues.map(({ id, date }) => [id, new Date(date ?? 0)]));
  const asOf = (catalogue: string) => days.get(catalogue) ?? new Date(0);
  return {
    catalogues,
    check: (document, url) => checkPage(document, url, { search, asOf }),
  };
}
