/**
 * The places of France, to tell whether a page and a record speak of the same one: régions,
 * départements and communes, from the official geographic code (INSEE). The table is one binary
 * file of the package, used as it lies.
 */
import type { ReadPackFile } from '../packs/files.ts';
import { asUint32, decodeSections, encodeSections } from '../packs/sections.ts';
import { readVerified } from '../packs/verified.ts';
import { openDictionary } from '../text/dictionary.ts';
import { fold } from '../text/fold.ts';
import { lastAtMost } from '../text/sorted.ts';

export type PlaceLevel = 'region' | 'departement' | 'commune';

export interface Place {
  level: PlaceLevel;
  /** INSEE code: commune `35238`, département `35`, région `53`. */
  code: string;
  /** Official name; for a commune, the folded name. */
  name: string;
  /** Code of the département of a commune, or the département's own. */
  departement?: string;
  region: string;
  /** Inhabitants, roughly (a power of two); 0 where it is not known. */
  population: number;
}

export interface Gazetteer {
  /** Places of this name, as `placeKey` writes it, the most populated first. */
  named(key: string): Place[];
  /** Whether the name of some place begins so. */
  begins(key: string): boolean;
  byCode(level: PlaceLevel, code: string): Place | undefined;
}

/** The larger places, as they are written in `places/places.json`. */
export interface LargerPlaces {
  regions: { code: string; name: string }[];
  departements: { code: string; name: string; region: string }[];
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
}

/**
 * The form in which names of places are compared: folded, `st` for `saint`, one space for any
 * hyphen, apostrophe or other sign.
 */
export function placeKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bsaint(e?)\b/g, 'st$1')
    .trim();
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
  for (const { name, level, code } of larger.aliases ?? []) {
    const place = byCode.get(`${level} ${code}`);
    if (place) call(name, place);
  }
  const regionOf = (departement: string) => byCode.get(`departement ${departement}`)?.region ?? '';

  const commune = (row: number, name: string): Place => {
    const code = communes.codes[row]!.toString(36).toUpperCase().padStart(5, '0');
    const departement = code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2);
    return {
      level: 'commune',
      code,
      name,
      departement,
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
      const departement = code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2);
      const region = regionOf(departement);
      return region ? { level, code, name: code, departement, region, population: 0 } : undefined;
    },
  };
}

/** Writes a table of communes as one file. */
export function encodeCommunes({ keys, first, codes, populations }: CommuneTable): Uint8Array {
  return encodeSections([keys.bytes, keys.blocks, first, codes, populations]);
}

/** Reads what `encodeCommunes` wrote. Throws a `RangeError` on a file cut short. */
export function decodeCommunes(file: Uint8Array): CommuneTable {
  const [bytes, blocks, first, codes, populations] = decodeSections(file);
  if (!bytes || !blocks || !first || !codes || !populations)
    throw new RangeError('section missing');
  const rows = asUint32(first);
  return {
    keys: { bytes, blocks: asUint32(blocks), size: rows.length - 1 },
    first: rows,
    codes: asUint32(codes),
    populations,
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
