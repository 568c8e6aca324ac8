/** The catalogues that En regard knows by itself. Readers may add others in the settings. */
import type { CatalogueSource } from './adapter.ts';
import { ABROAD } from './sources-abroad.ts';
import { FRENCH } from './sources-fr.ts';

/** In the order in which the settings show them. */
export const SOURCES: readonly CatalogueSource[] = [...FRENCH, ...ABROAD];

/** The catalogue of this name, of those known. */
export const sourceOf = (id: string): CatalogueSource | undefined =>
  SOURCES.find((source) => source.id === id);

/** What people call a site: `www.data.gouv.fr` is known to everybody as data.gouv.fr. */
export const siteName = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
