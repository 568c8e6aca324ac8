/** A document, read and checked against the catalogues held. */
import { heldRecords } from '../checks/held.ts';
import { checkPage as checkPassages } from '../checks/page.ts';
import { gently } from '../gently.ts';
import { baseAddress } from '../page/address.ts';
import { gatherPassages } from '../page/passages.ts';
import type { Search } from '../search/search.ts';
import type { CheckedPage } from './make.ts';

/** Longest stretch of work, in ms. */
const SLICE = 8;

export interface PageChecks {
  search: Pick<Search, 'byAddresses' | 'query'>;
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
  const base = baseAddress(document, url);
  const references = await checkPassages(passages, base, { ...heldRecords(search), asOf });
  const title = document.title.replace(/\s+/g, ' ').trim();
  return { url, title, cut, passages, references };
}
