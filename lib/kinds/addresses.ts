/** The addresses, besides its own page, at which what a record stands for may be met. */
import type { CatalogueRecord } from '../model.ts';

/** http(s) addresses to which a page may lead, or that may be the page itself. */
export function addressesOf({
  source,
  code,
  consultation,
  service,
  reuse,
}: CatalogueRecord): string[] {
  return [
    source,
    code?.repository,
    code?.site,
    consultation?.page,
    consultation?.outcome,
    service?.endpoint,
    service?.documentation,
    reuse?.page,
  ].filter((address) => address !== undefined);
}

/** The site that is what the record stands for: every page of it is. */
export const siteOf = ({ code }: CatalogueRecord): string | undefined => code?.site;
