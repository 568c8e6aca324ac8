/**
 * The places of France, to tell whether a page and a record speak of the same one: régions,
 * départements, groups of communes (EPCI) and communes, from the official geographic code (INSEE).
 * The table of communes is one binary file of the package, used as it lies.
 */
import type { ReadPackFile } from '../packs/files.ts';
import { asUint32, decodeSections, encodeSections } from '../packs/sections.ts';
import { readVerified } from '../packs/verified.ts';
import { openDictionary } from '../text/dictionary.ts';
import { lastAtMost } from '../text/sorted.ts';
import { groupNames } from './group-names.ts';
import { placeKey } from './place-key.ts';

export type PlaceLevel = 'region' | 'basin' | 'departement' | 'epci' | 'commune';

export interface Place {
  level: PlaceLevel;
  /**
   * INSEE code: commune `35238`, département `35`, région `53`; SIREN of an EPCI, `243500139`; Sandre's
   * number of a river basin, `04`.
   */
  code: string;
  /** Official name; for a commune, the folded name. */
  name: string;
  /** Code of the département of a commune, of most communes of an EPCI, or the département's own. */
  departement?: string;
  /** SIREN of the group of communes that a commune belongs to. */
  epci?: string;
  /** Empty for a river basin, which lies in several. */
  region: string;
  /** Codes of the départements and régions in which a river basin lies. */
  across?: { departements: string[]; regions: string[] };
  /** Inhabitants, roughly (a power of two); 0 where it is not known. */
  population: number;
}

export interface Gazetteer {
  /** Places of this name, as `placeKey` writes it, the most populated first. */
  named(key: string): Place[];
  /**
   * Groups of communes by what is left of their names without their kind, `rennes` or
   * `pays de st omer`: to be asked where the text says that a group is meant.
   */
  groups(key: string): Place[];
  /** Whether the name of some place begins so. */
  begins(key: string): boolean;
  byCode(level: PlaceLevel, code: string): Place | undefined;
}

/** The place of a body, by the code that `PublicBody.place` has. */
export function governed(code: string, { byCode }: Pick<Gazetteer, 'byCode'>): Place | undefined {
  if (code.startsWith('R')) return byCode('region', code.slice(1));
  const level = code.length === 9 ? 'epci' : code.length === 5 ? 'commune' : 'departement';
  return byCode(level, code);
}

/** The place that a record's `locality` stands for; undefined when it is not known which. */
export function localityPlace(locality: string, gazetteer: Gazetteer): Place | undefined {
  const number = locality.slice(1);
  if (locality.startsWith('R')) return gazetteer.byCode('region', number);
  if (locality.startsWith('B')) return gazetteer.byCode('basin', number);
  return gazetteer.byCode('departement', locality);
}

/** The larger places, as they are written in `places/places.json`. */
export interface LargerPlaces {
  regions: { code: string; name: string }[];
  departements: { code: string; name: string; region: string }[];
  /** Groups of communes by SIREN, with the départements of their communes, that of most first. */
  epci?: { code: string; name: string; departements: string[] }[];
  /** River basins, each with all its names and the départements in which it lies. */
  basins?: { code: string; names: string[]; departements: string[] }[];
  /** Other names: `Aquitaine` for the région that it has become a part of. */
  aliases?: { name: string; level: 'region' | 'departement'; code: string }[];
}

/** The communes, sorted by key; several may share one. */
export interface CommuneTable {
  keys: { bytes: Uint8Array; blocks: Uint32Array; size: number };
  /** For each key, its first row; one more at the end. */
  first: Uint32Array;
  /** INSEE codes, read in base 36. */
  codes: Uint32Array;
  /** Logarithm in base 2 of the population. */
  populations: Uint8Array;
  /**
   * The EPCI of each commune: its number among those of the commune's département, in the order of
   * `LargerPlaces`; `NO_GROUP` for none. One byte, for no département has more than 28.
   */
  groups: Uint8Array;
}

/** Four islands belong to no group of communes, nor does Wallis. */
export const NO_GROUP = 255;

/** Code of the département of a commune, by the commune's INSEE code. */
export const departementOf = (commune: string): string =>
  commune.slice(0, commune.startsWith('97') ? 3 : 2);

/** The groups that have communes in each département, in their order. */
export function groupsByDepartement<T extends { departements: string[] }>(
  groups: readonly T[],
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const group of groups) {
    for (const code of group.departements) found.set(code, [...(found.get(code) ?? []), group]);
  }
  return found;
}

