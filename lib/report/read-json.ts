/**
 * Reads back a report that was written as JSON. A file is whatever someone made of it: only what is
 * expected is looked at, all of it is checked, and one entry that is none makes it refused whole.
 */
import { isObject, type Json } from '../catalogues/values.ts';
import type { Result } from '../model.ts';
import {
  REPORT_FORMAT,
  REPORT_VERSION,
  type Report,
  type ReportCatalogue,
  type ReportPage,
  type ReportReference,
  type Where,
} from './report.ts';

/**
 * Why a file was refused. `too-big`; `foreign`: no JSON, or another's; `later`: of a later version;
 * `damaged`: an entry of it is none.
 */
export type ReportFileError = 'too-big' | 'foreign' | 'later' | 'damaged';

/** Largest file, in UTF-16 units, and most members of its lists. */
export const LARGEST_REPORT = 100_000_000;
const MOST_CATALOGUES = 1000;
const MOST_PAGES = 10_000;
const MOST_REFERENCES = 20_000;
/** Longest texts, in UTF-16 units. */
const LINE = 2000;
const ADDRESS = 20_000;

class Damaged extends Error {}

/** The report of a file; what it was compared with when it was written is left out. */
export function readReport(text: string): Result<Report, ReportFileError> {
  if (text.length > LARGEST_REPORT) return { ok: false, error: 'too-big' };
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { ok: false, error: 'foreign' };
  }
  if (!isObject(document) || document.format !== REPORT_FORMAT)
    return { ok: false, error: 'foreign' };
  if (document.version !== REPORT_VERSION) return { ok: false, error: 'later' };
  try {
    return { ok: true, value: reportOf(document) };
  } catch (error) {
    if (error instanceof Damaged) return { ok: false, error: 'damaged' };
    throw error;
  }
}

const reportOf = ({ software, made, catalogues, pages }: Json): Report => ({
  format: REPORT_FORMAT,
  version: REPORT_VERSION,
  software: lineOf(software),
  made: dayOf(made),
  catalogues: list(catalogues, MOST_CATALOGUES, catalogueOf),
  pages: list(pages, MOST_PAGES, pageOf),
});

const catalogueOf = ({ id, title, date }: Json): ReportCatalogue => ({
  id: lineOf(id),
  title: lineOf(title),
  ...optional('date', date, dayOf),
});

function pageOf({ url, file, read, error, title, final, cut, references }: Json): ReportPage {
  const head = { url: addressOf(url), ...optional('file', file, lineOf), read: dayOf(read) };
  if (error !== undefined) {
    const { code, detail } = objectOf(error);
    return { ...head, error: { code: codeOf(code), ...optional('detail', detail, lineOf) } };
  }
  return {
    ...head,
    title: lineOf(title),
    ...optional('final', final, addressOf),
    ...optional('cut', cut, isTrue),
    references: list(references, MOST_REFERENCES, referenceOf),
  };
}

function referenceOf({
  type,
  text,
  value,
  where,
  verdict,
  reason,
  evidence,
  confidence,
  better,
}: Json): ReportReference {
  const { what, of, url, date } = objectOf(evidence);
  return {
    type: codeOf(type),
    text: lineOf(text),
    value: lineOf(value),
    where: whereOf(objectOf(where)),
    verdict: codeOf(verdict),
    reason: lineOf(reason),
    evidence: {
      what: codeOf(what),
      ...optional('of', of, lineOf),
      ...optional('url', url, addressOf),
      ...optional('date', date, dayOf),
    },
    confidence: shareOf(confidence),
    ...optional('better', better, addressOf),
  };
}

const whereOf = (where: Json): Where => ({
  passage: countOf(where.passage),
  start: countOf(where.start),
  end: countOf(where.end),
  offset: countOf(where.offset),
  before: lineOf(where.before),
  after: lineOf(where.after),
  ...optional('href', where.href, addressOf),
  ...optional('line', where.line, placeOf),
  ...optional('column', where.column, placeOf),
});

/** Absent facts are absent keys. */
const optional = <K extends string, T>(
  key: K,
  value: unknown,
  check: (value: unknown) => T,
): { [P in K]?: T } => (value === undefined ? {} : ({ [key]: check(value) } as { [P in K]: T }));

function list<T>(value: unknown, most: number, check: (one: Json) => T): T[] {
  if (!Array.isArray(value) || value.length > most) throw new Damaged();
  return value.map((one) => check(objectOf(one)));
}

function objectOf(value: unknown): Json {
  if (!isObject(value)) throw new Damaged();
  return value;
}

function stringOf(value: unknown, longest: number): string {
  if (typeof value !== 'string' || value.length > longest) throw new Damaged();
  return value;
}

const lineOf = (value: unknown): string => stringOf(value, LINE);

function matching(value: unknown, pattern: RegExp): string {
  const text = stringOf(value, LINE);
  if (!pattern.test(text)) throw new Damaged();
  return text;
}

const codeOf = (value: unknown): string => matching(value, /^[a-z][a-z0-9-]{0,59}$/);

function dayOf(value: unknown): string {
  const day = matching(value, /^\d{4}-\d{2}-\d{2}$/);
  if (Number.isNaN(Date.parse(day))) throw new Damaged();
  return day;
}

function addressOf(value: unknown): string {
  const address = stringOf(value, ADDRESS);
  if (!/^(?:https?|file):\/\//i.test(address) || !URL.canParse(address)) throw new Damaged();
  return address;
}

function wholeFrom(least: number, value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) throw new Damaged();
  return value as number;
}

const countOf = (value: unknown): number => wholeFrom(0, value);
const placeOf = (value: unknown): number => wholeFrom(1, value);

function shareOf(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw new Damaged();
  return value;
}

function isTrue(value: unknown): true {
  if (value !== true) throw new Damaged();
  return value;
}
