/**
 * Finds records by their addresses: the page in the catalogue, the catalogue's identifiers, the
 * page in the catalogue from which a record was harvested, the site that runs a piece of code. A segment keeps a sorted table of
 * hashes of 24 bits, six bytes an entry; a hit is only a hint, confirmed against the record itself.
 * Among 255,000 entries one key in thirty-five meets a stranger.
 *
 * The table is stored in pieces, and the head knows the hosts that addresses have: nearly all links
 * of a page lead to its own site, which no record names, and cost no read.
 */
import { addressesOf, siteOf } from '../kinds/addresses.ts';
import type { CatalogueRecord } from '../model.ts';
import { checksum } from '../store/checksum.ts';
import type { AddressTable } from '../store/segment.ts';
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

/** A table with the pieces of it that are stored apart. */
export interface BuiltAddresses {
  table: Omit<AddressTable, 'from'>;
  pieces: Uint8Array[];
}

/** Records of a step: parsing an address takes as long as indexing the words of its record. */
const STEP = 100;

/** The table of a segment's addresses, hash and record number, sorted; in steps of some milliseconds. */
export function* addressesInSteps(records: CatalogueRecord[]): Generator<void, BuiltAddresses> {
  const entries: number[] = [];
  const hosts = new Set<number>();
  for (const [doc, record] of records.entries()) {
    if (doc % STEP === 0) yield;
    for (const key of recordKeys(record)) {
      entries.push(entryOf(key, doc));
      hosts.add(hostHash(key));
    }
    entries.push(entryOf(identityKey(record.id), doc));
  }
  yield;
  return packed(entries, hosts);
}

/**
 * The table of several segments in one.
 *
 * @param parts the entries of each, all pieces one after the other or the table itself.
 * @param numbers for each document its new number, or `gone`.
 */
export function mergeAddresses(
  parts: { table: Pick<AddressTable, 'hosts'>; pieces: Uint8Array[]; numbers: Uint32Array }[],
  gone: number,
): BuiltAddresses {
  const entries: number[] = [];
  for (const { pieces, numbers } of parts) {
    for (const piece of pieces) {
      for (let at = 0; at + ENTRY_BYTES <= piece.length; at += ENTRY_BYTES) {
        const doc = numbers[uint24(piece, at + 3)] ?? gone;
        if (doc !== gone) entries.push(uint24(piece, at) * DOCS + doc);
      }
    }
  }
  return packed(entries, new Set(parts.flatMap(({ table }) => [...table.hosts])));
}

/** Key of a record by the identifier that its catalogue gives it; no address looks like it. */
export const identityKey = (id: string): string => `#${id}`;

/** Records of one segment number fewer than 2²⁴: a hash and a number make one exact double. */
const DOCS = 2 ** 24;

/** Identifiers come first: who looks up many of them reads a third of the table. */
const keyHash = (key: string): number => (hash32(key) >>> 9) + (key.startsWith('#') ? 0 : 0x800000);

const hostHash = (key: string): number => hash32(/^[^/#?]*/.exec(key)![0]);

const entryOf = (key: string, doc: number): number => keyHash(key) * DOCS + doc;

/** Entries of a piece of the table: 16 KB. */
const PIECE = 2700;

function packed(entries: number[], hosts: Set<number>): BuiltAddresses {
  // Numbers of a typed array sort ten times faster than objects.
  const sorted = Float64Array.from(entries).sort();
  const whole = new Uint8Array(sorted.length * ENTRY_BYTES);
  const starts: number[] = [];
  let before = -1;
  sorted.forEach((entry, i) => {
    const hash = Math.floor(entry / DOCS);
    // A piece ends where a hash does: what has one hash is in one piece.
    if (i === 0 || (i - starts.at(-1)! >= PIECE && hash !== before)) starts.push(i);
    before = hash;
    putUint24(whole, i * ENTRY_BYTES, hash);
    putUint24(whole, i * ENTRY_BYTES + 3, entry % DOCS);
  });
  const pieces = starts.map((start, i) =>
    whole.slice(start * ENTRY_BYTES, (starts[i + 1] ?? sorted.length) * ENTRY_BYTES),
  );
  const isSmall = pieces.length <= 1;
  return {
    table: {
      first: Uint32Array.from(isSmall ? [] : pieces, (piece) => uint24(piece, 0)),
      checksums: Uint32Array.from(isSmall ? [] : pieces, (piece) => checksum(piece)),
      ...(isSmall && { inline: whole }),
      hosts: Uint32Array.from(hosts).sort(),
    },
    pieces: isSmall ? [] : pieces,
  };
}

const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;

function putUint24(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 16;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value;
}

/** The piece that holds a key if any does, or −1: its host is none of the table's. */
export function pieceOf({ first, hosts }: AddressTable, key: string): number {
  if (!key.startsWith('#') && !holds(hosts, hostHash(key))) return -1;
  const hash = keyHash(key);
  return first.findLastIndex((one) => one <= hash);
}

function holds(ascending: Uint32Array, value: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === value;
}

/**
 * Numbers of the records that may have this key; each must be confirmed with
 * {@link recordKeys}.
 *
 * @param piece of the table.
 */
export function lookUpAddress(piece: Uint8Array, key: string): number[] {
  const size = Math.floor(piece.length / ENTRY_BYTES);
  const hash = keyHash(key);
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uint24(piece, middle * ENTRY_BYTES) < hash) low = middle + 1;
    else high = middle;
  }
  const docs: number[] = [];
  for (let i = low; i < size && uint24(piece, i * ENTRY_BYTES) === hash; i++) {
    docs.push(uint24(piece, i * ENTRY_BYTES + 3));
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

/** Forges that hold the code of many; on others, `git.` or `gitlab.` begins the host. */
const FORGE =
  /^(?:github\.com|gitlab\.com|framagit\.org|codeberg\.org|bitbucket\.org|git(?:lab|ea)?\..+|forge\..+)$/;

/** A repository is known whatever of it a link shows: a file, an issue, a version. */
function repositoryKey(host: string, path: string): string | null {
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
