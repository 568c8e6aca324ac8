/** Finds columns by the words of their headers, in files of which no two are headed alike. */
import { fold } from '../text/fold.ts';
import { type CsvRow, namedRow, parseCsv } from './csv.ts';

/** Longest table that is read, in rows and in columns. */
const ROWS = 20_000;
const COLUMNS = 300;

export interface CsvTable {
  header: string[];
  rows: string[][];
  /** Rows past the longest table, which were not read. */
  left: number;
  /** The last line does not end: its author left it so, or the file was cut on its way. */
  unended: boolean;
}

/**
 * The table in a text; undefined for a web page, and for a file that was cut: its last line does not
 * end, and has fewer cells than the header.
 */
export function readTable(text: unknown): CsvTable | undefined {
  if (typeof text !== 'string' || /^\s*<(?:!doctype|html|\?xml)/i.test(text.slice(0, 200)))
    return undefined;
  const [header = [], ...rows] = parseCsv(text, { separator: separatorOf(text) });
  if (header.length < 2) return undefined;
  const last = rows.at(-1);
  const unended = !/[\r\n]$/.test(text);
  if (last && last.length < header.length && unended) return undefined;
  return {
    header: header.slice(0, COLUMNS).map((name) => name.trim()),
    rows: rows.slice(0, ROWS),
    left: Math.max(0, rows.length - ROWS),
    unended,
  };
}

/** The separator that the first line has most often. */
function separatorOf(text: string): string {
  const line = text.slice(0, 20_000).split(/[\r\n]/, 1)[0] ?? '';
  const count = (sign: string) => line.split(sign).length;
  const [most = ','] = [',', ';', '\t'].sort((a, b) => count(b) - count(a));
  return most;
}

/** Rows by the names of their header. */
export const namedRows = ({ header, rows }: CsvTable): CsvRow[] =>
  rows.map((row) => namedRow(header, row));

/**
 * Which column each fact stands in: for each, the first pattern that a header satisfies counts,
 * and no column is taken twice.
 *
 * @param wanted patterns over headers in lower case, without accents, signs as spaces. Letters that
 *   were lost in a wrong encoding are missing from them: write `d.?cision`.
 */
export function columnsOf<K extends string>(
  header: readonly string[],
  wanted: Record<K, RegExp[]>,
): Partial<Record<K, string>> {
  const free = new Map(header.map((name) => [name, headerWords(name)]));
  const found: Partial<Record<K, string>> = {};
  for (const [fact, patterns] of Object.entries<RegExp[]>(wanted)) {
    const column = patterns
      .map((pattern) => [...free].find(([, words]) => pattern.test(words))?.[0])
      .find((name) => name !== undefined);
    if (column === undefined) continue;
    found[fact as K] = column;
    free.delete(column);
  }
  return found;
}

const headerWords = (name: string): string =>
  fold(name.slice(0, 300))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** An identifier out of texts that have none: their words, folded, joined by dashes. */
export const keyOf = (...texts: (string | undefined)[]): string =>
  fold(texts.filter((text) => text !== undefined).join(' '))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 200);
