/** A flag out of a value that may be anything: a file, a form, what an older version wrote. */
import { addressOf, dayOf, isObject, listOf, present } from '../catalogues/values.ts';
import { lineOf, textOf } from '../text/written.ts';
import {
  type Basis,
  type Evidence,
  type Flag,
  type FlaggedRecord,
  JURISDICTIONS,
  type Searched,
  STEP_KINDS,
  type Step,
  WANTED_KINDS,
} from './flag.ts';
import { LONGEST, MOST_SEARCHED, MOST_STEPS } from './longest.ts';
import { stepsInOrder } from './steps.ts';

/** Times, in ms since 1970, are those that dates can have. */
const LAST_TIME = 8_640_000_000_000_000;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;
const SHA256 = /^[\da-f]{64}$/;

/**
 * The flag that a value is, with nothing in it that is not expected and no text longer than is
 * kept; null when it is none. What it gives, it takes again unchanged. Whether the hash is that of
 * the evidence is not looked at: `hashOf` tells.
 */
export function flagOf(value: unknown): Flag | null {
  if (!isObject(value)) return null;
  const id = matching(value.id, UUID);
  const created = timeOf(value.created);
  const modified = timeOf(value.modified);
  const wanted = WANTED_KINDS.find((one) => one === value.wanted);
  const jurisdiction = JURISDICTIONS.find((one) => one === value.jurisdiction);
  const title = lineOf(value.title, LONGEST.title);
  const evidence = evidenceOf(value.evidence);
  const hash = matching(value.hash, SHA256);
  if (!id || created === undefined || modified === undefined || !wanted) return null;
  if (!jurisdiction || !title || !evidence || !hash) return null;
  return {
    id,
    created,
    modified,
    wanted,
    title,
    note: textOf(value.note, LONGEST.note),
    jurisdiction,
    ...present('body', bodyOf(value.body)),
    evidence,
    hash,
    ...(value.pictured === true && { pictured: true as const }),
    ...present('tracker', trackerOf(value.tracker)),
    ...present('basis', basisOf(value.basis)),
    ...present('letter', letterOf(value.letter)),
    steps: stepsInOrder(
      listOf(value.steps)
        .slice(0, MOST_STEPS)
        .flatMap((one) => stepOf(one) ?? []),
    ),
  };
}

/** The evidence that a value is, or undefined. */
export function evidenceOf(value: unknown): Evidence | undefined {
  if (!isObject(value)) return undefined;
  const url = addressOf(value.url);
  const at = timeOf(value.at);
  if (url === undefined || at === undefined) return undefined;
  const selection = textOf(value.selection, LONGEST.selection).trim();
  return {
    url,
    title: lineOf(value.title, LONGEST.title) ?? url,
    at,
    ...present('language', lineOf(value.language, 35)),
    ...(selection !== '' && { selection }),
    ...present('element', lineOf(value.element, LONGEST.title)),
    ...present('record', recordOf(value.record)),
    searched: listOf(value.searched)
      .slice(0, MOST_SEARCHED)
      .flatMap((one) => searchedOf(one) ?? []),
  };
}

/** The step that a value is, or undefined. */
export function stepOf(value: unknown): Step | undefined {
  if (!isObject(value)) return undefined;
  const kind = STEP_KINDS.find((one) => one === value.kind);
  const day = dayOf(value.day);
  if (!kind || !day) return undefined;
  return {
    kind,
    day,
    note: textOf(value.note, LONGEST.stepNote),
    ...present('link', addressOf(value.link)),
  };
}

function recordOf(value: unknown): FlaggedRecord | undefined {
  if (!isObject(value)) return undefined;
  const catalogue = lineOf(value.catalogue, LONGEST.name);
  const id = lineOf(value.id, LONGEST.name);
  const title = lineOf(value.title, LONGEST.title);
  const url = addressOf(value.url);
  if (!catalogue || !id || !title || !url) return undefined;
  return { catalogue, id, title, url, ...present('asOf', dayOf(value.asOf)) };
}

function searchedOf(value: unknown): Searched | undefined {
  if (!isObject(value)) return undefined;
  const where = lineOf(value.where, LONGEST.name);
  const at = timeOf(value.at);
  const { found } = value;
  if (!where || at === undefined || !Number.isSafeInteger(found) || (found as number) < 0) {
    return undefined;
  }
  return {
    where,
    words: lineOf(value.words, LONGEST.title) ?? '',
    at,
    found: (found as number) + 0,
    ...present('asOf', dayOf(value.asOf)),
  };
}

function bodyOf(value: unknown): Flag['body'] {
  if (!isObject(value)) return undefined;
  const name = lineOf(value.name, LONGEST.name);
  if (!name) return undefined;
  return {
    name,
    ...present('id', lineOf(value.id, LONGEST.name)),
    ...present('site', addressOf(value.site)),
  };
}

function trackerOf(value: unknown): Flag['tracker'] {
  if (!isObject(value)) return undefined;
  const status = lineOf(value.status, LONGEST.name);
  const url = addressOf(value.url);
  const day = dayOf(value.day);
  return status && url && day ? { status, url, day } : undefined;
}

function basisOf(value: unknown): Basis | undefined {
  if (!isObject(value)) return undefined;
  const article = lineOf(value.article, LONGEST.name);
  const source = lineOf(value.source, LONGEST.name);
  const { threshold } = value;
  if (!article || !source || (threshold !== 'met' && threshold !== 'to-check')) return undefined;
  return { article, threshold, source };
}

function letterOf(value: unknown): Flag['letter'] {
  if (!isObject(value)) return undefined;
  const modified = timeOf(value.modified);
  if (modified === undefined) return undefined;
  return {
    subject: lineOf(value.subject, LONGEST.title) ?? '',
    text: textOf(value.text, LONGEST.letter),
    modified,
  };
}

const matching = (value: unknown, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined;

const timeOf = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LAST_TIME
    ? (value as number) + 0
    : undefined;
