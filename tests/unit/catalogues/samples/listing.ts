/** Sources and listings of the tests of adapters. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Adapter,
  CatalogueSource,
  Listing,
  ListPage,
} from '../../../../lib/catalogues/adapter.ts';
import { atOnce } from '../../../../lib/gently.ts';

/** A source with the base `https://data.example.org`. */
export const sourceFor = (
  software: string,
  more: Partial<CatalogueSource> = {},
): CatalogueSource => ({
  id: 'example',
  software,
  base: 'https://data.example.org',
  title: 'Example',
  kinds: ['dataset'],
  country: 'FRA',
  language: 'fr',
  licence: 'CC0 1.0',
  attribution: 'Example',
  homepage: 'https://data.example.org/',
  ...more,
});

/** The first page of everything. */
export const firstPage = (source: CatalogueSource, more: Partial<Listing> = {}): Listing => ({
  source,
  cursor: null,
  since: null,
  ...more,
});

/** The page that an adapter reads in an answer; an error fails the test. */
export function pageOf(adapter: Adapter, listing: Listing, answer: unknown): ListPage {
  const page = atOnce(adapter.parse(listing, answer));
  if (!page.ok) throw new Error(page.error);
  return page.value;
}

/** The parameters of a request. */
export const parametersOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

const RECORDED = join(import.meta.dirname, '../../../../../shared/fixtures/api');

/** Whether the recorded answers of real catalogues lie beside the repository. */
export const hasRecorded = existsSync(RECORDED);

/** A recorded answer of a real catalogue. */
export const recorded = (path: string): unknown =>
  JSON.parse(readFileSync(join(RECORDED, path), 'utf8'));
