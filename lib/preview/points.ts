/** The places in a table: two columns, or one that holds both coordinates. */
import type { Table } from './table.ts';

export interface Point {
  /** Degrees, WGS 84. */
  lon: number;
  lat: number;
}

const LAT = /^(?:.*[\s_.])?(?:lat|latitude|y_?lat|lat_?wgs84|latitude_?wgs84)$/i;
const LON = /^(?:.*[\s_.])?(?:lon|lng|long|longitude|x_?long?|long?_?wgs84|longitude_?wgs84)$/i;
const BOTH =
  /^(?:.*[\s_.])?(?:geo_?point(?:_?2d)?|coordonn[ée]e?s?|coordinates|lat_?lon|geoloc(?:alisation)?|wgs84)$/i;

/** All points that the table tells; none where it has no coordinates. */
export function pointsOf({ columns, rows }: Table): Point[] {
  const lat = columns.findIndex((name) => LAT.test(name.trim()));
  const lon = columns.findIndex((name) => LON.test(name.trim()));
  if (lat !== -1 && lon !== -1)
    return rows.flatMap((row) => pointOf(degrees(row[lat]), degrees(row[lon])) ?? []);
  const both = columns.findIndex((name) => BOTH.test(name.trim()));
  return both === -1 ? [] : rows.flatMap((row) => pair(row[both] ?? '') ?? []);
}

const degrees = (cell: string | undefined): number =>
  cell !== undefined && /^\s*[-+]?\d{1,3}(?:[.,]\d+)?\s*$/.test(cell)
    ? Number(cell.trim().replace(',', '.'))
    : Number.NaN;

/** `48.85, 2.35`, or `{"lon":2.35,"lat":48.85}` as Opendatasoft writes it. */
function pair(cell: string): Point | null {
  const object = /"lon"\s*:\s*(-?[\d.]+)\s*,\s*"lat"\s*:\s*(-?[\d.]+)/.exec(cell);
  if (object) return pointOf(degrees(object[2]), degrees(object[1]));
  const [lat, lon, more] = cell.replace(/^[[(]|[\])]$/g, '').split(/\s*[,;]\s*|\s+/);
  return more === undefined ? pointOf(degrees(lat), degrees(lon)) : null;
}

/** Nothing stands at zero degrees but what was never measured. */
const pointOf = (lat: number, lon: number): Point | null =>
  Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0) ? { lat, lon } : null;

export interface Plan {
  /** In per mille of the width, from the left, and of the width again, from the top. */
  dots: { x: number; y: number }[];
  /** Height of the plan, in per mille of its width. */
  height: number;
  /** A round length, in km, and how wide it is on the plan in per mille. */
  scale: { km: number; width: number };
  west: number;
  east: number;
  south: number;
  north: number;
}

/** Dots drawn: more lie on one another. */
const MOST = 2000;
/** Free around the dots, as a part of the width. */
const ROOM = 0.06;
/** Heights that fit a panel, as parts of the width. */
const HEIGHTS = [0.4, 0.8] as const;
const KM_PER_DEGREE = 111.32;

/** Lays points out on a plane that is true in the middle of them (equirectangular). */
export function planOf(points: readonly Point[]): Plan | null {
  const shown = points.slice(0, MOST);
  const [first] = shown;
  if (!first) return null;
  let { lon: west, lon: east, lat: south, lat: north } = first;
  for (const { lon, lat } of shown) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const narrowing = Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180));
  // A single place still has surroundings: a kilometre of them.
  const wide = Math.max((east - west) * narrowing, 1 / KM_PER_DEGREE) * (1 + 2 * ROOM);
  const tall = Math.max(north - south, 1 / KM_PER_DEGREE) * (1 + 2 * ROOM);
  const height = Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], tall / wide));
  // Degrees of latitude that the width of the plan is long.
  const span = Math.max(wide, tall / height);
  const dots = shown.map(({ lon, lat }) => ({
    x: Math.round(500 + (((lon - (west + east) / 2) * narrowing) / span) * 1000),
    y: Math.round(height * 500 - ((lat - (south + north) / 2) / span) * 1000),
  }));
  const km = roundLength((span * KM_PER_DEGREE) / 4);
  const width = Math.round((km / (span * KM_PER_DEGREE)) * 1000);
  const scale = { km, width };
  return { dots, height: Math.round(height * 1000), scale, west, east, south, north };
}

/** The greatest of 1, 2, 5, 10 … that is not longer. */
function roundLength(km: number): number {
  const power = 10 ** Math.floor(Math.log10(km));
  return Number(([5, 2, 1].find((one) => one * power <= km)! * power).toPrecision(2));
}
