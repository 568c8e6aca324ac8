/**
 * The Federal Register of the United States: proposed rules on which one may comment
 * (federalregister-api-core, api_controller.rb and es_application_search.rb). Pages are those that
 * the answer leads to: past 10,000 results, a page asked by its number is silently the first one
 * again, while `next_page_url` carries a place to go on after.
 *
 * Settings: `types`, of documents: `PRORULE` unless told, `RULE`, `NOTICE`.
 */
import type { CatalogueRecord, Publisher, Result } from '../model.ts';
import type { Adapter, CatalogueSource, Listing, ListPage } from './adapter.ts';
import {
  bareRecord,
  type Entry,
  identifierOf,
  incomplete,
  readEntries,
  unexpected,
} from './entries.ts';
import { addressOnHost } from './same-host.ts';
import {
  addressOf,
  countOf,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  nameOf,
  namesOf,
  objectsOf,
  present,
  titleOf,
} from './values.ts';

/** Up to 1,000 are served; above 2,000 it silently becomes 20. About 1 MB. */
const PAGE = 500;
const MOST_PAGES = 200;
const TYPES = ['PRORULE', 'RULE', 'NOTICE'];
const FIELDS = [
  'document_number',
  'title',
  'abstract',
  'html_url',
  'comment_url',
  'comments_close_on',
  'agencies',
  'type',
  'publication_date',
];

/**
 * What a document is.
 *
 * @param entry one of `results`.
 */
export function documentEntry(source: CatalogueSource, entry: Json): Entry {
  const id = identifierOf(entry.document_number);
  const title = titleOf(entry.title);
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;
  const url = addressOf(entry.html_url) ?? `${source.base}/d/${encodeURIComponent(id)}`;
  const record: CatalogueRecord = {
    ...bareRecord(source, 'consultation', { id, title, url }),
    ...present('publisher', publisherOf(entry.agencies)),
    tags: namesOf([entry.type], 1),
    description: descriptionOf(entry.abstract),
    ...present('created', dayOf(entry.publication_date)),
    consultation: {
      procedure: 'rulemaking',
      ...present('closes', dayOf(entry.comments_close_on)),
      ...present('page', addressOf(entry.comment_url)),
    },
  };
  return { record };
}

/** The agency itself stands last, its department before it. */
function publisherOf(agencies: unknown): Publisher | undefined {
  const agency = objectsOf(agencies).at(-1);
  const name = nameOf(agency?.name) ?? nameOf(agency?.raw_name);
  return name === undefined ? undefined : { id: nameOf(agency?.slug) ?? '', name };
}

function firstPage({ source, since }: Listing, today: string): string {
  const wanted = (source.settings?.types ?? 'PRORULE').split(/[\s,]+/);
  const types = TYPES.filter((type) => wanted.includes(type));
  const from = dayOf(since);
  const query = new URLSearchParams([
    ['conditions[comment_date][gte]', today],
    ...(from ? [['conditions[publication_date][gte]', from]] : []),
    ...types.map((type) => ['conditions[type][]', type]),
    ...FIELDS.map((field) => ['fields[]', field]),
    ['order', 'newest'],
    ['per_page', String(PAGE)],
  ]);
  return `${source.base}/api/v1/documents.json?${query}`;
}

/** The address of a page; undefined for one elsewhere, or of something else. */
function pageAddress(source: CatalogueSource, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const address = addressOnHost(value, source.base);
  return address !== undefined &&
    /^\/api\/v1\/documents(?:\.json)?$/.test(new URL(address).pathname)
    ? address
    : undefined;
}

/** The page after this one; null where there is none, or where it would be the first one again. */
function nextOf({ source, cursor }: Listing, value: unknown): string | null {
  const address = pageAddress(source, value);
  if (address === undefined) return null;
  const numberOf = (page: string | undefined) =>
    page === undefined ? 1 : countOf(new URL(page).searchParams.get('page') ?? '1');
  const { searchParams } = new URL(address);
  const number = numberOf(address);
  const isOutside = number * countOf(searchParams.get('per_page') ?? '20') > 10_000;
  const isStuck = number <= numberOf(pageAddress(source, cursor)) || number > MOST_PAGES;
  return isStuck || (isOutside && !searchParams.has('search_after_cursor')) ? null : address;
}

function* parse(listing: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const wanted = 'documents, { count, results, next_page_url }';
  if (!isObject(answer) || 'errors' in answer) {
    const errors = isObject(answer) ? answer.errors : undefined;
    return isObject(errors)
      ? unexpected(wanted, { error: said(errors) })
      : unexpected(wanted, answer);
  }
  const total = typeof answer.count === 'number' ? countOf(answer.count) : null;
  // Nothing found: no `results`, or none of value.
  const isEmpty = total === 0 && (answer.results === undefined || answer.results === null);
  const results = isEmpty ? [] : answer.results;
  if (!Array.isArray(results)) return unexpected(wanted, answer);
  const parts = yield* readEntries(results, (entry) => documentEntry(listing.source, entry));
  const next = results.length === 0 ? null : nextOf(listing, answer.next_page_url);
  return { ok: true, value: { ...parts, next, total } };
}

const said = (errors: Json) =>
  Object.entries(errors)
    .slice(0, 3)
    .map(([name, reason]) => `${name}: ${nameOf(reason, 80) ?? '?'}`)
    .join('; ');

/**
 * The adapter of the Federal Register.
 *
 * @param today gives the day, `YYYY-MM-DD`: what closed before it is not listed.
 */
export const createFederalRegister = (today: () => string): Adapter => ({
  software: 'federal-register',
  incremental: true,
  list: (listing) => ({
    url: pageAddress(listing.source, listing.cursor) ?? firstPage(listing, today()),
    expect: 'json',
  }),
  parse,
});

export const federalRegister = createFederalRegister(() => new Date().toISOString().slice(0, 10));
