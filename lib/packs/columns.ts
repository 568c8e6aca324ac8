/**
 * Records by column: each field of a part's records side by side, repeated values written once.
 * Columns compress to little more than half of what rows do, and unpack with one `JSON.parse`.
 */
import type { CatalogueRecord, KindFacts } from '../model.ts';
import { slugOf } from './slug.ts';

/** Values written once, in order of appearance, and for each record which; -1 where there is none. */
interface Indexed<T> {
  values: T[];
  at: number[];
}

/** A list of indexed values per record: all of them one after the other, and how many are whose. */
interface IndexedLists extends Indexed<string> {
  lengths: number[];
}

/** How `slug` follows from the title: equal (0), numbered (n > 0), written out, or absent (null). */
type Slug = number | string | null;

export interface Columns {
  size: number;
  kind: Indexed<string>;
  catalogue: Indexed<string>;
  id: string[];
  title: string[];
  slug: Slug[];
  /** What comes before the slug in most addresses of the part. */
  urlBase: string;
  /** Null where the address is the base and the slug. */
  url: (string | null)[];
  publisher: Indexed<[string, string]>;
  tags: IndexedLists;
  description: string[];
  formats: IndexedLists;
  zones: IndexedLists;
  acronym: Indexed<string>;
  licence: Indexed<string>;
  frequency: Indexed<string>;
  created: Indexed<string>;
  modified: Indexed<string>;
  coverage: Indexed<[string | null, string | null]>;
  granularity: Indexed<string>;
  locality: Indexed<string>;
  quality: Indexed<number>;
  source: (string | null)[];
  language: Indexed<string>;
  /** What only the record's kind has: see `lib/kinds/`. */
  facts: (KindFacts[keyof KindFacts] | null)[];
  views: number[];
  reuses: number[];
  followers: number[];
  resources: number[];
}

/** Puts records in columns. `fromColumns` gives them back, equal in everything. */
export function toColumns(records: readonly CatalogueRecord[]): Columns {
  const urlBase = commonBase(records);
  const column = <T>(pick: (record: CatalogueRecord) => T | undefined) =>
    indexed(records.map(pick));
  return {
    size: records.length,
    kind: column((r) => r.kind),
    catalogue: column((r) => r.catalogue),
    id: records.map((r) => r.id),
    title: records.map((r) => r.title),
    slug: records.map((r) => shortSlug(r)),
    urlBase,
    url: records.map((r) => (r.slug !== undefined && r.url === urlBase + r.slug ? null : r.url)),
    publisher: column((r): [string, string] | undefined =>
      r.publisher ? [r.publisher.id, r.publisher.name] : undefined,
    ),
    tags: indexedLists(records.map((r) => r.tags)),
    description: records.map((r) => r.description),
    formats: indexedLists(records.map((r) => r.formats)),
    zones: indexedLists(records.map((r) => r.zones)),
    acronym: column((r) => r.acronym),
    licence: column((r) => r.licence),
    frequency: column((r) => r.frequency),
    created: column((r) => r.created),
    modified: column((r) => r.modified),
    coverage: column((r): [string | null, string | null] | undefined =>
      r.coverage ? [r.coverage.start ?? null, r.coverage.end ?? null] : undefined,
    ),
    granularity: column((r) => r.granularity),
    locality: column((r) => r.locality),
    quality: column((r) => r.quality),
    source: records.map((r) => r.source ?? null),
    language: column((r) => r.language),
    facts: records.map((r) => (r.kind === 'dataset' ? null : (r[r.kind] ?? null))),
    views: records.map((r) => r.views),
    reuses: records.map((r) => r.reuses),
    followers: records.map((r) => r.followers),
    resources: records.map((r) => r.resources),
  };
}

/** Rows read in one step. */
const STEP = 100;

