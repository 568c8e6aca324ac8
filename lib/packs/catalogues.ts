/**
 * The catalogue that each pack of records holds. Known without the pack's manifest, so that a
 * damaged pack can be reported where its catalogue stands.
 */
const CATALOGUES: Record<string, string> = { 'datasets-fr': 'datagouv' };

/** Identifier of the catalogue in a pack: the one that its records carry. */
export const catalogueOf = (pack: string): string => CATALOGUES[pack] ?? pack;
