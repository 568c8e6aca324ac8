/**
 * What groups of communes (EPCI) are called. INSEE writes `CA du Pays de Saint-Omer`, `Rennes
 * Métropole`, `CC de Blaye`; a text may say the kind in words, before or behind, or not at all.
 */
import { placeKey } from './place-key.ts';

const ASIDE = /\([^)]*\)/g;
/** Kinds as INSEE abbreviates them. */
const ABBREVIATED = /^(?:CC|CA|CU)\s+/;
/** Its articles have a capital where they are part of the name: `CA de La Rochelle`. */
const PREPOSITION = /^(?:de la |de l['’]|du |des |de |d['’])/;
/** Words that say that a name is a group's. */
const BEFORE = /^(?:Communauté urbaine|(?:Eurom|M)étropole(?: Européenne)?)\s+/;
const BEHIND = / (?:communaute|agglomeration|agglopole|agglo|metropole)$/;

/**
 * A group's names as `placeKey` writes them: its own without the abbreviated kind, and what is left
 * without any word for its kind.
 */
export function groupNames(name: string): { own: string; core: string } {
  const bare = name.replace(ASIDE, ' ').replace(ABBREVIATED, '').replace(PREPOSITION, '');
  const core = placeKey(bare.replace(BEFORE, '').replace(PREPOSITION, '')).replace(BEHIND, '');
  return { own: placeKey(bare), core };
}

/** Texts that name no group by a word for its kind, told without reading them word by word. */
export const MAY_NAME_GROUP = /communaut|agglo|m[ée]tropole|\bC[CAU]\b/i;
/** Ends a text, as `placeKey` writes it, after which the name of a group stands. */
export const ANNOUNCES_GROUP =
  /\b(?:communaute|communaute de communes|communaute urbaine|agglomeration|agglo|agglopole|(?:euro)?metropole|cc|ca|cu)(?: (?:de la|de l|du|des|de|d))?$/;
/** The word behind the name of a group, as `placeKey` writes it. */
export const FOLLOWS_GROUP = /^(?:communaute|agglomeration|agglo|agglopole|metropole)$/;
