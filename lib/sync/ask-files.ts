/** Asks a catalogue for the files of a dataset, and a portal for rows of one, when a button is pressed. */
import type { CatalogueSource } from '../catalogues/adapter.ts';
import type { FileList, PreviewWay } from '../files/file.ts';
import { listingOf } from '../files/listings.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import { rowsTable } from '../preview/rows.ts';
import type { Table } from '../preview/table.ts';
import type { RefreshError } from '../store/contract.ts';
import type { Fetcher } from './fetch.ts';

type Fails = RefreshError['code'];
type Asking = Pick<Fetcher, 'ask'>;

/** Longest answer with rows, in bytes: a hundred rows, some with shapes in them. */
const LONGEST_ROWS = 2 * 1024 * 1024;

/** Whether the catalogue of a record tells its files to programs. */
export const tellsFiles = (source: CatalogueSource, { kind }: Pick<CatalogueRecord, 'kind'>) =>
  kind === 'dataset' && listingOf(source.software) !== undefined;

/** Asks a catalogue, once, for the files of one of its datasets. */
export async function askFiles(
  source: CatalogueSource,
  record: CatalogueRecord,
  { fetcher, signal }: { fetcher: Asking; signal?: AbortSignal },
): Promise<Result<FileList, Fails>> {
  const listing = listingOf(source.software);
  if (!listing) return { ok: false, error: 'unknown' };
  const request = listing.request(source, record.id);
  const asked = { retries: 0, ...(signal && { signal }) };
  const answer = await fetcher.ask(request, 'preview', source, asked);
  if (!answer.ok) return { ok: false, error: answer.error.code };
  const list = listing.parse(source, record, answer.value.answer);
  return list.ok ? list : { ok: false, error: 'shape' };
}

/** Asks a portal, once, for the first rows of a file that it turned into rows. */
export async function askRows(
  source: CatalogueSource,
  { url, reader }: PreviewWay & { via: 'rows' },
  { fetcher, signal }: { fetcher: Asking; signal?: AbortSignal },
): Promise<Result<Table, Fails>> {
  // The rows may be on a host of their own, which the fetcher then takes for the catalogue's.
  const there = { ...source, base: new URL(url).origin };
  const asked = { retries: 0, ...(signal && { signal }) };
  const request = { url, expect: 'json', maxBytes: LONGEST_ROWS } as const;
  const answer = await fetcher.ask(request, 'preview', there, asked);
  if (!answer.ok) return { ok: false, error: answer.error.code };
  const table = rowsTable(reader, answer.value.answer);
  return table.ok ? table : { ok: false, error: 'shape' };
}
