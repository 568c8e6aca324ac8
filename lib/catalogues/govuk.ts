/**
 * GOV.UK, by its search API (alphagov/search-api, docs/using-the-search-api.md): consultations and
 * calls for evidence, one stage for each of their types, so that none comes near the window of
 * 10,000 results; then the records of the Algorithmic Transparency Recording Standard.
 *
 * Any parameter that it does not know is answered with 422: nothing is sent besides those below.
 */
import type { Result } from '../model.ts';
import type { Adapter, CatalogueRequest, CatalogueSource, Listing, ListPage } from './adapter.ts';
import { readEntries, requestAddress, unexpected } from './entries.ts';
import { algorithmEntry, consultationEntry } from './govuk-records.ts';
import { countOf, dayOf, isObject, type Json } from './values.ts';

/** The API gives up to 1,500 at once; an answer of 1,000 has about 3 MB. */
const PAGE = 1000;
/** A stage ends here, whatever the server says of its length: twice what any type has. */
const MOST = 20_000;

const CONSULTATIONS = [
  'open_consultation',
  'closed_consultation',
  'consultation_outcome',
  'open_call_for_evidence',
  'closed_call_for_evidence',
  'call_for_evidence_outcome',
];
const ALGORITHMS = 'algorithmic_transparency_record';

const SHARED_FIELDS = ['title', 'link', 'description', 'public_timestamp', 'organisations'];
const CONSULTATION_FIELDS = ['start_date', 'end_date', 'content_store_document_type'];
const ALGORITHM_FIELDS = ['organisation', 'function', 'capability', 'phase', 'date_published'].map(
  (name) => `${ALGORITHMS}_${name}`,
);

const stagesOf = ({ kinds }: CatalogueSource): string[] => [
  ...(kinds.includes('consultation') ? CONSULTATIONS : []),
  ...(kinds.includes('algorithm') ? [ALGORITHMS] : []),
];

/** Where a listing is: `open_consultation:1000`. */
function placeOf({ source, cursor }: Listing): { stage: string; start: number } {
  const [, stage = '', start = ''] = /^(\w+):(\d{1,6})$/.exec(cursor ?? '') ?? [];
  const stages = stagesOf(source);
  return stages.includes(stage)
    ? { stage, start: Number(start) }
    : { stage: stages[0] ?? CONSULTATIONS[0] ?? '', start: 0 };
}

function list(listing: Listing): CatalogueRequest {
  const { stage, start } = placeOf(listing);
  const isAlgorithm = stage === ALGORITHMS;
  const since = dayOf(listing.since);
  return {
    url: requestAddress(listing.source.base, '/api/search.json', {
      [isAlgorithm ? 'filter_format' : 'filter_content_store_document_type']: stage,
      filter_public_timestamp: since && `from:${since}`,
      fields: [...SHARED_FIELDS, ...(isAlgorithm ? ALGORITHM_FIELDS : CONSULTATION_FIELDS)].join(),
      order: '-public_timestamp',
      count: PAGE,
      start,
    }),
    expect: 'json',
  };
}

function* parse(listing: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const { source } = listing;
  const { stage, start } = placeOf(listing);
  if (!isObject(answer) || !Array.isArray(answer.results))
    return unexpected(`results of a search for ${stage}, { results: […], total }`, answer);
  const read = (entry: Json) =>
    stage === ALGORITHMS ? algorithmEntry(source, entry) : consultationEntry(source, entry, stage);
  const parts = yield* readEntries(answer.results, read);
  const reached = start + answer.results.length;
  const isLast = answer.results.length === 0 || reached >= Math.min(countOf(answer.total), MOST);
  const stages = stagesOf(source);
  const following = stages[stages.indexOf(stage) + 1];
  const next = isLast ? following && `${following}:0` : `${stage}:${reached}`;
  // The number of results is that of one stage only.
  return { ok: true, value: { ...parts, next: next ?? null, total: null } };
}

/** The adapter of GOV.UK. */
export const govuk: Adapter = { software: 'govuk', incremental: true, list, parse };
