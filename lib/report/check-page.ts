/** A document, read and checked against the catalogues held. */
import { checkPage as checkPassages } from '../checks/page.ts';
import { gently } from '../gently.ts';
import type { CatalogueRecord } from '../model.ts';
import { baseAddress } from '../page/address.ts';
import { gatherPassages } from '../page/passages.ts';
import type { Search } from '../search/search.ts';
import type { CheckedPage } from './make.ts';

/** Links that one question to the index takes. */
const BATCH = 500;
/** Longest stretch of work, in ms. */
const SLICE = 8;

export interface PageChecks {
  search: Pick<Search, 'byAddresses'>;
  /** The day of a catalogue. */
  asOf(catalogue: string): Date;
}

/**
 * Finds and checks what a document cites. Nothing in it is run, and nobody is asked.
 *
 * @param url its address, against which its links are read.
 */
export async function checkPage(
  document: Document,
  url: string,
  { search, asOf }: PageChecks,
): Promise<CheckedPage> {
  const { passages, cut } = await gently(gatherPassages(document.documentElement), SLICE);
  const recordsAt = async (hrefs: string[]) => {
    const found = new Map<string, CatalogueRecord>();
    for (let i = 0; i < hrefs.length; i += BATCH) {
      for (const { href, record } of await search.byAddresses(hrefs.slice(i, i + BATCH)))
        if (!found.has(href)) found.set(href, record);
    }
    return found;
  };
  const base = baseAddress(document, url);
  const references = await checkPassages(passages, base, { recordsAt, asOf });
  const title = document.title.replace(/\s+/g, ' ').trim();
  return { url, title, cut, passages, references };
}