/** Makes a gazetteer of its two tables. */
export function createGazetteer(larger: LargerPlaces, communes: CommuneTable): Gazetteer {
  const dictionary = openDictionary(communes.keys);
  const byKey = new Map<string, Place[]>();
  const byCode = new Map<string, Place>();
  const beginnings = new Set<string>();
  const add = (place: Place) => {
    byCode.set(`${place.level} ${place.code}`, place);
    call(place.name, place);
  };
  const call = (name: string, place: Place) => {
    const key = placeKey(name);
    byKey.set(key, [...(byKey.get(key) ?? []), place]);
    for (let end = key.indexOf(' '); end > 0; end = key.indexOf(' ', end + 1)) {
      beginnings.add(key.slice(0, end));
    }
    beginnings.add(key);
  };
  for (const { code, name } of larger.regions) {
    add({ level: 'region', code, name, region: code, population: 0 });
  }
  for (const { code, name, region } of larger.departements) {
    add({ level: 'departement', code, name, departement: code, region, population: 0 });
  }
  for (const { code, names, departements } of larger.basins ?? []) {
    const [name = '', ...others] = names;
    const lying = departements.flatMap((one) => byCode.get(`departement ${one}`) ?? []);
    const across = { departements, regions: [...new Set(lying.map(({ region }) => region))] };
    const basin: Place = { level: 'basin', code, name, region: '', across, population: 0 };
    add(basin);
    for (const other of others) call(other, basin);
  }
  for (const { name, level, code } of larger.aliases ?? []) {
    const place = byCode.get(`${level} ${code}`);
    if (place) call(name, place);
  }
  const groups = new Map<string, Place[]>();
  const groupsOf = groupsByDepartement(larger.epci ?? []);
  for (const { code, name, departements } of larger.epci ?? []) {
    const [departement = ''] = departements;
    const region = byCode.get(`departement ${departement}`)?.region ?? '';
    const place: Place = { level: 'epci', code, name, departement, region, population: 0 };
    byCode.set(`epci ${code}`, place);
    const { own, core } = groupNames(name);
    groups.set(core, [...(groups.get(core) ?? []), place]);
    // `CC de Blaye`: alone, the name is the commune's. `CC du Perche`: or a landscape's.
    const telling = own.includes(' ') && !byKey.has(own) && dictionary.find(own) < 0;
    if (telling) call(own, place);
  }
  const regionOf = (departement: string) => byCode.get(`departement ${departement}`)?.region ?? '';

  const commune = (row: number, name: string): Place => {
    const code = communes.codes[row]!.toString(36).toUpperCase().padStart(5, '0');
    const departement = departementOf(code);
    const epci = groupsOf.get(departement)?.[communes.groups[row] ?? NO_GROUP]?.code;
    return {
      level: 'commune',
      code,
      name,
      departement,
      ...(epci ? { epci } : {}),
      region: regionOf(departement),
      population: 2 ** communes.populations[row]!,
    };
  };

  /** The key that a row belongs to. */
  const keyOf = (row: number): string =>
    dictionary.term(lastAtMost(communes.first, row, communes.first.length - 1));

  return {
    named(key) {
      const larger = byKey.get(key) ?? [];
      const at = dictionary.find(key);
      if (at < 0) return larger;
      const rows = [];
      for (let row = communes.first[at]!; row < communes.first[at + 1]!; row++) {
        rows.push(commune(row, key));
      }
      return [...larger, ...rows.sort((a, b) => b.population - a.population)];
    },
    groups: (key) => groups.get(key) ?? [],
    begins(key) {
      if (beginnings.has(key)) return true;
      const at = dictionary.lowerBound(key);
      return at < dictionary.size && dictionary.term(at).startsWith(key);
    },
    byCode(level, code) {
      if (level !== 'commune') return byCode.get(`${level} ${code}`);
      const row = communes.codes.indexOf(Number.parseInt(code, 36));
      if (row >= 0) return commune(row, keyOf(row));
      // Communes that are parts of others now are in no table.
      const departement = departementOf(code);
      const region = regionOf(departement);
      return region ? { level, code, name: code, departement, region, population: 0 } : undefined;
    },
  };
}

/** Writes a table of communes as one file. */
export function encodeCommunes({
  keys,
  first,
  codes,
  populations,
  groups,
}: CommuneTable): Uint8Array {
  return encodeSections([keys.bytes, keys.blocks, first, codes, populations, groups]);
}

/** Reads what `encodeCommunes` wrote. Throws a `RangeError` on a file cut short. */
export function decodeCommunes(file: Uint8Array): CommuneTable {
  const [bytes, blocks, first, codes, populations, groups] = decodeSections(file);
  if (!bytes || !blocks || !first || !codes || !populations || !groups)
    throw new RangeError('section missing');
  const rows = asUint32(first);
  return {
    keys: { bytes, blocks: asUint32(blocks), size: rows.length - 1 },
    first: rows,
    codes: asUint32(codes),
    populations,
    groups,
  };
}

/** Reads the gazetteer out of the package. Rejects when a file is absent or damaged. */
export async function loadGazetteer(readFile: ReadPackFile): Promise<Gazetteer> {
  const [larger, communes] = await readVerified(readFile, 'places', [
    'places.json',
    'communes.bin',
  ]);
  return createGazetteer(JSON.parse(new TextDecoder().decode(larger)), decodeCommunes(communes!));
}
