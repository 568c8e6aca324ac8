/**
 * The register of algorithms of the Dutch administrations. Its CSV holds all of them at once, in
 * the columns of the publication standard (1.0.0 and before; MinBZK/tad-conversion-tool); its
 * listing, `POST /api/algoritme/NLD`, gives fewer facts of a hundred at a time
 * (schellevis/algoritmeregister), and is read where the settings want it.
 *
 * Settings: `listing`, `api` for the listing instead of the file.
 */
import type { Result } from '../model.ts';
import type { Adapter, CatalogueRequest, Listing, ListPage } from './adapter.ts';
import { columnsOf, namedRows, readTable } from './columns.ts';
import { placeOf, readEntries, requestAddress, unexpected } from './entries.ts';
import { dutchAlgorithmEntry } from './nl-algorithm.ts';
import { countOf, isObject } from './values.ts';

/** 1,530 algorithms in August 2026; a description of each may have 10 KB. */
const LONGEST_FILE = 48 * 1024 * 1024;
const PAGE = 100;
const MOST_PAGES = 200;

/** The register knows three languages, by codes of its own. */
const languageIn = (language: string): string =>
  ({ nl: 'NLD', en: 'ENG', fy: 'FRY' })[language] ?? 'NLD';

const byApi = ({ source }: Listing) => source.settings?.listing === 'api';

function list(listing: Listing): CatalogueRequest {
  const { source, cursor } = listing;
  const language = languageIn(source.language);
  if (!byApi(listing))
    return {
      url: requestAddress(source.base, `/api/downloads/${language}`, { filetype: 'csv' }),
      expect: 'text',
      maxBytes: LONGEST_FILE,
    };
  return {
    url: requestAddress(source.base, `/api/algoritme/${language}`),
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    // Numbers as texts, as its own pages write them.
    body: JSON.stringify({ page: String(placeOf(cursor, 1)), limit: String(PAGE) }),
    expect: 'json',
  };
}

const parse = (listing: Listing, answer: unknown): Generator<void, Result<ListPage>> =>
  typeof answer === 'string' ? parseFile(listing, answer) : parseListing(listing, answer);

function* parseFile({ source }: Listing, answer: string): Generator<void, Result<ListPage>> {
  const table = readTable(answer);
  if (!table || columnsOf(table.header, { name: [/^(?:name|naam)$/] }).name === undefined)
    return unexpected('the CSV of the register, with a column "name"', answer);
  const header = table.header.map((name) => name.toLowerCase());
  const parts = yield* readEntries(namedRows({ ...table, header }), (row) =>
    dutchAlgorithmEntry(source, row),
  );
  if (table.left > 0) parts.refused.push({ reason: `${table.left} rows too many` });
  const unended = table.unended && { unended: true as const };
  return { ok: true, value: { ...parts, next: null, total: table.rows.length, ...unended } };
}

function* parseListing(
  { source, cursor }: Listing,
  answer: unknown,
): Generator<void, Result<ListPage>> {
  if (!isObject(answer) || !Array.isArray(answer.results))
    return unexpected('algorithms, { results: […], total_count }', answer);
  const parts = yield* readEntries(answer.results, (entry) => dutchAlgorithmEntry(source, entry));
  const page = placeOf(cursor, 1);
  const total = typeof answer.total_count === 'number' ? countOf(answer.total_count) : null;
  const isLast =
    answer.results.length === 0 ||
    page >= MOST_PAGES ||
    (total !== null ? page * PAGE >= total : answer.results.length < PAGE);
  return { ok: true, value: { ...parts, next: isLast ? null : String(page + 1), total } };
}

/** The adapter of the Dutch register. */
export const nlAlgorithmRegister: Adapter = {
  software: 'nl-algorithm-register',
  incremental: false,
  list,
  parse,
};
