/** The table in the first bytes of a file. */
import type { TableFormat } from '../files/file.ts';
import type { Result } from '../model.ts';
import { csvTable } from './csv.ts';
import { jsonTable } from './json.ts';
import type { Table, TableError } from './table.ts';
import { isPacked, textOf, unpack } from './text.ts';

/** The beginning of a file. */
export interface Beginning {
  bytes: Uint8Array;
  /** That is all of it. */
  whole: boolean;
}

/** What was read of a file. */
export interface ReadTable {
  table: Table;
  /** All rows of the file are there. */
  whole: boolean;
}

/**
 * Reads the table.
 *
 * @param format what the catalogue says that it is; the text itself has the last word.
 * @param most bytes that are read of a packed file, unpacked.
 */
export async function readTable(
  beginning: Beginning,
  format: TableFormat,
  most: number,
): Promise<Result<ReadTable, TableError>> {
  const { bytes, whole } = isPacked(beginning.bytes)
    ? await unpack(beginning.bytes, most)
    : beginning;
  const text = textOf(bytes, whole);
  if (!text.ok) return text;
  const isJson = /^\s*[[{]/.test(text.value.replace(/^\ufeff/, ''));
  // A list in brackets may yet be the first cell of a CSV.
  const table =
    (isJson && jsonTable(text.value.replace(/^\ufeff/, ''), whole)) ||
    (format === 'csv' ? csvTable(text.value, whole) : null);
  return table ? { ok: true, value: { table, whole } } : { ok: false, error: 'no-table' };
}
