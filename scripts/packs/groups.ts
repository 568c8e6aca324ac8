/** Which communes each group of communes (EPCI) has, from INSEE and the DGCL. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from '../../lib/model.ts';
import { departementOf } from '../../lib/places/gazetteer.ts';

/**
 * `directories/fr_epci_siren.csv` was made from this version of the package, members left out;
 * they are read from the package itself.
 */
const PACKAGE = '@etalab/decoupage-administratif';

export interface Group {
  siren: string;
  name: string;
  /** INSEE codes of its communes. */
  communes: string[];
  /** Codes of the départements in which they lie, that of most of them first. */
  departements: string[];
}

export interface Groups {
  all: Group[];
  /** The group of a commune, by its INSEE code. */
  ofCommune(code: string): Group | undefined;
  /** A group by its SIREN. */
  bySiren(siren: string): Group | undefined;
}

/** As the package writes them. */
export interface GroupRow {
  /** SIREN. */
  code: string;
  nom: string;
  membres: { code: string }[];
}

/** The groups of the package, or a sentence that says that it is not installed. */
export function readGroups(): Result<Groups> {
  let path: string;
  try {
    path = createRequire(import.meta.url).resolve(`${PACKAGE}/data/epci.json`);
  } catch {
    return {
      ok: false,
      error: `${PACKAGE} is not installed: the members of groups of communes are read from it. Run npm ci.`,
    };
  }
  return { ok: true, value: createGroups(JSON.parse(readFileSync(path, 'utf8')) as GroupRow[]) };
}

/** Makes the groups of the rows of the package. */
export function createGroups(rows: readonly GroupRow[]): Groups {
  const all = rows.map(({ code, nom, membres }): Group => {
    const communes = membres.map((member) => member.code);
    const counts = new Map<string, number>();
    for (const commune of communes) {
      const departement = departementOf(commune);
      counts.set(departement, (counts.get(departement) ?? 0) + 1);
    }
    const departements = [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([departement]) => departement);
    return { siren: code, name: nom, communes, departements };
  });
  const byCommune = new Map(all.flatMap((group) => group.communes.map((code) => [code, group])));
  const bySiren = new Map(all.map((group) => [group.siren, group]));
  return {
    all,
    ofCommune: (code) => byCommune.get(code),
    bySiren: (siren) => bySiren.get(siren),
  };
}
