/** Datasets and their files by their address, by what each portal software writes in it. */
import { addressKeys } from '../search/address-keys.ts';

/** Up to three parts before: a language, the folder in which a portal lives. */
const IN = '^(?:/[\\w.-]{1,40}){0,3}?';
const NO_DATASET = '(?!(?:new|search|activity|list|map|r|index)(?:/|\\.|$))';
const SLUG = '[\\w@.~:%+,()-]{2,200}';

/**
 * uData, Opendatasoft, CKAN, DKAN, ArcGIS Hub, data.europa.eu (Piveau), and the portals that name the
 * folder in their own language. The part that matches names the dataset.
 */
const PATHS = [
  `${IN}/(?:datasets?|data-sets?|jeux?-de-donnees|conjuntos-de-datos|datensaetze)/${NO_DATASET}${SLUG}`,
  `^(?:/[a-z]{2})?/explore/(?:embed/)?dataset/${SLUG}`,
  `^/api/explore/v[\\d.]+/catalog/datasets/${SLUG}`,
  `^/api/[12]/datasets/${NO_DATASET}${SLUG}`,
  // GovData, datos.gob.es
  `^/(?:suche/daten|(?:daten|web/guest/suchen)/-/details)/${SLUG}`,
  `^/[a-z]{2}/catalogo/${SLUG}`,
  '^/eurostat/databrowser/(?:view|product/view)/[\\w$]{2,60}',
].map((path) => new RegExp(path));
/** A file of uData, whose dataset its address does not name. */
const FILE = /\/datasets\/r\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/;
/** Portals that name a dataset in the query. */
const QUERY: [path: RegExp, name: string][] = [
  [/^\/api\/(?:records|datasets)\/1\.0\//, 'dataset'],
  [/\/view-dataset\/dataset$/, 'id'],
  [/\/dataset\.xhtml$/, 'persistentid'],
  [/\/home\/item\.html$/, 'id'],
  [/\/(?:geonetwork|geosource|catalogue)\//, 'uuid'],
];
/** Socrata: eight letters and figures, on hosts that speak of data. */
const SOCRATA = /^\/(?:[^/]+\/){1,3}([a-z\d]{4}-[a-z\d]{4})(?:\/|\.[a-z]{3,7}$|$)/;
const OF_DATA = /(?:^|[.-])(?:open)?(?:data|datos|dati|dados)[a-z]*[.-]/;

/** The dataset that an address shows, or shows something of; null on what is none. */
export function datasetOf(href: string, url: URL, host: string, path: string): string | null {
  const file = FILE.exec(path)?.[1];
  if (file) return `${host}/datasets/r/${file}`;
  if (host.endsWith('data.gouv.fr')) {
    const own = ofDataGouv(host, path);
    if (own) return own;
  }
  const [first = ''] = addressKeys(href);
  if (first.includes('#metadata/')) return first;
  for (const pattern of PATHS) {
    const named = pattern.exec(path)?.[0];
    if (named)
      return host + named.replace(/^\/(?:fr|en)(?=\/)/, '').replace(VIEW, '/explore/dataset/');
  }
  const socrata = OF_DATA.test(host) ? SOCRATA.exec(path)?.[1] : undefined;
  if (socrata && /[a-z]/.test(socrata) && /\d/.test(socrata)) return `${host}/d/${socrata}`;
  return inQuery(url, host, path);
}

/** Views and the API of a dataset of Opendatasoft. */
const VIEW = /^\/(?:explore\/embed\/dataset|api\/explore\/v[\d.]+\/catalog\/datasets)\//;

/** Addresses of data.gouv.fr, the older ones too, and of the hosts of its files. */
function ofDataGouv(host: string, path: string): string | null {
  const patterns: Record<string, RegExp> = {
    'data.gouv.fr':
      /^(?:\/[a-z]{2})?(?:\/api\/[12]|\/embed)?\/(?:datasets?(?!\/r\/)|s\/resources)\/([\w.-]+)/,
    'static.data.gouv.fr': /^\/(?:resources|s\/resources)\/([\w.-]+)/,
    'explore.data.gouv.fr': /^(?:\/[a-z]{2})?\/datasets\/([\w.-]+)/,
  };
  const slug = patterns[host]?.exec(path)?.[1];
  return slug && slug !== 'search' ? `data.gouv.fr/datasets/${slug}` : null;
}

function inQuery(url: URL, host: string, path: string): string | null {
  if (url.search === '') return null;
  for (const [where, parameter] of QUERY) {
    if (!where.test(path)) continue;
    const named = [...url.searchParams].find(([name]) => name.toLowerCase() === parameter)?.[1];
    if (!named || named.length < 2 || named.length > 200) continue;
    if (parameter === 'dataset') return `${host}/explore/dataset/${named.toLowerCase()}`;
    return `${host}${path}?${parameter}=${named.toLowerCase()}`;
  }
  return null;
}
