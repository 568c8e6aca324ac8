/** Which area a body governs, by its place, its seat or its name. */
import type { PublicBody } from '../../lib/model.ts';
import { bodyNameKey } from '../../lib/text/body-name.ts';
import { type Areas, groupKey } from './areas.ts';
import type { Group } from './groups.ts';
import { familyOf } from './names.ts';

/** The key of its area, as `areas.ts` writes it; undefined for bodies that govern none. */
export function areaOfBody(body: PublicBody, areas: Areas): string | undefined {
  if (body.country !== 'FRA') return undefined;
  switch (body.kind) {
    case 'commune': {
      const code = body.place ?? seatOf(body);
      const name = code && areas.commune(code);
      return name && (body.place || hasName(body, name)) ? `commune ${code}` : undefined;
    }
    case 'epci': {
      const group = groupOf(body, areas);
      return group && `epci ${group.siren}`;
    }
    case 'departement': {
      if (body.place) return `departement ${body.place}`;
      const found = areas.departements(familyOf(body.name)?.rest ?? '');
      return found.length === 1 ? found[0]?.key : undefined;
    }
    case 'region': {
      const found = areas.regions(familyOf(body.name)?.rest ?? bodyNameKey(body.name));
      return found.length === 1 ? found[0]?.key : undefined;
    }
    case 'prefecture':
      return body.place ? `state ${body.place}` : undefined;
    default:
      return undefined;
  }
}

/** A body with the place that it governs, as `PublicBody.place` writes it, where that is known. */
export function withPlace(body: PublicBody, areas: Areas): PublicBody {
  const [family, code] = areaOfBody(body, areas)?.split(' ') ?? [];
  if (body.place || !code) return body;
  return { ...body, place: family === 'region' ? `R${code}` : code };
}

/**
 * Groups of communes merged and changed their names since the directory of 2019: the group of the
 * commune in which one has its seat is the same one only if it is still called so.
 */
function groupOf(body: PublicBody, areas: Areas): Group | undefined {
  const key = groupKey(body.name);
  const seat = seatOf(body);
  const group = seat ? areas.groupsOf.ofCommune(seat) : undefined;
  if (group) return isSameName(key, groupKey(group.name)) ? group : undefined;
  const found = areas.groups(body.name);
  return found.length === 1
    ? areas.groupsOf.bySiren(found[0]!.key.replace('epci ', ''))
    : undefined;
}

/** INSEE code of the commune in which a body of the directory has its seat. */
export const seatOf = ({ ids }: PublicBody): string | undefined =>
  /-([0-9][0-9AB][0-9]{3})-\d+$/.exec(ids.directory ?? '')?.[1];

/**
 * `Mairie – Antibes-Juan-les-Pins` is that of Antibes; those of communes that merged into it, and
 * second ones (`mairie-74010-02`), are not.
 */
function hasName({ name, ids }: PublicBody, commune: string): boolean {
  const own = bodyNameKey(name).replace(/^mairie /, '');
  const first = ids.directory?.endsWith('-01') ?? false;
  return first && `${own} `.startsWith(`${bodyNameKey(commune)} `);
}

/** All words of one in the other, two of them or the whole of a name. */
function isSameName(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length);
  const shared = short!.filter((word) => long!.includes(word));
  return shared.length === short!.length && shared.length > 1;
}
