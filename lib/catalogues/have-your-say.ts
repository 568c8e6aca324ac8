/**
 * “Have your say”, the consultations of the European Commission, by the interface behind its pages.
 * It is not documented: what follows is what public clients met (July to August 2026). `sort` is
 * answered with 406, the first results are those that changed last; identifiers are written as
 * `14628.0`; times are those of Brussels, without zone.
 *
 * Settings: `feedback`, `OPEN` to list only what is open.
 */
import type { ConsultationFacts } from '../kinds/consultation.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import type { Adapter, CatalogueRequest, CatalogueSource, Listing, ListPage } from './adapter.ts';
import {
  bareRecord,
  type Entry,
  incomplete,
  placeOf,
  readEntries,
  requestAddress,
  unexpected,
} from './entries.ts';
import {
  countOf,
  dayOf,
  isObject,
  type Json,
  nameOf,
  namesOf,
  objectsOf,
  present,
  TAGS,
  titleOf,
} from './values.ts';

const FOLDER = '/info/law/better-regulation';
/** Its own pages ask for 10 to 25; clients got 50. */
const PAGE = 50;
/** 4,000 initiatives are 80 pages; a server that never ends is left here. */
const MOST_PAGES = 400;

/**
 * What an initiative is.
 *
 * @param entry one of `content` in an answer of `searchInitiatives`.
 */
export function initiativeEntry(source: CatalogueSource, entry: Json): Entry {
  const id = idOf(entry.id);
  const language = source.language.toUpperCase();
  const translated = objectsOf(entry.initiativeTranslations).find(
    (one) => one.language === language && one.field === 'SHORT_TITLE',
  );
  const own = titleOf(translated?.value);
  const title = own ?? titleOf(entry.shortTitle);
  const refused = incomplete(id, title);
  if (refused || id === undefined || title === undefined) return refused ?? null;
  const statuses = objectsOf(entry.currentStatuses);
  const status = statuses.find(({ isCurrent }) => isCurrent === true) ?? statuses[0] ?? {};
  const opens = dayOf(status.feedbackStartDate);
  const facts: ConsultationFacts = {
    procedure: procedureOf(status.frontEndStage),
    ...present('opens', opens),
    ...present('closes', dayOf(status.feedbackEndDate)),
    ...present('said', saidBy(status.receivingFeedbackStatus)),
  };
  const record: CatalogueRecord = {
    ...bareRecord(source, 'consultation', {
      id,
      title,
      url: `${source.base}${FOLDER}/have-your-say/initiatives/${id}_${source.language}`,
    }),
    publisher: { id: '', name: 'European Commission' },
    tags: namesOf(entry.topics, TAGS),
    // Titles that were not translated are English.
    ...(own === undefined && source.language !== 'en' ? { language: 'en' } : {}),
    ...present('created', opens),
    consultation: facts,
  };
  return { record };
}

/** A whole number, which its JSON writes as a float. */
function idOf(value: unknown): string | undefined {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 1) return undefined;
  return Number.isSafeInteger(Math.trunc(number)) ? String(Math.trunc(number)) : undefined;
}

/** Stages are `OPC_LAUNCHED`, a public consultation; `PLANNING_WORKFLOW` and `CFE_…`, a call. */
const procedureOf = (stage: unknown): ConsultationFacts['procedure'] =>
  typeof stage === 'string' && /^(?:PLANNING_WORKFLOW|CALL_FOR_EVIDENCE|CFE_)/.test(stage)
    ? 'call-for-evidence'
    : 'consultation';

const SAID = new Map<unknown, ConsultationFacts['said']>([
  ['OPEN', 'open'],
  ['CLOSED', 'closed'],
  ['UPCOMING', 'planned'],
]);
const saidBy = (status: unknown) => SAID.get(nameOf(status)?.toUpperCase());

const list = ({ source, cursor }: Listing): CatalogueRequest => ({
  url: requestAddress(source.base, `${FOLDER}/brpapi/searchInitiatives`, {
    language: source.language.toUpperCase(),
    size: PAGE,
    page: placeOf(cursor),
    feedbackStatus: source.settings?.feedback === 'OPEN' ? 'OPEN' : undefined,
  }),
  expect: 'json',
});

function* parse({ source, cursor }: Listing, answer: unknown): Generator<void, Result<ListPage>> {
  const page = pageIn(answer);
  if (!page) return unexpected('initiatives, { initiativeResultDtoPage: { content } }', answer);
  const { content, totalPages, total } = page;
  const parts = yield* readEntries(content, (entry) => initiativeEntry(source, entry));
  const next = placeOf(cursor) + 1;
  const isLast = content.length === 0 || next >= Math.min(totalPages ?? MOST_PAGES, MOST_PAGES);
  return { ok: true, value: { ...parts, next: isLast ? null : String(next), total } };
}

/** The page of an answer; older servers wrote it in the manner of HAL. */
function pageIn(answer: unknown) {
  if (!isObject(answer)) return undefined;
  const { initiativeResultDtoPage: now, _embedded: embedded, page } = answer;
  const counts = isObject(now) ? now : isObject(page) ? page : {};
  const content = isObject(now)
    ? now.content
    : isObject(embedded)
      ? (embedded.initiativeResultDtoes ?? embedded.initiativeResultDtos)
      : undefined;
  if (!Array.isArray(content)) return undefined;
  const { totalPages, totalElements } = counts;
  return {
    content,
    totalPages: typeof totalPages === 'number' ? countOf(totalPages) : undefined,
    total: typeof totalElements === 'number' ? countOf(totalElements) : null,
  };
}

/** The adapter of “Have your say”. */
export const haveYourSay: Adapter = {
  software: 'have-your-say',
  incremental: false,
  list,
  parse,
};
