/** The rows that a portal answers with, for each software that turns files into rows. */
import { unexpected } from '../catalogues/entries.ts';
import { isObject, listOf, nameOf, objectsOf } from '../catalogues/values.ts';
import type { RowsReader } from '../files/file.ts';
import type { Result } from '../model.ts';
import { recordsTable } from './json.ts';
import type { Table } from './table.ts';

/** What is the portal's own in a row, and not of the file. */
const OWN = /^_{1,2}id$|^_full_text$/;

/** Where each software has the rows, and how many there are in all. */
const SHAPES: Record<RowsReader, (answer: unknown) => { rows: unknown; total: unknown }> = {
  // datagouv/api-tabular, README
  udata: (answer) => ({ rows: at(answer, 'data'), total: at(answer, 'meta', 'total') }),
  // ckanext/datastore, datastore_search
  ckan: (answer) => ({
    rows: at(answer, 'success') === true ? at(answer, 'result', 'records') : undefined,
    total: at(answer, 'result', 'total'),
  }),
  // Explore API v2.1
  opendatasoft: (answer) => ({ rows: at(answer, 'results'), total: at(answer, 'total_count') }),
};

const at = (value: unknown, ...keys: string[]): unknown =>
  keys.reduce((one, key) => (isObject(one) ? one[key] : undefined), value);

/** Reads the answer of a portal. The error is a sentence for developers. */
export function rowsTable(reader: RowsReader, answer: unknown): Result<Table> {
  const { rows, total } = SHAPES[reader](answer);
  if (!Array.isArray(rows)) return unexpected('rows', answer);
  const objects = objectsOf(rows).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !OWN.test(name))),
  );
  const fields = objectsOf(listOf(at(answer, 'result', 'fields')));
  const names = fields.flatMap(({ id }) => nameOf(id) ?? []).filter((name) => !OWN.test(name));
  const blank = Object.fromEntries(names.map((name) => [name, null]));
  const table = recordsTable(objects.map((row) => ({ ...blank, ...row }))) ?? {
    columns: names,
    columnsLeft: 0,
    rows: [],
  };
  const isCount = typeof total === 'number' && Number.isSafeInteger(total) && total >= 0;
  return { ok: true, value: { ...table, ...(isCount && { total }) } };
}
