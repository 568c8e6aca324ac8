/**
 * Socrata (Tyler Data & Insights), Discovery API: vendor's OpenAPI file, socrata/dev.socrata.com
 * apis/discovery.json. A parameter that it does not know is taken for a filter on custom metadata
 * and gives an empty answer: only those of that file are sent.
 *
 * Setting of a source: `api`, the origin that answers, where it is not the portal itself
 * (`https://api.us.socrata.com`, `https://api.eu.socrata.com`).
 */
import type { CatalogueRecord, Result } from '../model.ts';
import type { Adapter, CatalogueSource, Listing, ListPage } from './adapter.ts';
import {
  atMost,
  bareRecord,
  type Entry,
  incomplete,
  keywords,
  readEntries,
  readRecords,
  requestAddress,
  unexpected,
} from './entries.ts';
import { formatNames } from './formats.ts';
import { frequencyOf } from './frequencies.ts';
import { licenceOf } from './licences.ts';
import {
  addressOf,
  countOf,
  dayOf,
  descriptionOf,
  isObject,
  type Json,
  listOf,
  nameOf,
  namesOf,
  objectsOf,
  present,
  TAGS,
  titleOf,
} from './values.ts';

const PAGE = 200;
/** `offset + limit` may not be more. */
const WINDOW = 10_000;
/** “Four by four”: what a dataset is called. */
const ID = /^[a-z0-9]{4}-[a-z0-9]{4}$/;
/** Comes before all of them. */
const BEFORE_ALL = '0000-0000';
/** What every table is exported as. */
const TABLE = ['csv', 'json', 'xml', 'rdf'];

const request = (source: CatalogueSource, parameters: Record<string, string | number>) => {
  const host = new URL(source.base).hostname;
  return {
    url: requestAddress(source.settings?.api ?? source.base, '/api/catalog/v1', {
      domains: host,
      search_context: host,
      only: 'dataset',
      ...parameters,
    }),
    expect: 'json' as const,
  };
};

/** `offset:200`, or `scroll:abcd-1234` in catalogues that are longer than the window. */
function placeOf(cursor: string | null): { offset: number } | { scroll: string } {
  const [, scroll] = /^scroll:(.{9})$/.exec(cursor ?? '') ?? [];
  if (scroll !== undefined && ID.test(scroll)) return { scroll };
  const [, offset] = /^offset:(\d{1,5})$/.exec(cursor ?? '') ?? [];
  return { offset: Math.min(Number(offset ?? 0), WINDOW - PAGE) };
}

function list({ source, cursor }: Listing) {
  const place = placeOf(cursor);
  return request(source, {
    limit: PAGE,
    ...('scroll' in place ? { scroll_id: place.scroll } : { offset: place.offset }),
  });
}

function* parse({ source, cursor }: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  if (!isObject(answer) || !Array.isArray(answer.results))
    return unexpected('{ results: […], resultSetSize }', answer);
  const { results } = answer;
  const size = typeof answer.resultSetSize === 'number' ? countOf(answer.resultSetSize) : null;
  return {
    ok: true,
    value: {
      ...(yield* readEntries(results, (one) => dataset(source, one))),
      next: results.length === 0 ? null : after(placeOf(cursor), results, size),
      total: size,
    },
  };
}

function after(
  place: { offset: number } | { scroll: string },
  results: unknown[],
  size: number | null,
): string | null {
  if ('scroll' in place) {
    // Identifiers rise: one that does not would go round in a circle.
    const last = idOf(results.at(-1));
    return last !== undefined && last > place.scroll ? `scroll:${last}` : null;
  }
  // The order of the first page is that of relevance, not of identifiers: begin again.
  if (size !== null && size > WINDOW) return `scroll:${BEFORE_ALL}`;
  const end = place.offset + results.length;
  const more = size === null ? results.length >= PAGE : end < size;
  return more && end > place.offset && end <= WINDOW - PAGE ? `offset:${end}` : null;
}

const idOf = (told: unknown): string | undefined => {
  const resource = isObject(told) ? told.resource : undefined;
  const id = isObject(resource) ? resource.id : undefined;
  return typeof id === 'string' && ID.test(id) ? id : undefined;
};

function dataset(source: CatalogueSource, told: Json): Entry {
  const resource = isObject(told.resource) ? told.resource : {};
  const id = idOf(told);
  const title = titleOf(resource.name);
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;
  const subject = isObject(told.classification) ? told.classification : {};
  const metadata = isObject(told.metadata) ? told.metadata : {};
  const attribution = nameOf(resource.attribution);
  const views = isObject(resource.page_views) ? resource.page_views.page_views_total : undefined;
  const record: CatalogueRecord = {
    ...bareRecord(source, 'dataset', {
      id,
      title,
      url: addressOf(told.permalink) ?? addressOf(told.link) ?? `${source.base}/d/${id}`,
    }),
    tags: namesOf(
      [
        ...listOf(subject.domain_tags),
        ...listOf(subject.tags),
        ...listOf(subject.categories),
        subject.domain_category,
      ],
      TAGS,
    ),
    description: descriptionOf(resource.description),
    formats: resource.type === 'dataset' ? formatNames(TABLE) : [],
    views: countOf(views),
    resources: 1,
    // Whose data they are; the `owner` is the account of a person.
    ...present('publisher', attribution === undefined ? undefined : { id: '', name: attribution }),
    ...present('licence', licenceOf(metadata.license)),
    ...present('frequency', frequencyIn(subject)),
    ...present('created', dayOf(resource.createdAt)),
    ...present('modified', dayOf(resource.data_updated_at) ?? dayOf(resource.updatedAt)),
  };
  return { record };
}

/** Portals name their own metadata; many have one about the frequency. */
const frequencyIn = (subject: Json): string | undefined =>
  objectsOf(subject.domain_metadata)
    .filter(({ key }) => typeof key === 'string' && /frequency/i.test(key))
    .map(({ value }) => frequencyOf(value))
    .find((one) => one !== undefined);

/** The adapter of Socrata. */
export const socrata: Adapter = {
  software: 'socrata',
  incremental: false,
  list,
  parse,
  ask: (source, words, limit) =>
    request(source, { q: keywords(words).join(' '), limit: atMost(limit, 100) }),
  parseAsked(source, answer) {
    if (!isObject(answer) || !Array.isArray(answer.results))
      return unexpected('{ results: […] }', answer);
    return { ok: true, value: readRecords(answer.results, (one) => dataset(source, one)) };
  },
  probe: {
    request: (base) => ({
      url: requestAddress(base, '/api/catalog/v1', {
        domains: new URL(base).hostname,
        limit: 1,
      }),
      expect: 'json',
    }),
    recognise(base, answer) {
      if (!isObject(answer) || typeof answer.resultSetSize !== 'number') return null;
      if (idOf(listOf(answer.results)[0]) === undefined) return null;
      return { software: 'socrata', base, kinds: ['dataset'] };
    },
  },
};
