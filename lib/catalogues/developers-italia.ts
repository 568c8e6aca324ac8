/**
 * Developers Italia, the catalogue of software that Italian administrations share
 * (developers-italia-api, software-catalog-api.oas.yaml). Each entry carries the text of its
 * `publiccode.yml`.
 */
import type { CatalogueRecord, Result } from '../model.ts';
import type { Adapter, CatalogueRequest, CatalogueSource, Listing, ListPage } from './adapter.ts';
import {
  bareRecord,
  type Entry,
  identifierOf,
  readEntries,
  requestAddress,
  unexpected,
} from './entries.ts';
import { readPublicCode } from './publiccode.ts';
import { siteBeside } from './repository.ts';
import { addressOf, dayOf, descriptionOf, isObject, type Json, present } from './values.ts';

/** Most that the API gives at once. Files of 100 KB each, the longest that is read, would fit. */
const PAGE = 100;

/**
 * What an entry of the catalogue is; gone where it is marked as no longer active.
 *
 * @param entry one of `data` in an answer of `/v1/software`.
 */
export function italianSoftwareEntry(source: CatalogueSource, entry: Json): Entry {
  const id = identifierOf(entry.id);
  if (id === undefined) return { refused: 'no identifier' };
  if (entry.active === false) return { gone: id };
  const languages = [source.language, 'en', 'fr'];
  const code = readPublicCode(entry.publiccodeYml, languages);
  if (code === undefined) return { id, refused: 'its publiccode.yml cannot be read' };
  const repository = addressOf(entry.url) ?? code.url;
  if (repository === undefined) return { id, refused: 'no address' };
  const foreign = code.language !== source.language && code.description !== '';
  const record: CatalogueRecord = {
    ...bareRecord(source, 'code', { id, title: code.name, url: code.url ?? repository }),
    ...present('publisher', code.publisher),
    tags: code.categories,
    description: descriptionOf(code.description),
    ...present('licence', code.licence),
    ...present('created', dayOf(entry.createdAt)),
    // `updatedAt` is when the crawler passed.
    ...present('modified', code.released),
    ...(foreign ? present('language', code.language) : {}),
    // Administrations that say they use it.
    reuses: code.usedBy.length,
    code: {
      form: 'software',
      repository: code.url ?? repository,
      ...present('site', siteBeside(code.landing, code.url ?? repository)),
      ...present('phase', code.status),
      ...(code.status === 'obsolete' ? { archived: true } : {}),
    },
  };
  return { record };
}

// Its `from` asks for what was added since, not for what changed (general/query.go): of no use here.
const list = ({ source, cursor }: Listing): CatalogueRequest => ({
  url: requestAddress(source.base, '/v1/software', {
    'page[size]': PAGE,
    'page[after]': cursor ?? undefined,
  }),
  expect: 'json',
});

function* parse({ source, cursor }: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  // `application/problem+json` has a title and a status.
  if (!isObject(answer) || !Array.isArray(answer.data))
    return unexpected('a page of software, { data: […], links }', answer);
  const parts = yield* readEntries(answer.data, (entry) => italianSoftwareEntry(source, entry));
  const next = answer.data.length === 0 ? null : nextOf(answer.links);
  return {
    ok: true,
    value: { ...parts, next: next === cursor ? null : next, total: null },
  };
}

/** `links.next` is no address but a query, `?page[after]=…`; what counts in it is the place. */
function nextOf(links: unknown): string | null {
  if (!isObject(links) || typeof links.next !== 'string' || links.next.length > 2000) return null;
  const after = new URLSearchParams(links.next.replace(/^[^?]*\?/, '')).get('page[after]');
  return after === null || after === '' ? null : after;
}

/** The adapter of Developers Italia. */
export const developersItalia: Adapter = {
  software: 'developers-italia',
  incremental: false,
  list,
  parse,
};
