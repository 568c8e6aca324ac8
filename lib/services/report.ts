/** Follows where the catalogues stand, from any page of the extension. */
import { session } from '../browser.ts';
import { type CatalogueReport, REPORT_KEY } from '../shared/state.ts';

/** The catalogues and all that reads them, loaded when asked for: a page is drawn without. */
export const library = () => import('../shared/library.ts');

/**
 * Calls back at once, then at each step of an installation. Returns a function that stops it.
 *
 * @param asked the report as it stands, where it was asked for before.
 */
export function watchReport(
  listener: (report: CatalogueReport) => void,
  asked = session.get<CatalogueReport>(REPORT_KEY),
): () => void {
  void asked.then(async (known) => known ?? (await library()).makeReport()).then(listener);
  return session.watch((key, value) => {
    if (key === REPORT_KEY && value) listener(value as CatalogueReport);
  });
}
