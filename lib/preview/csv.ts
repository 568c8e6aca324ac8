/** A table out of a text in columns, whatever separates them. */
import { parseCsv } from '../catalogues/csv.ts';
import { type Table, tableOf } from './table.ts';

const SEPARATORS = [';', ',', '\t', '|'];
/** Characters and rows in which the separator is looked for. */
const SAMPLE = 16_384;
const ROWS = 50;

/**
 * The separator that gives the most rows of the same width. Decimal commas are in most cells of some
 * columns only, so that the rows they part are of many widths.
 */
export function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const scores = SEPARATORS.map((separator) => {
    const rows = parseCsv(sample, { separator }).slice(0, ROWS);
    // The last one may be cut.
    const widths = (rows.length > 1 && rows.length < ROWS ? rows.slice(0, -1) : rows).map(
      ({ length }) => length,
    );
    const first = widths[0] ?? 1;
    const same = widths.filter((width) => width === first).length;
    return first < 2 ? 0 : (same / widths.length) * (1 + Math.log2(first) / 8);
  });
  const best = Math.max(...scores);
  return best === 0 ? ',' : (SEPARATORS[scores.indexOf(best)] as string);
}

/**
 * The table of a CSV. Its first row is the head, unless all of it is numbers.
 *
 * @param whole false where the text may end in the middle of a row, which is then left out.
 */
export function csvTable(text: string, whole: boolean): Table | null {
  const rows = parseCsv(text, { separator: separatorOf(text) });
  // A row of its own, however cut, is worth more than nothing.
  if (!whole && rows.length > 1) rows.pop();
  const [first, ...others] = rows;
  if (first === undefined || first.every((cell) => cell.trim() === '')) return null;
  // One column without a break is prose, or something else altogether.
  if (first.length === 1 && others.length === 0) return null;
  const isHead = !first.every((cell) => /^\s*[-+]?\d[\d\s.,]*$/.test(cell));
  const body = isHead ? others : rows;
  const width = body.reduce((most, row) => Math.max(most, row.length), first.length);
  const head = Array.from({ length: Math.min(width, first.length + 50) }, (_, at) =>
    isHead ? (first[at] ?? '') : '',
  );
  return { ...tableOf(head, body), ...(whole && { total: body.length }) };
}
