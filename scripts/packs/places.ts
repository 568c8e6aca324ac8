/** Builds `public/packs/places/` from the official geographic code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CommuneTable,
  departementOf,
  encodeCommunes,
  groupsByDepartement,
  type LargerPlaces,
  NO_GROUP,
} from '../../lib/places/gazetteer.ts';
import { placeKey } from '../../lib/places/place-key.ts';
import { buildDictionary, sortTerms } from '../../lib/text/dictionary.ts';
import type { Groups } from './groups.ts';
import { readHandKept } from './hand-kept.ts';
import type { BuiltPart, Described } from './write.ts';

/** Of the source. */
const DATE = '2026-03-09';

interface Row {
  code: string;
  name: string;
  region?: string;
}

/**
 * Builds the pack.
 *
 * @param from folder with `directories/{regions,departements}.json` and `fr_communes_siren.csv`.
 * @param data folder of the hand-kept files.
 * @param groups of communes.
 */
export function buildPlaces(
  from: string,
  data: string,
  groups: Groups,
): { described: Described; parts: BuiltPart[] } {
  const read = (name: string) => readFileSync(join(from, 'directories', name), 'utf8');
  const areas = (name: string): Row[] =>
    (JSON.parse(read(name)) as { code: string; nom: string; region?: string }[]).map((a) => ({
      code: a.code,
      name: a.nom,
      ...(a.region ? { region: a.region } : {}),
    }));
  const larger = {
    regions: areas('regions.json'),
    departements: areas('departements.json'),
    epci: groups.all.map(({ siren, name, departements }) => ({ code: siren, name, departements })),
    basins: basins(join(data, 'basins.tsv')),
    aliases: aliases(join(data, 'place-names.tsv')),
  };
  const communes = communeTable(read('fr_communes_siren.csv'), groups);
  return {
    described: {
      name: 'places',
      kind: 'places',
      title: 'Régions, départements, groupements de communes et communes de France',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      attribution: `INSEE, « Code officiel géographique », and DGCL, through @etalab/decoupage-administratif, ${DATE}`,
      homepage: 'https://www.insee.fr/fr/information/2560452',
      sourceDate: DATE,
      counts: {
        regions: larger.regions.length,
        departements: larger.departements.length,
        epci: larger.epci.length,
        communes: communes.codes.length,
      },
    },
    parts: [
      {
        file: 'places.json',
        bytes: new TextEncoder().encode(JSON.stringify(larger)),
        records: larger.regions.length + larger.departements.length + larger.epci.length,
      },
      { file: 'communes.bin', bytes: encodeCommunes(communes), records: communes.codes.length },
    ],
  };
}

function basins(path: string): LargerPlaces['basins'] {
  return readHandKept(path).map(({ code = '', name = '', departements = '', others = '' }) => ({
    code,
    names: [name, ...others.split(';').filter(Boolean)],
    departements: departements.split(' '),
  }));
}

function aliases(path: string): LargerPlaces['aliases'] {
  return readHandKept(path).map(({ name = '', place = '' }) =>
    place.startsWith('R')
      ? { name, level: 'region', code: place.slice(1) }
      : { name, level: 'departement', code: place },
  );
}

/** Only today's communes: an old name that has become a part of a commune finds nothing. */
function communeTable(csv: string, groups: Groups): CommuneTable {
  const byKey = new Map<string, { code: string; population: number }[]>();
  for (const line of csv.split('\n').slice(1)) {
    const [code = '', name = '', type = '', , , , population = ''] = line.split(',');
    if (type !== 'commune-actuelle') continue;
    const key = placeKey(name);
    const rows = byKey.get(key) ?? [];
    rows.push({ code, population: Number(population) || 0 });
    byKey.set(key, rows);
  }
  const groupsOf = groupsByDepartement(groups.all);
  const keys = sortTerms([...byKey.keys()]);
  const rows = keys.map((key) => byKey.get(key)!.sort((a, b) => (a.code < b.code ? -1 : 1)));
  let sum = 0;
  const first = Uint32Array.from([0, ...rows.map((list) => (sum += list.length))]);
  const flat = rows.flat();
  return {
    keys: buildDictionary(keys),
    first,
    codes: Uint32Array.from(flat, (row) => Number.parseInt(row.code, 36)),
    groups: Uint8Array.from(flat, ({ code }) => {
      const group = groups.ofCommune(code);
      const near = groupsOf.get(departementOf(code)) ?? [];
      const number = group ? near.indexOf(group) : -1;
      return number < 0 ? NO_GROUP : number;
    }),
    populations: Uint8Array.from(flat, (row) => Math.round(Math.log2(1 + row.population))),
  };
}
