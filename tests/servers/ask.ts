/** A request as a catalogue software reads it, and its answer: what `speak/` is written in. */
import type { RecordKind } from '../../lib/model.ts';
import type { IdForm } from './ids.ts';
import type { Truth } from './truth.ts';

export interface Ask {
  method: string;
  /** Where the catalogue is, as the client wrote it, without a slash at its end. */
  base: string;
  /** Host and protocol alone. */
  origin: string;
  /** Path below the base, decoded; begins with a slash. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  body: string;
}

export interface Reply {
  /** 200 unless told. */
  status?: number;
  /** `application/json` unless told. */
  type?: string;
  /** A whole body, or its parts made while they are sent. */
  body: string | Iterable<string>;
  headers?: Record<string, string>;
  /** The server keeps a date and an ETag of it, and answers 304: files and cached lists. */
  dated?: true;
}

export interface World {
  truth: Truth;
  /** Results beyond which the search engine answers no more; 10,000 in the world. */
  wall: number;
}

/** A software of catalogues: which of its limits are real is said in each file, with the source. */
export interface Speaker {
  software: string;
  /** Its records, with how many there are for each one that is asked for. */
  kinds: Partial<Record<RecordKind, number>>;
  form: IdForm;
  /** `fr` unless told. */
  language?: 'en';
  /** Path below which it lies on its host; none unless told. */
  path?: string;
  /** Whether it lets pages of any origin read its answers. */
  cors: boolean;
  /** The answer; null where this software has nothing under the path. */
  speak(ask: Ask, world: World): Reply | null;
}

/** An answer in JSON. */
export const json = (value: unknown, more: Omit<Reply, 'body'> = {}): Reply => ({
  body: JSON.stringify(value),
  ...more,
});

/** An answer with an error status. */
export const refuse = (status: number, value: unknown): Reply => json(value, { status });

/** A whole number of the query; the default when it is absent, NaN when it is something else. */
export function numberOf(query: URLSearchParams, name: string, otherwise: number): number {
  const written = query.get(name);
  if (written === null || written === '') return otherwise;
  return /^-?\d+$/.test(written) ? Number(written) : Number.NaN;
}

/** The address of a request with other parameters; null takes one away. */
export function withQuery(ask: Ask, more: Record<string, string | number | null>): string {
  const query = new URLSearchParams(ask.query);
  for (const [name, value] of Object.entries(more)) {
    if (value === null) query.delete(name);
    else query.set(name, String(value));
  }
  const written = query.toString();
  return `${ask.base}${encodeURI(ask.path)}${written === '' ? '' : `?${written}`}`;
}

/** A JSON text around a list whose entries are made one by one. */
export function* jsonList<T>(
  entries: readonly T[],
  wordOf: (entry: T) => unknown,
  [before, after]: [string, string] = ['[', ']'],
): Generator<string> {
  yield before;
  for (let first = 0; first < entries.length; first += 100) {
    const words = entries.slice(first, first + 100).map((entry) => JSON.stringify(wordOf(entry)));
    yield `${first === 0 ? '' : ','}\n${words.join(',\n')}`;
  }
  yield after;
}

/** A CSV text with a head, rows made one by one. Numbers and booleans stay bare, as uData does. */
export function* csvTable<T>(
  columns: readonly string[],
  entries: readonly T[],
  rowOf: (entry: T) => Record<string, unknown>,
  { delimiter = ';', quoteAll = true, bom = false } = {},
): Generator<string> {
  const cell = (value: unknown): string => {
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return value ? 'True' : 'False';
    const text = String(value ?? '');
    const quoted = quoteAll || /["\r\n]/.test(text) || text.includes(delimiter);
    return quoted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const line = (cells: unknown[]) => `${cells.map(cell).join(delimiter)}\r\n`;
  yield (bom ? '\ufeff' : '') + line([...columns]);
  for (let first = 0; first < entries.length; first += 100)
    yield entries
      .slice(first, first + 100)
      .map((entry) => {
        const row = rowOf(entry);
        return line(columns.map((column) => row[column]));
      })
      .join('');
}

/** ISO date and time with milliseconds and the offset that uData and Opendatasoft write. */
export const isoOffset = (ms: number) => new Date(ms).toISOString().replace('Z', '000+00:00');

/** ISO date and time in UTC. */
export const iso = (ms: number) => new Date(ms).toISOString();

/** `YYYY-MM-DD`. */
export const isoDay = (ms: number) => iso(ms).slice(0, 10);

/** A moment that a query names, in ms since 1970; undefined when it is none. */
export function momentOf(written: string | null | undefined): number | undefined {
  const ms = Date.parse(written ?? '');
  return Number.isNaN(ms) ? undefined : ms;
}

/** A description in Markdown, as people write it, or in HTML. */
export const markdown = (text: string) => `**${text}**\n\n[Documentation](https://example.org/doc)`;
export const html = (text: string) =>
  `<p>${text.replaceAll('&', '&amp;')}</p>\n<p><a href="https://example.org/doc">Documentation</a></p>`;
