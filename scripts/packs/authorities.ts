/**
 * French public bodies and their home pages, from the directory of service-public.fr as Ma Dada
 * published it in 2019.
 */
import type { CsvRow } from '../../lib/catalogues/csv.ts';
import type { PublicBody } from '../../lib/model.ts';
import { bodyNameKey } from '../../lib/text/body-name.ts';
import { readHost } from './hosts.ts';
import { createUnambiguous, familyOf } from './names.ts';
import { ofArea, ofCommune } from './of.ts';
import type { Organisations } from './organisations.ts';
import type { SourceFolder } from './sources.ts';

interface Commune {
  name: string;
  siren: string;
}

/** Tags of bodies that have a site of their own, where offices and services are found on it. */
const INSTITUTIONS = /^(?:mairie|prefecture|cg|cr|epci|rectorat|dreal|draf|cdg|sde)(?: |$)/;

/** For each host, the body that runs it; hosts that several bodies share have none. */
export async function readAuthorities(
  sources: SourceFolder,
  organisations: Organisations,
): Promise<Map<string, PublicBody>> {
  const communes = new Map<string, Commune>();
  for await (const { code = '', nom = '', siren = '', type } of sources.rows('communes')) {
    if (type === 'commune-actuelle') communes.set(code, { name: nom, siren });
  }
  const sirens = createUnambiguous<string>();
  for await (const { nom = '', siren = '' } of sources.rows('epci')) {
    sirens.add(familyOf(nom)?.rest ?? bodyNameKey(nom), siren);
  }
  const names = departementNames(await sources.text('departements'));

  const claims = new Map<string, CsvRow[]>();
  for await (const row of sources.rows('authorities')) {
    const read = readHost(row.home_page ?? '');
    if (typeof read === 'object') claims.set(read.host, [...(claims.get(read.host) ?? []), row]);
  }
  const bodies = new Map<string, PublicBody>();
  for (const [host, rows] of claims) {
    const row = ownerAmong(rows);
    if (row) bodies.set(host, bodyOf(row, { communes, sirens, names, organisations }));
  }
  return bodies;
}

/** Who runs a site that several bodies call theirs, when that is clear. */
function ownerAmong(rows: CsvRow[]): CsvRow | null {
  if (rows.length === 1) return rows[0] ?? null;
  const institutions = rows.filter(({ tag = '' }) => INSTITUTIONS.test(tag));
  const only = (head: string) => {
    const found = institutions.filter(({ tag = '' }) => tag.startsWith(head));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  if (institutions.length === 1) return institutions[0] ?? null;
  // Sous-préfectures and directorates share the préfecture's site; communes their group's.
  return only('prefecture') ?? (institutions.length > 2 ? only('epci') : null);
}

interface Known {
  communes: Map<string, Commune>;
  sirens: ReturnType<typeof createUnambiguous<string>>;
  names: Map<string, Departement>;
  organisations: Organisations;
}

function bodyOf(row: CsvRow, { communes, sirens, names, organisations }: Known): PublicBody {
  const { id = '', tag = '' } = row;
  const name = tidy(row.name ?? '');
  const insee = /-([0-9][0-9AB][0-9]{3})-\d+$/.exec(id)?.[1] ?? '';
  const departement = insee.startsWith('97') ? insee.slice(0, 3) : insee.slice(0, 2);
  const proper = name.split(' – ').slice(1).join(' – ') || name;
  const body = (
    kind: string | undefined,
    datagouv: string[],
    more: { name?: string; place?: string; siren?: string } = {},
  ): PublicBody => ({
    name: more.name ?? name,
    country: 'FRA',
    ...(kind ? { kind } : {}),
    ids: {
      ...(datagouv.length > 0 ? { datagouv } : {}),
      ...(id ? { directory: id } : {}),
      ...(more.siren ? { siren: more.siren } : {}),
    },
    ...(more.place ? { place: more.place } : {}),
  });

  switch (tag.split(' ')[0]) {
    case 'mairie': {
      const commune = communes.get(insee);
      const same = commune && bodyNameKey(commune.name) === bodyNameKey(proper);
      return same
        ? body('commune', organisations.commune(commune.name), {
            name: `${name.split(' – ')[0]} ${ofCommune(commune.name)}`,
            place: insee,
            siren: commune.siren,
          })
        : body('commune', []);
    }
    case 'prefecture': {
      const known = names.get(departement);
      const ids = organisations.stateIn(known?.name ?? proper);
      return body('prefecture', ids, {
        ...(known ? { name: `Préfecture ${known.of}` } : {}),
        place: departement,
      });
    }
    case 'cg':
      return body('departement', organisations.departement(proper), {
        name: `Conseil départemental ${names.get(departement)?.of ?? `– ${proper}`}`,
        place: departement,
      });
    case 'cr':
      return body('region', organisations.region(proper));
    case 'epci': {
      const siren = sirens.get(familyOf(name)?.rest ?? bodyNameKey(proper));
      return body('epci', organisations.epci(proper), siren ? { siren } : {});
    }
    case 'rectorat':
      return body('academy', organisations.named(proper));
    default:
      return body(tag.split(' ')[0], organisations.named(name));
  }
}

export interface Departement {
  name: string;
  /** The name after « de », with its article. */
  of: string;
}

/** The départements by their codes. */
export function departementNames(json: string): Map<string, Departement> {
  const areas = JSON.parse(json) as { code: string; nom: string; typeLiaison: number }[];
  return new Map(
    areas.map(({ code, nom, typeLiaison }) => [code, { name: nom, of: ofArea(nom, typeLiaison) }]),
  );
}

/** Mends Windows-1252 read as Latin-1, drops the code that tells namesakes apart. */
export function tidy(name: string): string {
  const mended = name.replace(/[\x80-\x9f]/g, (c) =>
    new TextDecoder('windows-1252').decode(Uint8Array.of(c.charCodeAt(0))),
  );
  return mended
    .replace(/\s+[0-9][0-9AB][0-9]{3}-\d+$/, '')
    .replace(/ - /g, ' – ')
    .replace(/\s+/g, ' ')
    .trim();
}
