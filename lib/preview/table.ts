/** A table as the preview shows it: text in cells, whatever the file was. */

export interface Table {
  columns: string[];
  /** Columns of the file beyond those. */
  columnsLeft: number;
  /** A row may be shorter than the head; never longer. */
  rows: string[][];
  /** Rows of the whole file, where that is known. */
  total?: number;
}

/** Why there is no table. */
export type TableError =
  /** No text: an archive, a workbook, an image. */
  | 'binary'
  /** A page for people in the place of the file. */
  | 'page'
  | 'empty'
  /** Text, in which no table was found. */
  | 'no-table';

/** Columns and rows that are kept, and characters of a cell. */
export const MOST_COLUMNS = 100;
export const MOST_ROWS = 20_000;
const LONGEST_CELL = 300;
const LONGEST_NAME = 120;

/** Breaks, other control characters, and signs that turn the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
/** Half of a surrogate pair. */
const HALVES = /[\ud800-\udfff]/gu;

const shown = (text: string, longest: number): string => {
  const clean = text
    // More is not looked at: a cell may have a million characters.
    .slice(0, longest * 2)
    .replace(UNPRINTABLE, ' ')
    .replace(HALVES, '\ufffd')
    .trim();
  return text.length > longest * 2 || clean.length > longest
    ? `${clean.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`
    : clean;
};

/** What a cell shows: one line of plain text, cut. A formula stays the text that it is. */
export const cellText = (text: string): string => shown(text, LONGEST_CELL);

/**
 * A table of cells as they were read.
 *
 * @param head names of columns; an empty one is named by its place.
 */
export function tableOf(head: readonly string[], rows: readonly string[][]): Table {
  const columns = head
    .slice(0, MOST_COLUMNS)
    .map((name, at) => shown(name, LONGEST_NAME) || String(at + 1));
  return {
    columns,
    columnsLeft: Math.max(0, head.length - columns.length),
    rows: rows.slice(0, MOST_ROWS).map((row) => row.slice(0, columns.length).map(cellText)),
  };
}
