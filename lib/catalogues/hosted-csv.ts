/**
 * Tables that a uData catalogue keeps for a body which has no catalogue of its own.
 *
 * Settings: `table`, what it holds (`hosted-tables.ts`); `file`, its address, where that is stable;
 * or else `dataset`, whose newest CSV is looked for first. Only the catalogue's own host and
 * `static.data.gouv.fr`, which holds its files, are asked. `citizens`, `yes` for an inventory that
 * citizens keep, not an administration.
 */
import type { Result } from '../model.ts';
import type { Adapter, CatalogueRequest, CatalogueSource, Listing, ListPage } from './adapter.ts';
import { readTable } from './columns.ts';
import { readEntries, requestAddress, unexpected } from './entries.ts';
import { HOSTED_TABLES } from './hosted-tables.ts';
import { addressOnHost } from './same-host.ts';
import { isObject, type Json, objectsOf } from './values.ts';

const FILE_HOSTS = ['static.data.gouv.fr'];

const onHosts = (value: unknown, { base }: CatalogueSource) =>
  addressOnHost(value, base, FILE_HOSTS);

/** The file: that of the settings, or the one that the first page of the listing found. */
function fileIn({ source, cursor }: Listing): string | undefined {
  if (source.settings?.file !== undefined) return onHosts(source.settings.file, source);
  return /^https:/i.test(cursor ?? '') ? onHosts(cursor, source) : undefined;
}

function list(listing: Listing): CatalogueRequest {
  const { base, settings } = listing.source;
  const file = fileIn(listing);
  if (file !== undefined) return { url: file, expect: 'text' };
  const dataset = encodeURIComponent(settings?.dataset ?? '');
  return {
    url: requestAddress(base, `/api/1/datasets/${dataset}/`),
    headers: { 'X-Fields': 'resources{id,url,format,last_modified}' },
    expect: 'json',
  };
}

function* parse(listing: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const { source } = listing;
  if (source.settings?.dataset === undefined && fileIn(listing) === undefined)
    return { ok: false, error: 'The settings name no file on the hosts of the catalogue' };
  return fileIn(listing) === undefined ? findFile(source, answer) : yield* readFile(source, answer);
}

function findFile(source: CatalogueSource, answer: unknown): Result<ListPage> {
  if (!isObject(answer) || !Array.isArray(answer.resources))
    return unexpected('a dataset, { resources: […] }', answer);
  const files = objectsOf(answer.resources)
    .filter(isCsv)
    .sort((a, b) => (changed(a) < changed(b) ? 1 : changed(a) > changed(b) ? -1 : 0));
  // Files are asked for over TLS, however they were written down.
  const next = files
    .map(({ url }) => onHosts(String(url).replace(/^http:/i, 'https:'), source))
    .find((url) => url !== undefined);
  if (next === undefined)
    return { ok: false, error: `Expected a CSV among ${answer.resources.length} resources` };
  return { ok: true, value: { records: [], gone: [], refused: [], next, total: null } };
}

const isCsv = ({ format, url }: Json) =>
  typeof url === 'string' && (/^csv/i.test(String(format)) || /\.csv(?:[?#]|$)/i.test(url));

const changed = ({ last_modified: day }: Json) => (typeof day === 'string' ? day : '');

function* readFile(source: CatalogueSource, answer: unknown): Generator<void, Result<ListPage>> {
  const name = source.settings?.table ?? '';
  const read = Object.hasOwn(HOSTED_TABLES, name) ? HOSTED_TABLES[name] : undefined;
  if (!read) return { ok: false, error: `The settings name no known table: "${name}"` };
  const table = readTable(answer);
  if (!table) return unexpected(`the CSV ${name}`, answer);
  const reader = read(source, table.header);
  if (typeof reader === 'string') return { ok: false, error: reader };
  const rows = table.rows.map((cells) => ({ cells }));
  const parts = yield* readEntries(rows, ({ cells }) => reader(cells as string[]));
  if (table.left > 0) parts.refused.push({ reason: `${table.left} rows too many` });
  const unended = table.unended && { unended: true as const };
  return { ok: true, value: { ...parts, next: null, total: rows.length, ...unended } };
}

/** The adapter of tables that others keep. */
export const hostedCsv: Adapter = { software: 'hosted-csv', incremental: false, list, parse };
