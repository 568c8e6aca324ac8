/** Names of French public bodies by their families. */
import { bodyNameKey } from '../../lib/text/body-name.ts';

export type Family = 'commune' | 'departement' | 'region' | 'epci' | 'state-departement';

/** Beginnings of names, already keyed, that say to which family a body belongs. */
const HEADS: [Family, RegExp][] = [
  ['commune', /^(?:ville|commune|mairie|municipalite) /],
  ['departement', /^(?:conseil departemental|conseil general|departement) /],
  ['region', /^(?:conseil regional|region) /],
  [
    'epci',
    /^(?:communaute (?:communes|agglomeration|urbaine)|cc|ca|cu|metropole|agglomeration|communaute) /,
  ],
  [
    'state-departement',
    /^(?:ddtm?|direction departementale territoires?(?: mer)?|prefecture|deal) /,
  ],
];

/** The family of a body and what is left of its name; null when the name does not say. */
export function familyOf(name: string): { family: Family; rest: string } | null {
  const key = bodyNameKey(name);
  for (const [family, head] of HEADS) {
    const rest = key.replace(head, '');
    if (rest !== key && rest !== '') return { family, rest };
  }
  return null;
}

/** A map that forgets a key once two different values claim it. */
export function createUnambiguous<V>() {
  const values = new Map<string, V | null>();
  return {
    add(key: string, value: V) {
      values.set(key, values.has(key) && values.get(key) !== value ? null : value);
    },
    get: (key: string): V | undefined => values.get(key) ?? undefined,
  };
}
