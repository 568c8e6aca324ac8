/** Readings of pages given as markup. */
import { readPage } from '../../../lib/page/read.ts';
import { parseHtml } from '../../../scripts/lib/parse-html.ts';

export const URL_ = 'https://www.exemple.gouv.fr/eau/secheresse';

export const read = (html: string, url = URL_) => readPage(parseHtml(html, url), url);

export const body = (markup: string, head = '') =>
  read(`<!doctype html><html lang="fr"><head>${head}</head><body>${markup}</body></html>`);

/** Running text long enough to count as a paragraph. */
export const PARAGRAPH =
  'Le débit des rivières baisse depuis le printemps et les nappes souterraines se rechargent mal, ce qui conduit le préfet à limiter les prélèvements dans plusieurs communes du département.';
