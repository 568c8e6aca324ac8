/** Names of file formats, out of the free text that publishers and harvesters write. */

/** Most useful first: what a person can open and a program can read comes before pages. */
const BY_USE = [
  'csv',
  'json',
  'geojson',
  'parquet',
  'xlsx',
  'ods',
  'xls',
  'gpkg',
  'shp',
  'gtfs',
  'netex',
  'xml',
  'kml',
  'gml',
  'rdf',
  'mapinfo',
  'api',
  'wfs',
  'wms',
  'wmts',
  'sql',
  'txt',
  'zip',
  'geotiff',
  'png',
  'jpeg',
  'docx',
  'odt',
  'doc',
  'pdf',
];

/** The first rule that matches a lower-case name gives the format; `null` says it is none. */
const RULES: [RegExp, string | null][] = [
  [/^(?:www[:_]|inconnu|unknown|autre|other|octet|binary|link|lien|url|file|data$|n\/a)/, null],
  [
    /^(?:text\/html|application\/xhtml|web ?page|page web|html?|site web|website|xhtml|php|aspx)\b/,
    null,
  ],
  [/geo-?json/, 'geojson'],
  [/spreadsheetml|^xlsx?m?\b.*xlsx|^xlsx$/, 'xlsx'],
  [/opendocument\.spreadsheet|^ods$/, 'ods'],
  [/ms-excel|^xls$|^excel$/, 'xls'],
  [/wordprocessingml|^docx$/, 'docx'],
  [/opendocument\.text|^odt$/, 'odt'],
  [/msword|^doc$/, 'doc'],
  [/shape|\bshp\b/, 'shp'],
  [/mapinfo|\bmif\b|^tab$/, 'mapinfo'],
  [/geopackage|\bgpkg\b/, 'gpkg'],
  [/\bwfs\b/, 'wfs'],
  [/\bwmts\b/, 'wmts'],
  [/\bwms\b/, 'wms'],
  [/\bcsv\b|comma-separated/, 'csv'],
  [/gtfs/, 'gtfs'],
  [/netex/, 'netex'],
  [/parquet/, 'parquet'],
  [/\bkm[lz]\b/, 'kml'],
  [/\bgml\b/, 'gml'],
  [/\brdf\b|turtle|^ttl$|n-triples|json-?ld/, 'rdf'],
  [/geoservices|\bapi\b|rest\b/, 'api'],
  [/\bjson\b|^ndjson|^jsonl/, 'json'],
  [/\bxml\b/, 'xml'],
  [/geotiff|^tiff?$/, 'geotiff'],
  [/^jpe?g$|image\/jpeg/, 'jpeg'],
  [/\bpdf\b/, 'pdf'],
  [/\bzip\b|^7z$|^rar$|^gz$|gzip|^tar/, 'zip'],
  [/^text|^txt$/, 'txt'],
];

/** At most this many formats of a record are kept. */
const KEEP = 8;

/**
 * Lower-case format names without repetition, most useful first.
 *
 * @param raw names as the catalogue gives them: `csv`, `esri shapefile (shp)`, a media type, …
 */
export function formatNames(raw: readonly string[]): string[] {
  const names = new Set<string>();
  for (const written of raw) {
    const lower = written.trim().toLowerCase();
    if (lower === '') continue;
    const rule = RULES.find(([pattern]) => pattern.test(lower));
    if (rule === undefined) {
      if (/^[a-z0-9][a-z0-9.+-]{1,11}$/.test(lower)) names.add(lower);
    } else if (rule[1] !== null) names.add(rule[1]);
  }
  return [...names].sort((a, b) => use(a) - use(b)).slice(0, KEEP);
}

function use(format: string): number {
  const place = BY_USE.indexOf(format);
  return place < 0 ? BY_USE.length : place;
}
