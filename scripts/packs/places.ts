/** Builds `public/packs/places/` from the official geographic code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommuneTable, encodeCommunes, placeKey } from '../../lib/places/gazetteer.ts';
import { buildDictionary, sortTerms } from '../../lib/text/dictionary.ts';

interface Row {
  code: string;
  name: string;
  region?: string;
}

/**
 * @param from folder with `directories/{regions,departements}.json` and `fr_communes_siren.csv`.
 * @returns the files of the pack, by name.
 */
export function buildPlaces(from: string): Map<string, Uint8Array> {
  const read = (name: string) => readFileSync(join(from, 'directories', name), 'utf8');
  const areas = (name: string): Row[] =>
    (JSON.parse(read(name)) as { code: string; nom: string; region?: string }[]).map((a) => ({
      code: a.code,
      name: a.nom,
      ...(a.region ? { region: a.region } : {}),
    }));
  const larger = { regions: areas('regions.json'), departements: areas('departements.json') };
  return new Map([
    ['places.json', new TextEncoder().encode(JSON.stringify(larger))],
    ['communes.bin', encodeCommunes(communeTable(read('fr_communes_siren.csv')))],
  ]);
}

/** Only today's communes: an old name that has become a part of a commune finds nothing. */
function communeTable(csv: string): CommuneTable {
  const byKey = new Map<string, { code: string; population: number }[]>();
  for (const line of csv.split('\n').slice(1)) {
    const [code = '', name = '', type = '', , , , population = ''] = line.split(',');
    if (type !== 'commune-actuelle') continue;
    const key = placeKey(name);
    const rows = byKey.get(key) ?? [];
    rows.push({ code, population: Number(population) || 0 });
    byKey.set(key, rows);
  }
  const keys = sortTerms([...byKey.keys()]);
  const rows = keys.map((key) => byKey.get(key)!.sort((a, b) => (a.code < b.code ? -1 : 1)));
  let sum = 0;
  const first = Uint32Array.from([0, ...rows.map((list) => (sum += list.length))]);
  const flat = rows.flat();
  return {
    keys: buildDictionary(keys),
    first,
    codes: Uint32Array.from(flat, (row) => Number.parseInt(row.code, 36)),
    populations: Uint8Array.from(flat, (row) => Math.round(Math.log2(1 + row.population))),
  };
}
