/** Finds the organisations of data.gouv.fr by the exact, normalised names of public bodies. */
import { createUnambiguous, familyOf, nameKey } from './names.ts';
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
    whole.add(nameKey(name), id);
    const found = familyOf(name);
    if (!found) continue;
    const key = `${found.family} ${found.rest}`;
    families.set(key, [...(families.get(key) ?? []), id]);
  }
  // Two organisations with one name may be two bodies: neither is taken. The State's services in
  // a département are several by nature.
  const one = (family: string) => (name: string) => {
    const ids = families.get(`${family} ${nameKey(name)}`) ?? [];
    return ids.length === 1 ? ids : [];
  };
  return {
    named: (name) => [whole.get(nameKey(name))].filter((id) => id !== undefined),
    commune: (name) => (homonyms.get(nameKey(name)) === 1 ? one('commune')(name) : []),
    departement: one('departement'),
    region: one('region'),
    epci: one('epci'),
    stateIn: (departement) => families.get(`state-departement ${nameKey(departement)}`) ?? [],
  };
}

/** How many of today's communes bear each name. */
async function communeNames(sources: SourceFolder): Promise<Map<string, number>> {
  const names = new Map<string, number>();
  for await (const { nom = '', type } of sources.rows('communes')) {
    if (type === 'commune-actuelle') names.set(nameKey(nom), (names.get(nameKey(nom)) ?? 0) + 1);
  }
  return names;
}
