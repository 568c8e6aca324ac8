/** Where the body of a flag stands: its level of government, and the place that it governs or sits in. */
import type { PublicBody } from '../model.ts';
import { type Gazetteer, governed, type Place } from '../places/gazetteer.ts';
import { type Level, levelOf } from '../sites/level.ts';

/** A région or a département by its code and its name. */
export type PlaceName = Pick<Place, 'code' | 'name'>;

export interface Whereabouts {
  level?: Level;
  region?: PlaceName;
  departement?: PlaceName;
}

/** Identifiers of the directory end with the commune where the body sits: `cci-26362-01`. */
const SEAT = /-(\d[\dAB]\d{3})-\d+$/;

/** Where a body stands, as far as its own entry and the official geographic code tell. */
export function whereaboutsOf(body: PublicBody, gazetteer: Pick<Gazetteer, 'byCode'>): Whereabouts {
  const level = levelOf(body);
  const place = placeOf(body, gazetteer);
  const named = (of: 'region' | 'departement', code: string | undefined) => {
    const found = code ? gazetteer.byCode(of, code) : undefined;
    return found && { [of]: { code: found.code, name: found.name } };
  };
  return {
    ...(level && { level }),
    ...named('region', place?.region),
    ...named('departement', place?.departement),
  };
}

/** The place that it governs; else that of its seat, unless it acts for the whole country. */
function placeOf({ country, place, ids, kind }: PublicBody, gazetteer: Pick<Gazetteer, 'byCode'>) {
  if (country !== 'FRA') return undefined;
  if (place) return governed(place, gazetteer);
  const seat = kind && !NATIONAL.includes(kind) ? SEAT.exec(ids.directory ?? '')?.[1] : undefined;
  return seat ? gazetteer.byCode('commune', seat) : undefined;
}

/** Families whose seat says nothing of where they act. */
const NATIONAL = ['ministry', 'government', 'agency', 'authority', 'parliament', 'service'];
