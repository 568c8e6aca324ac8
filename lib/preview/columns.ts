/** What the cells of a column are: numbers and dates can be drawn. */
import { dayOf } from '../catalogues/values.ts';
import type { Table } from './table.ts';

/** A column that can be drawn, with what its cells say; empty and stray ones are left out. */
export type Column =
  | { at: number; name: string; kind: 'number'; values: number[] }
  /** ISO days, `YYYY-MM-DD`. */
  | { at: number; name: string; kind: 'date'; values: string[] };

/** Part of the cells that must be what the column is: files have typing errors. */
const ENOUGH = 0.9;
/** Fewer are read at a glance. */
const FEWEST = 3;

/** Names of columns whose numbers only name things: a mean of postcodes is nothing. */
const NAMING =
  /(^|[\s_.-])(id|code|cod|cle|num|numero|numéro|n°|ref|siren|siret|rna|insee|cp|postal|postcode|tel|telephone|téléphone|fax|uai|finess|zip)([\s_.-]|$)/i;
const PLACE = /^(lat|latitude|lon|lng|long|longitude|x|y|coord.*)$/i;

/**
 * A number as people write it: `1 234,5`, `1,234.5`, `-3`, `12 %`. Null for anything else, and for
 * what begins with a zero and is no decimal: that is a code.
 */
export function numberOf(cell: string): number | null {
  const text = cell
    .trim()
    .replace(/\s?[%€]$/, '')
    .replace('−', '-');
  if (/^[-+]?0\d/.test(text)) return null;
  const plain = /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d{1,2})?$/i;
  const spaced = /^[-+]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/;
  const english = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)$/;
  const bare = english.test(text)
    ? text.replaceAll(',', '')
    : plain.test(text) || spaced.test(text)
      ? text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')
      : '';
  const number = Number(bare);
  return bare === '' || !Number.isFinite(number) ? null : number;
}

/** The columns of a table that can be drawn. */
export function drawable(table: Table): Column[] {
  return table.columns.flatMap((name, at): Column | [] => {
    const cells = table.rows.flatMap((row) => row[at] || []);
    if (cells.length < FEWEST || NAMING.test(name) || PLACE.test(name)) return [];
    const isEnough = (found: number) => found >= cells.length * ENOUGH;
    const numbers = cells.flatMap((cell) => numberOf(cell) ?? []);
    if (isEnough(numbers.length) && !numbers.every(isYear))
      return isVaried(numbers) ? { at, name, kind: 'number', values: numbers } : [];
    const days = cells.flatMap((cell) => dayOf(cell) ?? []);
    return isEnough(days.length) && isVaried(days) ? { at, name, kind: 'date', values: days } : [];
  });
}

const isYear = (number: number) => Number.isInteger(number) && number >= 1800 && number <= 2100;

const isVaried = (values: (number | string)[]) => new Set(values).size > 1;
