/** The areas that public bodies govern, to be found by name: communes, their groups, départements, régions. */

import { departementOf } from '../../lib/places/gazetteer.ts';
import { bodyNameKey } from '../../lib/text/body-name.ts';
import { departementNames } from './authorities.ts';
import type { Groups } from './groups.ts';
import type { SourceFolder } from './sources.ts';

/** What a name may stand for, of which one is right. */
export interface Area {
  /** What bodies and publishers of one area have in common: `commune 35238`, `epci 243500139`. */
  key: string;
  /** Codes of the départements in which it lies. */
  departements: string[];
  /** Others' names go on from its own: `Saint-Quentin` may stand for `Saint-Quentin-Fallavier`. */
  isShort?: boolean;
}

export interface Areas {
  communes(name: string): Area[];
  groups(name: string): Area[];
  departements(name: string): Area[];
  regions(name: string): Area[];
  /** Code of a département by its name, however it is written. */
  departementNamed(name: string): string | undefined;
  /** Name of today's commune by its INSEE code. */
  commune(code: string): string | undefined;
  groupsOf: Groups;
}

/** Words that say what kind of group it is. Groups change their kind, and keep their name. */
const KIND_OF_GROUP =
  /\b(?:communautes?|communes|agglomeration|agglo|agglopole|metropole|urbaine|cc|ca|cu)\b/g;

/** What is left of the name of a group without its kind: `CA Redon Agglomération` → `redon`. */
export const groupKey = (name: string): string =>
  bodyNameKey(name).replace(KIND_OF_GROUP, ' ').replace(/\s+/g, ' ').trim();

/** Reads them. */
export async function readAreas(sources: SourceFolder, groups: Groups): Promise<Areas> {
  const communes = new Map<string, Area[]>();
  const names = new Map<string, string>();
  const put = (areas: Map<string, Area[]>, key: string, area: Area) =>
    areas.set(key, [...(areas.get(key) ?? []), area]);
  const populations = new Map<string, number>();
  for await (const { code = '', nom = '', type, population } of sources.rows('communes')) {
    const departement = departementOf(code);
    const isToday = type === 'commune-actuelle';
    if (isToday) {
      names.set(code, nom);
      populations.set(
        bodyNameKey(nom),
        Math.max(populations.get(bodyNameKey(nom)) ?? 0, Number(population) || 0),
      );
    }
    // What has become a part of a commune still has its name, and its namesakes.
    const known = communes
      .get(bodyNameKey(nom))
      ?.some((area) => area.departements[0] === departement);
    if (isToday || !known) {
      const key = isToday ? `commune ${code}` : `former ${code}`;
      put(communes, bodyNameKey(nom), { key, departements: [departement] });
    }
  }
  markShort(communes, populations);
  const byGroup = new Map<string, Area[]>();
  for (const { siren, name, departements } of groups.all) {
    put(byGroup, groupKey(name), { key: `epci ${siren}`, departements });
  }
  markShort(byGroup, new Map([...byGroup.keys()].map((name) => [name, 1])));
  const departements = new Map<string, Area[]>();
  for (const [code, { name }] of departementNames(await sources.text('departements'))) {
    put(departements, bodyNameKey(name), { key: `departement ${code}`, departements: [code] });
  }
  const regions = new Map<string, Area[]>();
  for (const { code, nom } of JSON.parse(await sources.text('regions')) as Region[]) {
    put(regions, bodyNameKey(nom), { key: `region ${code}`, departements: [] });
  }
  const within = (areas: Map<string, Area[]>) => (key: string) => areas.get(key) ?? [];
  return {
    communes: (name) => within(communes)(bodyNameKey(name)),
    groups: (name) => within(byGroup)(groupKey(name)),
    departements: (name) => within(departements)(bodyNameKey(name)),
    regions: (name) => within(regions)(bodyNameKey(name)),
    departementNamed: (name) => departements.get(bodyNameKey(name))?.[0]?.departements[0],
    commune: (code) => names.get(code),
    groupsOf: groups,
  };
}

/** A commune this many times larger than those that are called after it is not mistaken for them. */
const LARGER = 5;

function markShort(communes: Map<string, Area[]>, populations: Map<string, number>): void {
  for (const [name, population] of populations) {
    const words = name.split(' ');
    for (let n = words.length - 1; n > 0; n--) {
      const short = words.slice(0, n).join(' ');
      if ((populations.get(short) ?? Infinity) >= population * LARGER) continue;
      for (const area of communes.get(short) ?? []) area.isShort = true;
    }
  }
}

interface Region {
  code: string;
  nom: string;
}
