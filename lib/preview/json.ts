/** A table out of JSON: a list of objects, wherever it lies; a file may be cut anywhere. */
import { isObject, type Json, objectsOf } from '../catalogues/values.ts';
import { MOST_COLUMNS, MOST_ROWS, type Table, tableOf } from './table.ts';

/** Levels below the root at which the list is looked for: `{ result: { records: […] } }`. */
const DEPTH = 3;

/**
 * The table of a JSON or GeoJSON file, or of one JSON object a line.
 *
 * @param whole false where the text was cut: what is complete is kept, a cut row is not.
 */
export function jsonTable(text: string, whole: boolean): Table | null {
  const value = parsed(text) ?? (whole ? undefined : parsed(mended(text))) ?? lines(text);
  const list = listIn(value);
  if (!list || list.length === 0) return null;
  const told = isObject(value) ? value : {};
  const total = whole ? list.length : counted(told);
  const table = recordsTable(told.type === 'FeatureCollection' ? list.map(flat) : list);
  return table && { ...table, ...(total !== undefined && { total }) };
}

/** A table of objects: a column for each key, in the order in which they are met. */
export function recordsTable(list: readonly unknown[]): Table | null {
  const records = list.slice(0, MOST_ROWS);
  if (records.length === 0) return null;
  if (records.every(Array.isArray)) {
    const width = Math.max(...records.map(({ length }) => Math.min(length, MOST_COLUMNS)));
    return tableOf(
      Array.from({ length: width }, () => ''),
      records.map((row) => row.slice(0, MOST_COLUMNS).map(written)),
    );
  }
  const objects = objectsOf(records);
  if (objects.length === 0) return null;
  const names = new Set(objects.flatMap((one) => Object.keys(one)));
  const columns = [...names];
  const read = columns.slice(0, MOST_COLUMNS);
  return tableOf(
    columns,
    objects.map((one) => read.map((name) => (Object.hasOwn(one, name) ? written(one[name]) : ''))),
  );
}

/** A value as a cell: what is no text is written as JSON, nothing as nothing. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The properties of a feature and, last, where it is (RFC 7946). */
function flat(feature: unknown): unknown {
  if (!isObject(feature)) return feature;
  const { properties, geometry } = feature;
  const { type, coordinates } = isObject(geometry) ? geometry : {};
  const own = isObject(properties) ? properties : {};
  if (type === 'Point' && Array.isArray(coordinates))
    return { ...own, longitude: coordinates[0], latitude: coordinates[1] };
  return typeof type === 'string' ? { ...own, geometry: type } : own;
}

/** What a file says of its own length. */
function counted(told: Json): number | undefined {
  const count = told.total_count ?? told.total ?? told.numberMatched ?? told.count;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/** The list of records: the value itself, or the nearest one below it. */
function listIn(value: unknown): unknown[] | undefined {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
    const list = level.find(
      (one): one is unknown[] => Array.isArray(one) && one.some((of) => typeof of === 'object'),
    );
    if (list) return list;
    level = level.filter(isObject).flatMap((one) => Object.values(one).slice(0, MOST_COLUMNS));
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut, or of one object a line, or no JSON at all: the caller tries those.
    return undefined;
  }
}

/** One object a line (ndjson); undefined where the first line is none. */
function lines(text: string): unknown[] | undefined {
  const list: unknown[] = [];
  for (const line of text.split('\n', MOST_ROWS)) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (!isObject(value)) break;
    list.push(value);
  }
  return list.length > 0 ? list : undefined;
}

/**
 * A JSON text that was cut, ended behind its last complete record: after an object in a list, as
 * near to the root as there is one. Empty where there is none.
 */
export function mended(text: string): string {
  const open: string[] = [];
  let inText = false;
  let best = { end: 0, depth: Number.POSITIVE_INFINITY, closing: '' };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (inText) {
      if (char === '\\') at += 1;
      else if (char === '"') inText = false;
      continue;
    }
    if (char === '"') inText = true;
    else if (char === '{' || char === '[') open.push(char === '{' ? '}' : ']');
    else if (char === '}' || char === ']') {
      if (open.pop() !== char) return '';
      const isRecord = char === '}' && open.at(-1) === ']';
      if (isRecord && open.length <= best.depth)
        best = { end: at + 1, depth: open.length, closing: closingOf(open) };
    }
  }
  return best.end === 0 ? '' : text.slice(0, best.end) + best.closing;
}

/** Deeper than any record lies: building the end of a text must not take a million steps each. */
const DEEPEST = 64;

const closingOf = (open: string[]) => (open.length > DEEPEST ? '' : open.toReversed().join(''));
