/**
 * piveau: data.europa.eu, data.gv.at. Its search service, as the official front calls it
 * (@piveau/piveau-hub-ui-modules, datasetService).
 *
 * Settings of a source: `filter`, the name of the parameter that chooses datasets (`filter` on
 * data.europa.eu, `filters` elsewhere); `page`, the path of a dataset's page with `{id}`.
 */
import type { Result } from '../model.ts';
import type { Adapter, CatalogueSource, Listing, ListPage } from './adapter.ts';
import {
  atMost,
  keywords,
  placeOf,
  readEntries,
  readRecords,
  requestAddress,
  unexpected,
} from './entries.ts';
import { piveauDataset } from './piveau-dataset.ts';
import { countOf, isObject, type Json } from './values.ts';

/** Titles come in all their languages, some 10 KB a dataset. */
const PAGE = 250;
/** Results further than this are refused by the search engine. */
const WINDOW = 10_000;
/** What is asked of a dataset; names that a portal does not know are passed over. */
const INCLUDES = [
  'id,title,description,translation_meta,language,languages,publisher,keywords,categories',
  'issued,modified,landing_page,accrual_periodicity,frequency,temporal',
  'distributions.id,distributions.format,distributions.license',
].join();

const isEuropa = (base: string) => new URL(base).hostname === 'data.europa.eu';

const search = (source: CatalogueSource, parameters: Record<string, string | number>) => ({
  url: requestAddress(source.base, '/api/hub/search/search', {
    [source.settings?.filter ?? (isEuropa(source.base) ? 'filter' : 'filters')]: 'dataset',
    ...parameters,
    includes: INCLUDES,
  }),
  expect: 'json' as const,
});

const list = ({ source, cursor }: Listing) =>
  search(source, { limit: PAGE, page: placeOf(cursor), sort: 'id asc' });

/** How many results there are: a number, or `{ total }` where several indices were asked. */
const total = (count: unknown): number | null => {
  if (isObject(count)) return typeof count.total === 'number' ? countOf(count.total) : null;
  return typeof count === 'number' ? countOf(count) : null;
};

const resultOf = (answer: unknown): (Json & { results: unknown[] }) | undefined => {
  const result = isObject(answer) ? answer.result : undefined;
  return isObject(result) && Array.isArray(result.results)
    ? { ...result, results: result.results }
    : undefined;
};

function* parse({ source, cursor }: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const result = resultOf(answer);
  if (!result) return unexpected('{ result: { count, results: […] } }', answer);
  const { results } = result;
  const page = placeOf(cursor);
  const count = total(result.count);
  // A page may have fewer than was asked, were the server to give less: then the count tells.
  const more =
    results.length > 0 && (count === null ? results.length >= PAGE : (page + 1) * PAGE < count);
  const reachable = (page + 2) * PAGE <= WINDOW;
  const parts = yield* readEntries(results, (one) => piveauDataset(source, one));
  if (more && !reachable)
    parts.refused.push({ reason: `only the first ${WINDOW} of ${count ?? 'all'} can be listed` });
  return {
    ok: true,
    value: { ...parts, next: more && reachable ? `${page + 1}` : null, total: count },
  };
}

/** The adapter of piveau. */
export const piveau: Adapter = {
  software: 'piveau',
  incremental: false,
  list,
  parse,
  // Fields and directions are parted by a literal `+`, as forms write a space.
  ask: (source, words, limit) =>
    search(source, {
      q: keywords(words).join(' '),
      limit: atMost(limit, 100),
      page: 0,
      sort: 'relevance desc, modified desc',
    }),
  parseAsked(source, answer) {
    const result = resultOf(answer);
    if (!result) return unexpected('{ result: { results: […] } }', answer);
    return {
      ok: true,
      value: readRecords(result.results, (one) => piveauDataset(source, one)),
    };
  },
  probe: {
    request: (base) => ({
      url: requestAddress(base, '/api/hub/search/search', {
        [isEuropa(base) ? 'filter' : 'filters']: 'dataset',
        limit: 1,
      }),
      expect: 'json',
    }),
    recognise(base, answer) {
      const result = resultOf(answer);
      if (!result || total(result.count) === null || typeof result.index !== 'string') return null;
      return { software: 'piveau', base, kinds: ['dataset'] };
    },
  },
};
