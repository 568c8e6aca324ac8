/**
 * The keys under which a record can be found by address: its page in the catalogue, its identifiers,
 * the page in the catalogue from which it was harvested, the site that runs a piece of code.
 */
import { addressesOf, siteOf } from '../kinds/addresses.ts';
import type { CatalogueRecord } from '../model.ts';

const MAX_LENGTH = 2000;

/** Most addresses of records by far, spared the parsing: it takes as long as indexing the words. */
const USUAL = /^https:\/\/www\.data\.gouv\.fr\/datasets\/([a-z0-9][a-z0-9-]+)$/;

/** Parameters that say where a visitor came from, not what the address leads to. */
const TRACKING = /^(utm_|mtm_|pk_|at_|fbclid$|gclid$|xtor$|_ga$)/;

/**
 * The keys under which what a link leads to may be known, most precise first. None for what is
 * not http(s), or is a site's home page.
 *
 * @param href an absolute address as pages and catalogues write it.
 */
export function addressKeys(href: string): string[] {
  if (href.length > MAX_LENGTH) return [];
  const usual = USUAL.exec(href);
  if (usual) return [`data.gouv.fr/datasets/${usual[1]}`];
  const url = parsed(href);
  if (!url) return [];
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return [];
  const host = url.host.replace(/^www\./, '');
  // Letter case tells two records apart nowhere we know, and is often changed in citing.
  const path = readable(url.pathname)
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/\/$/, '');
  if (/(^|\.)data\.gouv\.fr$/.test(host)) {
    const key = dataGouvKey(host, path);
    if (key) return [key];
  }
  const repository = repositoryKey(host, path);
  if (repository) return [repository];
  // GeoNetwork names a record by its identifier, in any language and in several views.
  const metadata =
    /\/srv\/(?:[a-z]{3}\/|api\/)?(?:records|metadata|resources)\/([\w.:-]{8,})$/i.exec(path);
  const route = /^#\/metadata\/([\w.:-]{8,})/i.exec(url.hash);
  const identifier = route?.[1] ?? metadata?.[1];
  if (identifier) return [`${host}#metadata/${identifier.toLowerCase()}`];

  const bare = path.replace(/^\/(?:fr|en)(?=\/)/, '');
  const details = (meaningfulQuery(url.searchParams) + meaningfulHash(url.hash)).toLowerCase();
  const keys = bare + details === '' ? [] : [host + bare + details];
  // Opendatasoft, uData and CKAN: the views, resources and API of a dataset are below it.
  const dataset =
    /\/explore\/dataset\/([^/]+)/.exec(bare) ??
    /^\/api\/explore\/v[\d.]+\/catalog\/datasets\/([^/]+)/.exec(bare);
  if (dataset) keys.push(`${host}/explore/dataset/${dataset[1]}`);
  const page = /^.*?\/datasets?\/[^/]+/.exec(bare);
  if (page) keys.push(host + page[0]);
  return [...new Set(keys)];
}

/**
 * The key of the site that an address is on: that of a service whose address is the site itself.
 * Null for what is not http(s).
 */
export function siteKey(href: string): string | null {
  const url = href.length > MAX_LENGTH ? null : parsed(href);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null;
  // No other key ends so.
  return `${url.host.replace(/^www\./, '')}/`;
}

/** Keys of a record: what {@link addressKeys} of a link to it, or its {@link siteKey}, contains. */
export function recordKeys(record: CatalogueRecord): string[] {
  const [page] = addressKeys(record.url);
  const keys = new Set<string>();
  if (page) {
    keys.add(page);
    // The page of a record is known by its slug and by its identifier alike.
    const parent = page.slice(0, page.lastIndexOf('/') + 1);
    for (const name of [record.slug, record.id]) if (name) keys.add(parent + name.toLowerCase());
  }
  for (const address of addressesOf(record)) {
    const [key] = addressKeys(address);
    if (key) keys.add(key);
  }
  const site = siteOf(record);
  const own = site !== undefined && addressKeys(site).length === 0 ? siteKey(site) : null;
  if (own) keys.add(own);
  return [...keys];
}

/** Key of a record by the identifier that its catalogue gives it; no address looks like it. */
export const identityKey = (id: string): string => `#${id}`;
/**
 * data.gouv.fr writes the address of a dataset in many ways: `/datasets/x`, `/fr/datasets/x/`,
 * `/api/1/datasets/x/`, and its files lie under `static.data.gouv.fr/resources/x/`.
 */
function dataGouvKey(host: string, path: string): string | null {
  const match =
    host === 'static.data.gouv.fr'
      ? /^\/resources\/([^/]+)/.exec(path)
      : host === 'data.gouv.fr'
        ? /^(?:\/[a-z]{2})?(?:\/api\/[12])?\/datasets\/([^/]+)/.exec(path)
        : null;
  // `/datasets/r/<id>` leads to a file, whose dataset it does not name.
  return match && match[1] !== 'r' ? `data.gouv.fr/datasets/${match[1]}` : null;
}

/** Forges that hold the code of many; on others, `git.` or `gitlab.` begins the host. */
const FORGE =
  /^(?:github\.com|gitlab\.com|framagit\.org|codeberg\.org|bitbucket\.org|git(?:lab|ea)?\..+|forge\..+)$/;

/**
 * A repository is known whatever of it a link shows: a file, an issue, a version.
 *
 * @param host without `www.`.
 * @param path in lower case.
 * @returns null on what is no forge, or no repository of one.
 */
export function repositoryKey(host: string, path: string): string | null {
  if (!FORGE.test(host)) return null;
  // GitLab has groups in groups, and writes what is below a repository after `/-/`.
  const [whole = ''] = path.split('/-/');
  const below = host === 'github.com' ? /^\/[^/]+\/[^/]+/.exec(whole)?.[0] : whole;
  return below && /^\/[^/]+\/[^/]+/.test(below) ? host + below.replace(/\.git$/, '') : null;
}

function meaningfulQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => value !== '' && !TRACKING.test(name));
  if (kept.length === 0) return '';
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `?${kept.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** Parses once what `URL.canParse` would have parsed first. */
function parsed(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

/** A fragment that a script reads as a path leads somewhere else; others stay on the page. */
const meaningfulHash = (hash: string): string => (/^#!?\//.test(hash) ? readable(hash) : '');

/** The text without percent signs, where they are well formed. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
