/**
 * code.gouv.fr, the inventory of source code of French public bodies. It has no API but files, of
 * which three generations live side by side (codegouvfr-output-data, codegouvfr-fetch-data):
 *
 * - `/data/repos_preprod.json`, short keys, which its own pages read: asked unless told otherwise;
 * - `/data/repositories/json/all.json`, the names of its CSV, not renewed since April 2025;
 * - `codegouvfr-repositories.json`, long keys.
 *
 * A file is one page. Who stands behind an account is in another file, `owners.json`, and a page is
 * read without any other: the publisher is the account, with its address as identifier, by which
 * whoever has that file can find the rest.
 *
 * Settings: `file`, path or address of another of these files, on the same host.
 */
import type { CatalogueRecord, Publisher, Result } from '../model.ts';
import type { Adapter, CatalogueRequest, CatalogueSource, Listing, ListPage } from './adapter.ts';
import { bareRecord, type Entry, isMarked, readEntries, unexpected } from './entries.ts';
import { bareAddress, codeLicence, siteBeside, topicsOf } from './repository.ts';
import { fileOf } from './same-host.ts';
import {
  addressOf,
  countOf,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  nameOf,
  objectsOf,
  present,
  titleOf,
} from './values.ts';

const NEWEST = '/data/repos_preprod.json';
/** 24,440 rows with the long names were 17 MB; room for twice as many. */
const LONGEST_FILE = 48 * 1024 * 1024;

/** What the generations name differently. */
interface Row {
  url: string | undefined;
  name: unknown;
  owner: unknown;
  description: unknown;
  language: unknown;
  licence: unknown;
  /** Of the code; the row's own changes with each star. */
  modified: unknown;
  created?: unknown;
  site?: unknown;
  stars?: unknown;
  topics?: unknown;
  archived: unknown;
  /** A copy of what somebody else publishes, or an empty mould. */
  copy: boolean;
}

const shortKeys = (row: Json): Row => ({
  // The file has no address.
  url: addressOn(row.p, row.fn),
  name: row.n ?? lastOf(row.fn),
  owner: row.o,
  description: row.d,
  language: row.l,
  licence: row.li,
  modified: row.u,
  archived: row['a?'],
  copy: isMarked(row['f?']) || isMarked(row['t?']),
});

const longKeys = (row: Json): Row => ({
  url: addressOf(row.id) ?? addressOn(row.platform, row.full_name),
  name: row.repo_name ?? lastOf(row.full_name),
  owner: row.owner,
  description: row.description,
  language: row.language,
  licence: row.license,
  modified: row.updated_at,
  site: row.homepage,
  stars: row.stars_count,
  archived: row.archived,
  copy: isMarked(row.fork) || isMarked(row.template),
});

const tableKeys = (row: Json): Row => ({
  url: addressOf(row.repository_url),
  name: row.name,
  owner: undefined,
  description: row.description,
  language: row.language,
  licence: row.license,
  // `last_update` moves with each star.
  modified: row.last_modification,
  created: row.creation_date,
  site: row.homepage,
  stars: row.stars_count,
  topics: row.topics,
  archived: row.is_archived,
  copy: isMarked(row.is_fork),
});

/** How a row is read; undefined for one of no known generation. */
function generationOf(row: Json): ((row: Json) => Row) | undefined {
  if ('fn' in row && 'p' in row) return shortKeys;
  if ('repository_url' in row) return tableKeys;
  return 'full_name' in row || 'repo_name' in row ? longKeys : undefined;
}

/**
 * What a row of any of the files stands for; null for a fork or a template.
 *
 * @param row an entry of one of the JSON files, or a row of `all.csv` by column name.
 */
export function repositoryEntry(source: CatalogueSource, row: Json): Entry {
  const read = generationOf(row)?.(row);
  if (!read) return { refused: 'no known column' };
  if (read.copy) return null;
  if (read.url === undefined) return { refused: 'no address' };
  const id = bareAddress(read.url);
  const title = titleOf(read.name);
  if (title === undefined) return { id, refused: 'no title' };
  const stars = countOf(read.stars);
  const record: CatalogueRecord = {
    ...bareRecord(source, 'code', { id, title, url: read.url }),
    ...present('publisher', ownerOf(read.owner, read.url)),
    tags: topicsOf(read.topics),
    description: descriptionOf(read.description),
    ...present('licence', codeLicence(read.licence)),
    ...present('created', dayOf(read.created)),
    ...present('modified', dayOf(read.modified)),
    code: {
      form: 'repository',
      ...present('language', nameOf(read.language, 60)),
      repository: read.url,
      ...present('site', siteBeside(read.site, read.url)),
      ...(isMarked(read.archived) ? { archived: true } : {}),
      ...(stars > 0 ? { stars } : {}),
    },
  };
  return { record };
}

/** The account on the forge: its address and its name there, `etalab`. */
function ownerOf(owner: unknown, repository: string): Publisher | undefined {
  const { origin, pathname } = new URL(repository);
  const account = addressOf(owner) ?? `${origin}${pathname.replace(/\/[^/]*\/?$/, '')}`;
  const bare = bareAddress(account).replace('/groups/', '/');
  // The innermost group of several.
  const name = nameOf(decoded(new URL(account).pathname.replace(/\/+$/, '').split('/').pop()));
  return name === undefined || !bare.includes('/') ? undefined : { id: bare, name };
}

function decoded(text = ''): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A repository by the host of its forge and its path there. */
function addressOn(host: unknown, path: unknown): string | undefined {
  if (typeof host !== 'string' || typeof path !== 'string') return undefined;
  if (!/^[\w.-]+\.[a-z]{2,}$/i.test(host) || !/^[\w.~%+-]+(?:\/[\w.~%+-]+)+$/.test(path))
    return undefined;
  return addressOf(`https://${host}/${path}`);
}

const lastOf = (path: unknown) => (typeof path === 'string' ? path.split('/').pop() : undefined);

const list = ({ source }: Listing): CatalogueRequest => ({
  url: fileOf(source, NEWEST),
  expect: 'json',
  maxBytes: LONGEST_FILE,
});

function* parse({ source }: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  if (!Array.isArray(answer)) return unexpected('a list of repositories', answer);
  const known = objectsOf(answer).some((row) => generationOf(row) !== undefined);
  if (answer.length > 0 && !known)
    return isObject(answer[0]) ? unexpected('repositories', answer[0]) : unexpected('rows', answer);
  const parts = yield* readEntries(answer, (row) => repositoryEntry(source, row));
  return { ok: true, value: { ...parts, next: null, total: answer.length } };
}

/** The adapter of code.gouv.fr. */
export const codeGouvFr: Adapter = { software: 'code-gouv-fr', incremental: false, list, parse };
