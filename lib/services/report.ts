/** Follows where the catalogues stand, from any page of the extension. */
import { early } from '../browser/early.ts';
import { session } from '../browser.ts';
import { type CatalogueReport, REPORT_KEY } from '../shared/state.ts';

/** The catalogues and all that reads them, loaded when asked for: a page is drawn without. */
export const library = () => import('../shared/library.ts');

/** Calls back at once, then at each step of an installation. Returns a function that stops it. */
export function watchReport(listener: (report: CatalogueReport) => void): () => void {
  void early()
    .session.then((values) => values.get(REPORT_KEY) as CatalogueReport | undefined)
    .then(async (known) => known ?? (await library()).makeReport())
    .then(listener);
  return session.watch((key, value) => {
    if (key === REPORT_KEY && value) listener(value as CatalogueReport);
  });
}
