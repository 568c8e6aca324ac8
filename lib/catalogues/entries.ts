/** What adapters of catalogues share: addresses of requests, entries of an answer, its errors. */
import { atOnce } from '../gently.ts';
import type { CatalogueRecord, RecordKind, Result } from '../model.ts';
import type { CatalogueSource, ListPage } from './adapter.ts';
import { isObject, type Json, listOf, nameOf } from './values.ts';

/** Longest identifier that is kept; DCAT writes whole addresses. */
const IDENTIFIER = 500;
/** Search engines of catalogues ask for all words: more than these few find nothing. */
const KEYWORDS = 4;
/** Longest question that is read, in UTF-16 units. */
const QUESTION = 1000;
/** Longest text that is read as a list, in UTF-16 units. */
const LIST_TEXT = 5000;

/** What an entry of an answer turned out to be; null for what is no record at all. */
export type Entry =
  | { record: CatalogueRecord }
  | { gone: string }
  | { refused: string; id?: string }
  | null;

type Parts = Pick<ListPage, 'records' | 'gone' | 'refused'>;

/** Entries read in one step. */
const STEP = 10;

/**
 * Parts entries into those that are records, those that are gone and those that were refused, in
 * steps of some milliseconds. What is not a JSON object is refused.
 */
export function* readEntries(
  entries: readonly unknown[],
  read: (entry: Json) => Entry,
): Generator<void, Parts> {
  const parts: Parts = { records: [], gone: [], refused: [] };
  for (const [i, one] of entries.entries()) {
    if (i % STEP === 0) yield;
    const entry = isObject(one) ? read(one) : { refused: `an entry is ${described(one)}` };
    if (entry === null) continue;
    if ('record' in entry) parts.records.push(entry.record);
    else if ('gone' in entry) parts.gone.push(entry.gone);
    else
      parts.refused.push({
        ...(entry.id === undefined ? {} : { id: entry.id }),
        reason: entry.refused,
      });
  }
  return parts;
}

/** The records among a few entries, at once. */
export const readRecords = (
  entries: readonly unknown[],
  read: (entry: Json) => Entry,
): CatalogueRecord[] => atOnce(readEntries(entries, read)).records;

/** Why an entry without an identifier or a title is no record; undefined where it has both. */
export function incomplete(id: string | undefined, title: string | undefined): Entry | undefined {
  if (id === undefined) return { refused: 'no identifier' };
  return title === undefined ? { id, refused: 'no title' } : undefined;
}

/** A record of the facts that are known: empty lists for the others, and zero for counts. */
export const recordOf = (
  facts: Pick<CatalogueRecord, 'kind' | 'catalogue' | 'id' | 'title' | 'url'> &
    Partial<CatalogueRecord>,
): CatalogueRecord => ({
  tags: [],
  description: '',
  formats: [],
  zones: [],
  views: 0,
  reuses: 0,
  followers: 0,
  resources: 0,
  ...facts,
});

/** A record of which nothing more is known. */
export const bareRecord = (
  source: CatalogueSource,
  kind: RecordKind,
  known: { id: string; title: string; url: string },
): CatalogueRecord => recordOf({ kind, catalogue: source.id, ...known });

/**
 * An identifier as it was written: underscores and stars in it are no Markdown. Those with control
 * characters, or with half of a surrogate pair, which no address can hold, are none.
 */
export function identifierOf(value: unknown): string | undefined {
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written !== 'string') return undefined;
  const id = written.trim();
  return id === '' || id.length > IDENTIFIER || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(id)
    ? undefined
    : id;
}

/** A list, also where it is written as one text with commas or semicolons. */
export const partsOf = (value: unknown): unknown[] =>
  typeof value === 'string' ? value.slice(0, LIST_TEXT).split(/[,;]/) : listOf(value);

/** Whether a mark such as `archived` is set: a date, `true`, or either as text. */
export const isMarked = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && !/^(?:false|none|null|)$/i.test(value.trim()));

/** An address below the base of a catalogue. Spaces become `+`, as forms write them. */
export function requestAddress(
  base: string,
  path: string,
  parameters: Record<string, string | number | undefined> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) query.append(name, String(value));
  const written = query.toString();
  return `${base.replace(/\/+$/, '')}${path}${written === '' ? '' : `?${written}`}`;
}

/** The page of a record, out of a template such as `/dataset/{name}`. */
export const pageAddress = (base: string, template: string, names: Record<string, string>) =>
  `${base.replace(/\/+$/, '')}${template.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(names[name] ?? ''),
  )}`;

/** The first words of a question, without the signs that search engines take for orders. */
export function keywords(words: string, most = KEYWORDS): string[] {
  const found = words.slice(0, QUESTION).match(/[\p{L}\p{N}]+(?:[-'’.][\p{L}\p{N}]+)*/gu) ?? [];
  return [...new Set(found)].slice(0, most);
}

/** A number of results that a server will give: a whole one, 1 to `most`. */
export const atMost = (limit: number, most: number): number =>
  Number.isFinite(limit) ? Math.min(Math.max(Math.trunc(limit), 1), most) : most;

/** A place in a list that a cursor tells; `first` for the first page and for any other text. */
export function placeOf(cursor: string | null | undefined, first = 0): number {
  const place = /^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : first;
  return Math.max(place, first);
}

/** The error for an answer that is not of the software it should be. */
export const unexpected = (wanted: string, answer: unknown): Result<never> => ({
  ok: false,
  error: `Expected ${wanted}, got ${described(answer)}`,
});

/** What an answer is, in a few words for developers; what the server says of an error included. */
export function described(answer: unknown): string {
  if (answer === undefined) return 'nothing';
  if (answer === null) return 'null';
  if (Array.isArray(answer)) return `a list of ${answer.length}`;
  if (typeof answer === 'string')
    return /^\s*<(?:!doctype|html|\?xml)/i.test(answer.slice(0, 200))
      ? 'a web page'
      : `a text: ${nameOf(answer, 120) ?? ''}`;
  if (!isObject(answer)) return `a ${typeof answer}`;
  const said = messageOf(answer);
  if (said !== undefined) return `an error: ${said}`;
  const keys = Object.keys(answer)
    .slice(0, 6)
    .map((key) => nameOf(key, 40) ?? '?');
  return keys.length === 0 ? 'an empty object' : `an object with ${keys.join(', ')}`;
}

function messageOf(answer: Json): string | undefined {
  const { message, error } = answer;
  if (Array.isArray(message))
    return nameOf(message.filter((one) => typeof one === 'string').join('; '), 160);
  if (isObject(error)) return nameOf(error.message ?? error.__type, 160);
  return nameOf(message, 160) ?? nameOf(error, 160);
}