/** The records of a part, in steps of about a millisecond. Throws when the columns do not hold together. */
export function* fromColumns(columns: Columns): Generator<void, CatalogueRecord[]> {
  const tags = lists(columns.tags);
  const formats = lists(columns.formats);
  const zones = lists(columns.zones);
  const records: CatalogueRecord[] = [];
  for (let row = 0; row < columns.size; row += 1) {
    if (row % STEP === 0) yield;
    const title = columns.title[row];
    const id = columns.id[row];
    if (title === undefined || id === undefined) throw new Error('a column is too short');
    const slug = longSlug(columns.slug[row] ?? null, title);
    const publisher = value(columns.publisher, row);
    const coverage = value(columns.coverage, row);
    const record: CatalogueRecord = {
      kind: value(columns.kind, row) as CatalogueRecord['kind'],
      catalogue: value(columns.catalogue, row) ?? '',
      id,
      title,
      url: columns.url[row] ?? columns.urlBase + slug,
      tags: tags(),
      description: columns.description[row] ?? '',
      formats: formats(),
      zones: zones(),
      views: columns.views[row] ?? 0,
      reuses: columns.reuses[row] ?? 0,
      followers: columns.followers[row] ?? 0,
      resources: columns.resources[row] ?? 0,
    };
    if (slug !== undefined) record.slug = slug;
    if (publisher) record.publisher = { id: publisher[0], name: publisher[1] };
    if (coverage) {
      record.coverage = {};
      if (coverage[0] !== null) record.coverage.start = coverage[0];
      if (coverage[1] !== null) record.coverage.end = coverage[1];
    }
    for (const field of OPTIONAL) {
      const text = value(columns[field], row);
      if (text !== undefined) record[field] = text;
    }
    const quality = value(columns.quality, row);
    if (quality !== undefined) record.quality = quality;
    const source = columns.source[row];
    if (source != null) record.source = source;
    const facts = columns.facts[row];
    if (facts && record.kind !== 'dataset') Object.assign(record, { [record.kind]: facts });
    records.push(record);
  }
  return records;
}

/** Optional fields that are an indexed text and nothing more. */
const OPTIONAL = [
  'acronym',
  'licence',
  'frequency',
  'created',
  'modified',
  'granularity',
  'locality',
  'language',
] as const;

function indexed<T>(values: (T | undefined)[]): Indexed<T> {
  const places = new Map<string, number>();
  const result: Indexed<T> = { values: [], at: [] };
  for (const one of values) {
    if (one === undefined) {
      result.at.push(-1);
      continue;
    }
    const key = JSON.stringify(one);
    let place = places.get(key);
    if (place === undefined) {
      place = result.values.length;
      places.set(key, place);
      result.values.push(one);
    }
    result.at.push(place);
  }
  return result;
}

function indexedLists(rows: string[][]): IndexedLists {
  return { ...indexed(rows.flat()), lengths: rows.map((row) => row.length) };
}

function value<T>(column: Indexed<T>, row: number): T | undefined {
  return column.values[column.at[row] ?? -1];
}

/** Gives the lists one after the other: rows must be read in order. */
function lists(column: IndexedLists): () => string[] {
  let row = 0;
  let next = 0;
  return () => {
    const list: string[] = [];
    const end = next + (column.lengths[row] ?? 0);
    for (; next < end; next += 1) list.push(value(column, next) ?? '');
    row += 1;
    return list;
  };
}

function commonBase(records: readonly CatalogueRecord[]): string {
  const uses = new Map<string, number>();
  let best = '';
  for (const { slug, url } of records) {
    if (!slug || !url.endsWith(slug)) continue;
    const base = url.slice(0, -slug.length);
    const count = (uses.get(base) ?? 0) + 1;
    uses.set(base, count);
    if (count > (uses.get(best) ?? 0)) best = base;
  }
  return best;
}

function shortSlug({ slug, title }: CatalogueRecord): Slug {
  if (slug === undefined) return null;
  const derived = slugOf(title);
  if (slug === derived) return 0;
  const number = slug.startsWith(`${derived}-`) ? slug.slice(derived.length + 1) : '';
  return /^[1-9]\d{0,8}$/.test(number) ? Number(number) : slug;
}

function longSlug(slug: Slug, title: string): string | undefined {
  if (slug === null) return undefined;
  if (typeof slug === 'string') return slug;
  return slug === 0 ? slugOf(title) : `${slugOf(title)}-${slug}`;
}
