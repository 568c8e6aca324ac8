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

/**
 * The site that is what the record stands for: every page of it is. A repository often names its
 * owner's site as its own: it is believed only where the two have a name in common.
 */
export function siteOf({ code, title }: CatalogueRecord): string | undefined {
  const site = code?.site;
  if (site === undefined || code?.form === 'product') return site;
  const [name = ''] = URL.canParse(site)
    ? new URL(site).hostname.replace(/^www\./, '').split('.')
    : [];
  return name.length >= 3 && letters(title).includes(letters(name)) ? site : undefined;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
