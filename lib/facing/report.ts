/** Follows where the catalogues stand, from any page of the extension. */
import { session } from '../browser.ts';
import { makeReport, REPORT_KEY } from './library.ts';
import type { CatalogueReport } from './services.ts';

/** Calls back at once, then at each step of an installation. Returns a function that stops it. */
export function watchReport(listener: (report: CatalogueReport) => void): () => void {
  void session
    .get<CatalogueReport>(REPORT_KEY)
    .then((known) => known ?? makeReport())
    .then(listener);
  return session.watch((key, value) => {
    if (key === REPORT_KEY && value) listener(value as CatalogueReport);
  });
}
