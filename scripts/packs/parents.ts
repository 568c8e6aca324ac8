/** What public bodies belong to: a commune to its group and its département, a service to its ministry. */
import type { PublicBody } from '../../lib/model.ts';
import { departementOf } from '../../lib/places/gazetteer.ts';
import { withParents } from '../../lib/sites/host.ts';
import type { Areas } from './areas.ts';
import { type Departement, departementNames } from './authorities.ts';
import { areaOfBody, seatOf } from './body-areas.ts';
import type { Group } from './groups.ts';
import type { SourceFolder } from './sources.ts';

type Parent = NonNullable<PublicBody['parents']>[number];

/** Most parents of one body. */
const MOST = 3;

/** Kinds of the State's services in a département, beside the préfecture. */
const OF_PREFECTURE = /^(?:ddt|ddcs|ddcspp|ddpp|dml|sous_pref|prefecture_greffe_associations)$/;

/** Courts judge, wherever their site lies. */
const COURTS = /^(?:caa|cour_appel|court|prudhommes|supreme-court|ta|ti)$/;

/** Names of areas that may have no body of their own in the table. */
export interface AreaNames {
  departements: Map<string, Departement & { region?: string }>;
  regions: Map<string, string>;
}

export async function readAreaNames(sources: SourceFolder): Promise<AreaNames> {
  const json = await sources.text('departements');
  const regionOf = new Map(
    (JSON.parse(json) as { code: string; region?: string }[]).map((d) => [d.code, d.region]),
  );
  const departements = new Map(
    [...departementNames(json)].map(([code, names]) => {
      const region = regionOf.get(code);
      return [code, { ...names, ...(region ? { region } : {}) }];
    }),
  );
  const regions = JSON.parse(await sources.text('regions')) as { code: string; nom: string }[];
  return {
    departements,
    regions: new Map(regions.map(({ code, nom }) => [code, `Région ${nom}`])),
  };
}

/**
 * Bodies with their parents, the nearest first.
 *
 * @param hostsOf hosts that each body runs, by its number.
 */
export function withBodyParents(
  bodies: readonly PublicBody[],
  areas: Areas,
  names: AreaNames,
  hostsOf: ReadonlyMap<number, readonly string[]>,
): PublicBody[] {
  const byArea = new Map<string, PublicBody>();
  const ministries = new Map<string, PublicBody>();
  bodies.forEach((body, number) => {
    const key = areaOfBody(body, areas);
    // Of several bodies of one area, the one that has publishers.
    if (key && (!byArea.has(key) || !byArea.get(key)!.ids.datagouv)) byArea.set(key, body);
    if (body.kind !== 'ministry' || body.country !== 'FRA') return;
    for (const host of hostsOf.get(number) ?? []) ministries.set(host, body);
  });
  const byPublisher = new Map(
    [...ministries.values()].flatMap((body) => (body.ids.datagouv ?? []).map((id) => [id, body])),
  );

  const known = (key: string, name: string, ids: PublicBody['ids'] = {}): Parent => {
    const body = byArea.get(key);
    return { name: body?.name ?? name, ids: { ...ids, ...body?.ids } };
  };
  const region = (departement: string): Parent[] => {
    const code = names.departements.get(departement)?.region;
    const name = code && names.regions.get(code);
    return name ? [known(`region ${code}`, name)] : [];
  };
  const departement = (code: string): Parent[] => {
    const area = names.departements.get(code);
    if (!area) return [];
    return [known(`departement ${code}`, `Département ${area.of}`), ...region(code)];
  };
  const group = ({ siren, name }: Group): Parent => known(`epci ${siren}`, name, { siren });
  const ministryOf = (body: PublicBody, number: number): Parent[] => {
    const sponsor = (body.ids.datagouv ?? []).map((id) => byPublisher.get(id)).find((one) => one);
    const above = (hostsOf.get(number) ?? [])
      .flatMap((host) => [...withParents(host)].slice(1))
      .map((host) => ministries.get(host))
      .find((one) => one);
    const found = body.kind === 'service' ? (sponsor ?? above) : above;
    return found ? [{ name: found.name, ids: found.ids }] : [];
  };

  const parentsOf = (body: PublicBody, number: number): Parent[] => {
    if (body.country !== 'FRA' || body.kind === 'ministry') return [];
    if (COURTS.test(body.kind ?? '')) return [];
    const [family, code] = areaOfBody(body, areas)?.split(' ') ?? [];
    if (family === 'commune' && code) {
      const own = areas.groupsOf.ofCommune(code);
      return [...(own ? [group(own)] : []), ...departement(departementOf(code))];
    }
    if (family === 'epci' && code) {
      const [first] = areas.groupsOf.bySiren(code)?.departements ?? [];
      return first ? departement(first) : [];
    }
    if (family === 'departement' && code) return region(code);
    if (family) return [];
    const seat = seatOf(body);
    if (seat && OF_PREFECTURE.test(body.kind ?? '')) {
      const area = names.departements.get(departementOf(seat));
      return area ? [known(`state ${departementOf(seat)}`, `Préfecture ${area.of}`)] : [];
    }
    return ministryOf(body, number);
  };
  return bodies.map((body, number) => {
    const parents = parentsOf(body, number)
      .filter(({ name }) => name !== body.name)
      .slice(0, MOST);
    return parents.length > 0 ? { ...body, parents } : body;
  });
}
