/**
 * Finds records by their addresses: the page in the catalogue, the catalogue's identifiers, the
 * page in the catalogue from which a record was harvested. A segment keeps a sorted table of
 * hashes of 24 bits, six bytes an entry; a hit is only a hint, confirmed against the record itself.
 * Among 255,000 entries one key in sixty-five meets a stranger.
 */
import type { CatalogueRecord } from '../model.ts';
import { hash32 } from './hash.ts';

const ENTRY_BYTES = 6;
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

/** Keys of a record: what {@link addressKeys} of a link to it contains. */
export function recordKeys(record: CatalogueRecord): string[] {
  const [page] = addressKeys(record.url);
  const [source] = record.source ? addressKeys(record.source) : [];
  const keys = new Set<string>();
  if (page) {
    keys.add(page);
    // The page of a record is known by its slug and by its identifier alike.
    const parent = page.slice(0, page.lastIndexOf('/') + 1);
    for (const name of [record.slug, record.id]) if (name) keys.add(parent + name.toLowerCase());
  }
  if (source) keys.add(source);
  return [...keys];
}

/** The table of a segment's addresses: hash and record number, sorted. */
export function buildAddresses(records: CatalogueRecord[]): Uint8Array {
  const entries: number[] = [];
  records.forEach((record, doc) => {
    for (const key of recordKeys(record)) entries.push(entryOf(key, doc));
    entries.push(entryOf(identityKey(record.id), doc));
  });
  return packed(entries);
}

/**
 * The table of several segments in one.
 *
 * @param numbers for each document its new number, or `gone`.
 */
export function mergeAddresses(
  parts: { table: Uint8Array; numbers: Uint32Array }[],
  gone: number,
): Uint8Array {
  const entries: number[] = [];
  for (const { table, numbers } of parts) {
    for (let at = 0; at + ENTRY_BYTES <= table.length; at += ENTRY_BYTES) {
      const doc = numbers[uint24(table, at + 3)] ?? gone;
      if (doc !== gone) entries.push(uint24(table, at) * DOCS + doc);
    }
  }
  return packed(entries);
}

/** Key of a record by the identifier that its catalogue gives it; no address looks like it. */
export const identityKey = (id: string): string => `#${id}`;

/** Records of one segment number fewer than 2²⁴: a hash and a number make one exact double. */
const DOCS = 2 ** 24;

const hash24 = (key: string): number => hash32(key) >>> 8;

const entryOf = (key: string, doc: number): number => hash24(key) * DOCS + doc;

function packed(entries: number[]): Uint8Array {
  // Numbers of a typed array sort ten times faster than objects.
  const sorted = Float64Array.from(entries).sort();
  const table = new Uint8Array(sorted.length * ENTRY_BYTES);
  sorted.forEach((entry, i) => {
    putUint24(table, i * ENTRY_BYTES, Math.floor(entry / DOCS));
    putUint24(table, i * ENTRY_BYTES + 3, entry % DOCS);
  });
  return table;
}

const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;

function putUint24(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 16;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value;
}

/**
 * Numbers of the records that may have this key; each must be confirmed with
 * {@link recordKeys}.
 */
export function lookUpAddress(table: Uint8Array, key: string): number[] {
  const size = Math.floor(table.length / ENTRY_BYTES);
  const hash = hash24(key);
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uint24(table, middle * ENTRY_BYTES) < hash) low = middle + 1;
    else high = middle;
  }
  const docs: number[] = [];
  for (let i = low; i < size && uint24(table, i * ENTRY_BYTES) === hash; i++) {
    docs.push(uint24(table, i * ENTRY_BYTES + 3));
  }
  return docs;
}

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

function meaningfulQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => value !== '' && !TRACKING.test(name));
  if (kept.length === 0) return '';
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `?${kept.map(([name, value]) => `${name}=${value}`).join('&')}`;
}

/** A fragment that a script reads as a path leads somewhere else; others stay on the page. */
/** Parses once what `URL.canParse` would have parsed first. */
function parsed(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

const meaningfulHash = (hash: string): string => (/^#!?\//.test(hash) ? readable(hash) : '');

/** The text without percent signs, where they are well formed. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
