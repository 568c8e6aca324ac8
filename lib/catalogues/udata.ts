/**
 * uData: data.gouv.fr, data.public.lu, dados.gov.pt. Lists datasets, reuses and dataservices by the
 * first version of its API, whose lists have no window of 10,000; asks by the second, which has a
 * search engine (udata/core/dataset/api.py, apiv2.py and search.py).
 */
import type { Result } from '../model.ts';
import type { Adapter, CatalogueRequest, CatalogueSource, Listing, ListPage } from './adapter.ts';
import {
  atMost,
  keywords,
  readEntries,
  readRecords,
  requestAddress,
  unexpected,
} from './entries.ts';
import { stageEntry, UDATA_STAGES, type UdataStage } from './udata-stages.ts';
import { countOf, dayOf, isObject, type Json, titleOf } from './values.ts';

/** What the official client takes for the limit of the API (datagouv-mcp). */
const PAGE = 100;

/** Where a listing is: `datasets:3`, then how many records the stages before it had. */
interface Place {
  stage: UdataStage;
  page: number;
  before: number;
}

const stagesOf = (source: CatalogueSource): UdataStage[] =>
  UDATA_STAGES.filter(({ kind }) => source.kinds.includes(kind));

function placeOf({ source, cursor }: Listing): Place | undefined {
  const stages = stagesOf(source);
  const [, folder, page, before] = /^(\w+):(\d{1,7})(?::(\d{1,9}))?$/.exec(cursor ?? '') ?? [];
  const stage = stages.find((one) => one.folder === folder);
  if (stage) return { stage, page: Math.max(1, Number(page)), before: Number(before ?? 0) };
  return stages[0] && { stage: stages[0], page: 1, before: 0 };
}

/** What a cursor holds of the stages before: a server that tells more is not to be believed. */
const MOST_BEFORE = 999_999_999;

const written = ({ stage, page, before }: Place) =>
  `${stage.folder}:${page}${before > 0 ? `:${Math.min(before, MOST_BEFORE)}` : ''}`;

function list(listing: Listing): CatalogueRequest {
  const { stage, page } = placeOf(listing) ?? { stage: UDATA_STAGES[0] as UdataStage, page: 1 };
  return {
    url: requestAddress(listing.source.base, `/api/1/${stage.folder}/`, {
      page,
      page_size: PAGE,
      sort: stage.sort,
    }),
    headers: { 'X-Fields': `data{${stage.fields}},page,page_size,total,next_page` },
    expect: 'json',
  };
}

function* parse(listing: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const place = placeOf(listing);
  if (!place) return { ok: false, error: 'The source has no kind of record that uData lists' };
  if (!isObject(answer) || !Array.isArray(answer.data))
    return unexpected(`a page of ${place.stage.folder}, { data: […], total }`, answer);
  const { stage } = place;
  const since = dayOf(listing.since);
  const isOld = (entry: unknown) => {
    const changed = isObject(entry) ? dayOf(stage.changed(entry)) : undefined;
    return since !== undefined && changed !== undefined && changed < since;
  };
  const data: unknown[] = answer.data;
  const parts = yield* readEntries(
    data.filter((entry) => !isOld(entry)),
    (entry) => stageEntry(listing.source, stage, entry),
  );
  // Newest first: what follows an old one is older still.
  const isPast = stage.newestFirst && data.length > 0 && isOld(data.at(-1));
  const total = typeof answer.total === 'number' ? place.before + countOf(answer.total) : null;
  return {
    ok: true,
    value: {
      ...parts,
      next: isPast || !hasNext(answer, data) ? nextStage(listing, place, total) : nextPage(place),
      // Of changes, nobody knows beforehand how many there are.
      total: listing.since === null ? total : null,
    },
  };
}

/**
 * Whether another page follows. Its address is written by the server, which may stand behind
 * another name: it is never called, its presence is what counts.
 */
const hasNext = (answer: Json, data: unknown[]) =>
  data.length > 0 && typeof answer.next_page === 'string' && answer.next_page !== '';

const nextPage = (place: Place) => written({ ...place, page: place.page + 1 });

function nextStage({ source }: Listing, { stage }: Place, total: number | null): string | null {
  const stages = stagesOf(source);
  const next = stages[stages.indexOf(stage) + 1];
  return next ? written({ stage: next, page: 1, before: total ?? 0 }) : null;
}

const DATASETS = UDATA_STAGES[0] as UdataStage;

/** Its search engine wants all words of a question: a page's whole title finds nothing. */
const ask = (source: CatalogueSource, words: string, limit: number): CatalogueRequest => ({
  url: requestAddress(source.base, '/api/2/datasets/search/', {
    q: keywords(words).join(' '),
    page_size: atMost(limit, PAGE),
  }),
  headers: {
    'X-Fields': `data{${DATASETS.fields.replace(/resources\{\w+\}/, 'resources{total}')}}`,
  },
  expect: 'json',
});

function parseAsked(source: CatalogueSource, answer: unknown): Result<ListPage['records']> {
  if (!isObject(answer) || !Array.isArray(answer.data))
    return unexpected('found datasets, { data: […] }', answer);
  const records = readRecords(answer.data, (entry) => stageEntry(source, DATASETS, entry));
  return { ok: true, value: records };
}

/** The adapter of uData. */
export const udata: Adapter = {
  software: 'udata',
  incremental: true,
  list,
  parse,
  ask,
  parseAsked,
  // The site object rather than `swagger.json`: a kilobyte instead of a megabyte, in all versions,
  // and it counts what the catalogue has (udata/core/site/api.py).
  probe: {
    request: (base) => ({ url: requestAddress(base, '/api/1/site/'), expect: 'json' }),
    recognise(base, answer) {
      if (!isObject(answer) || !isObject(answer.metrics)) return null;
      const { metrics } = answer;
      const title = titleOf(answer.title);
      if (title === undefined || typeof metrics.datasets !== 'number') return null;
      const kinds = UDATA_STAGES.filter(({ folder }) => countOf(metrics[folder]) > 0);
      return { software: 'udata', base, title, kinds: kinds.map(({ kind }) => kind) };
    },
  },
};
