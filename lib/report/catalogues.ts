/** Catalogues as a report names them. */
import { SOURCES } from '../catalogues/sources.ts';

/**
 * Title of a catalogue by its identifier, which stands for it where nobody knows its title.
 *
 * @param others those that the reader added.
 */
export const titleOfCatalogue = (
  id: string,
  others: readonly { id: string; title: string }[] = [],
): string => [...SOURCES, ...others].find((source) => source.id === id)?.title ?? id;
