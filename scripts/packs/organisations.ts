/** Finds the organisations of data.gouv.fr by the exact, normalised names of public bodies. */

import { bodyNameKey } from '../../lib/text/body-name.ts';
import { createUnambiguous, familyOf } from './names.ts';
import type { SourceFolder } from './sources.ts';

export interface Organisations {
  /** Organisations of a body, by its name. */
  named(name: string): string[];
  /** Organisations of a commune, whose name must be borne by one commune only. */
  commune(name: string): string[];
  departement(name: string): string[];
  region(name: string): string[];
  epci(name: string): string[];
  /** The State's services in a département: préfecture and DDT(M) or DEAL. */
  stateIn(departement: string): string[];
}

export async function readOrganisations(sources: SourceFolder): Promise<Organisations> {
  const homonyms = await communeNames(sources);
  const whole = createUnambiguous<string>();
  const families = new Map<string, string[]>();
  for await (const row of sources.rows('organisations')) {
    const id = row.organization_id ?? '';
    const name = row.name ?? '';
    whole.add(bodyNameKey(name), id);
    const found = familyOf(name);
    if (!found) continue;
    const key = `${found.family} ${found.rest}`;
    families.set(key, [...(families.get(key) ?? []), id]);
  }
  // Two organisations with one name may be two bodies: neither is taken. The State's services in
  // a département are several by nature.
  const one = (family: string) => (name: string) => {
    const ids = families.get(`${family} ${bodyNameKey(name)}`) ?? [];
    return ids.length === 1 ? ids : [];
  };
  return {
    named: (name) => [whole.get(bodyNameKey(name))].filter((id) => id !== undefined),
    commune: (name) => (homonyms.get(bodyNameKey(name)) === 1 ? one('commune')(name) : []),
    departement: one('departement'),
    region: one('region'),
    epci: one('epci'),
    stateIn: (departement) => families.get(`state-departement ${bodyNameKey(departement)}`) ?? [],
  };
}

/** How many of today's communes bear each name. */
async function communeNames(sources: SourceFolder): Promise<Map<string, number>> {
  const names = new Map<string, number>();
  for await (const { nom = '', type } of sources.rows('communes')) {
    if (type === 'commune-actuelle')
      names.set(bodyNameKey(nom), (names.get(bodyNameKey(nom)) ?? 0) + 1);
  }
  return names;
}
