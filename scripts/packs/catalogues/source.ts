/** The catalogue that a pack is a dated copy of. */
import type { CatalogueSource } from '../../../lib/catalogues/adapter.ts';
import { sourceOf } from '../../../lib/catalogues/sources.ts';

/** Throws for a catalogue that is not known: a mistake of this code. */
export function liveSource(id: string): CatalogueSource {
  const source = sourceOf(id);
  if (!source) throw new Error(`No catalogue is called ${id}`);
  return source;
}
