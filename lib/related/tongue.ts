/** Languages and countries of records, as their catalogues have them. */
import { sourceOf } from '../catalogues/sources.ts';
import type { CatalogueRecord } from '../model.ts';

/** Language of a record: its own, else that of most records of its catalogue. */
export const languageOf = ({ language, catalogue }: CatalogueRecord): string | undefined =>
  language ?? sourceOf(catalogue)?.language;

/** Belong to every country, or to several. */
const EVERYWHERE = new Set(['EU', 'INT']);

/**
 * Whether a catalogue is another country's.
 *
 * @param country of the page's body; null when it is not known.
 */
export function isAbroad(catalogue: string, country: string | null): boolean {
  const own = sourceOf(catalogue)?.country;
  if (country === null || own === undefined) return false;
  return own !== country && !EVERYWHERE.has(own) && !EVERYWHERE.has(country);
}
