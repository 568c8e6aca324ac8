/**
 * Decidim, by its GraphQL interface (decidim-api/docs/usage.md). One unknown field fails a whole
 * query, with HTTP 200, and versions differ: each space is asked by itself, first for all, then for
 * less, and is skipped when the least fails too.
 *
 * Settings: `spaces`, names of what is listed (`participatoryProcesses initiatives assemblies
 * consultations`; the first two unless told); `procedure`, of processes whose title does not tell;
 * `publisher`, the body whose site it is.
 */
import type { Result } from '../model.ts';
import type { Adapter, CatalogueRequest, CatalogueSource, Listing, ListPage } from './adapter.ts';
import { DECIDIM_SPACES, type DecidimSpace, decidimEntry, queryOf } from './decidim-spaces.ts';
import { readEntries, requestAddress, unexpected } from './entries.ts';
import { isObject, nameOf, objectsOf } from './values.ts';

const USUAL = 'participatoryProcesses initiatives';

/** What a GraphQL server says of a field that it does not have (graphql-ruby). */
const UNKNOWN = /doesn't exist on type|does not exist on type|cannot query field|undefinedfield/i;

interface Place {
  space: DecidimSpace;
  /** Queries that failed before this one, for a field that the server does not have. */
  attempt: number;
}

function spacesOf({ settings }: CatalogueSource): DecidimSpace[] {
  const names = (settings?.spaces ?? USUAL).split(/[\s,]+/);
  return DECIDIM_SPACES.filter(({ name }) => names.includes(name));
}

/** Where a listing is: the name of a space, with a `!` for each query that failed. */
function placeOf({ source, cursor }: Listing): Place | undefined {
  const [, name, failed = ''] = /^(\w+)(!{0,9})$/.exec(cursor ?? '') ?? [];
  const spaces = spacesOf(source);
  const space = spaces.find((one) => one.name === name);
  if (space) return { space, attempt: failed.length };
  return spaces[0] && { space: spaces[0], attempt: 0 };
}

const graphQl = (base: string, query: string): CatalogueRequest => ({
  url: requestAddress(base, '/api'),
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ query }),
  expect: 'json',
});

function list(listing: Listing): CatalogueRequest {
  const place = placeOf(listing);
  const query = place ? queryOf(place.space, place.attempt) : '{decidim{version}}';
  return graphQl(listing.source.base, query);
}

function* parse(listing: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const place = placeOf(listing);
  if (!place) return { ok: false, error: 'The settings name no space that Decidim has' };
  const { space, attempt } = place;
  const spaces = spacesOf(listing.source);
  const next = spaces[spaces.indexOf(space) + 1]?.name ?? null;
  const empty = { records: [], gone: [], refused: [], next, total: null };

  const error = errorOf(answer);
  if (error !== undefined) {
    if (!UNKNOWN.test(error))
      return { ok: false, error: `Decidim refuses ${space.name}: ${error}` };
    // Where the space itself is unknown, asking less of it helps nothing.
    const isSpace = /on type ['"`]?Query\b/i.test(error);
    if (!isSpace && attempt + 1 < space.fields.length)
      return { ok: true, value: { ...empty, next: `${space.name}${'!'.repeat(attempt + 1)}` } };
    const refused = [{ reason: `${space.name} is not listed: ${error}` }];
    return { ok: true, value: { ...empty, refused } };
  }
  const entries = entriesOf(answer, space.name);
  if (!entries) return unexpected(`{ data: { ${space.name}: […] } }`, answer);
  const parts = yield* readEntries(entries, (entry) => decidimEntry(listing.source, space, entry));
  return { ok: true, value: { ...empty, ...parts } };
}

/** The messages of an answer that has errors, with HTTP 200. */
function errorOf(answer: unknown): string | undefined {
  if (!isObject(answer) || !Array.isArray(answer.errors) || answer.errors.length === 0)
    return undefined;
  const messages = objectsOf(answer.errors).flatMap(({ message }) => nameOf(message, 200) ?? []);
  return messages.slice(0, 3).join('; ') || 'an error without message';
}

/** A plain list; or a connection, which other spaces are in some versions. */
function entriesOf(answer: unknown, name: string): unknown[] | undefined {
  const data = isObject(answer) && isObject(answer.data) ? answer.data : {};
  const found = Object.hasOwn(data, name) ? data[name] : undefined;
  if (Array.isArray(found)) return found;
  return isObject(found) && Array.isArray(found.nodes) ? found.nodes : undefined;
}

/** The adapter of Decidim. */
export const decidim: Adapter = {
  software: 'decidim',
  // `publishedSince` misses what was changed after it was published, such as a new closing day.
  incremental: false,
  list,
  parse,
  probe: {
    request: (base) => graphQl(base, '{decidim{version}}'),
    recognise: (base, answer) =>
      // Newer versions keep the version to themselves: null.
      isObject(answer) && isObject(answer.data) && isObject(answer.data.decidim)
        ? { software: 'decidim', base, kinds: ['consultation'] }
        : null,
  },
};
