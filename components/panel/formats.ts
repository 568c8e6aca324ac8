/** Formats whose usual spelling is not all capitals. */
const SPELLED: Record<string, string> = {
  geojson: 'GeoJSON',
  geotiff: 'GeoTIFF',
  parquet: 'Parquet',
  netex: 'NeTEx',
  mapinfo: 'MapInfo',
};

/** At most this many formats are named: a card tells what is there, not all of it. */
const NAMED = 4;

/** A format as people write it. */
export const formatName = (name: string): string =>
  (Object.hasOwn(SPELLED, name) && SPELLED[name]) || name.toUpperCase();

/** The formats of a record as people write them: `CSV, GeoJSON`. */
export function formatList(formats: readonly string[]): string {
  return formats.slice(0, NAMED).map(formatName).join(', ');
}
