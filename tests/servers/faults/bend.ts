/** Faults that change what a catalogue would have answered. */
import type { Fault } from '../faults.ts';
import { hostileRecords, hostileTable } from './hostile.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names under which softwares count their results, and tell where to go on. */
const COUNTS =
  /^(?:total|count|total_count|totalElements|totalPages|total_pages|numberMatched|numberReturned|resultSetSize|hydra:totalItems)$/;
const NEXT = /^(?:next|next_page|next_page_url|after|hydra:next|hydra:nextPage)$/;

/** The text that is sent in place of another; JSON where it was, CSV where it was. */
export function bend(text: string, fault: Fault): string {
  if (fault.type === 'half') return text.slice(0, Math.floor(text.length / 2));
  const value = parsed(text);
  switch (fault.type) {
    case 'empty':
      if (value === undefined) return text.slice(0, text.indexOf('\n') + 1);
      return JSON.stringify(emptied(value, fault.keepTotal ?? false));
    case 'renamed':
      return value === undefined ? text : JSON.stringify(renamed(value, fault.keys));
    case 'skew':
      return value === undefined ? text : JSON.stringify(shifted(value, fault.seconds * 1000));
    case 'hostile':
      if (value === undefined) return hostileTable(text);
      return hostileText(value);
    default:
      return text;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the records are: the first list of objects, those nearer to the top first. */
export function findRecords(
  whole: unknown,
): { holder: unknown; key: string; list: unknown[] } | null {
  let level: { holder: unknown; key: string; value: unknown }[] = [
    { holder: null, key: '', value: whole },
  ];
  for (let depth = 0; depth < 4; depth++) {
    for (const { holder, key, value } of level)
      if (Array.isArray(value) && value.some(isObject)) return { holder, key, list: value };
    level = level.flatMap(({ value }) =>
      // DKAN's list is a list in a list.
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([key, below]) => ({ holder: value, key, value: below }))
        : [],
    );
  }
  return null;
}

function emptied(whole: unknown, keepTotal: boolean): unknown {
  if (Array.isArray(whole)) return [];
  if (!isObject(whole)) return whole;
  return Object.fromEntries(
    Object.entries(whole).map(([key, value]) => {
      if (NEXT.test(key)) return [key, null];
      if (typeof value === 'number' && COUNTS.test(key)) return [key, keepTotal ? value : 0];
      return [key, emptied(value, keepTotal)];
    }),
  );
}

function renamed(whole: unknown, keys?: Record<string, string>): unknown {
  if (!keys) {
    const found = findRecords(whole);
    if (!found) return whole;
    if (!isObject(found.holder)) return { items: whole };
    const { holder, key } = found;
    holder[`${key}_v2`] = holder[key];
    delete holder[key];
    return whole;
  }
  if (Array.isArray(whole)) return whole.map((entry) => renamed(entry, keys));
  if (!isObject(whole)) return whole;
  return Object.fromEntries(
    Object.entries(whole).map(([key, value]) => [keys[key] ?? key, renamed(value, keys)]),
  );
}

/** Milliseconds since 1970 are numbers above this: the year 2001. */
const MILLISECONDS = 1e12;

/** Every date of an answer, moved; it stays in its form. */
function shifted(whole: unknown, by: number): unknown {
  if (Array.isArray(whole)) return whole.map((entry) => shifted(entry, by));
  if (isObject(whole))
    return Object.fromEntries(
      Object.entries(whole).map(([key, value]) => [key, shifted(value, by)]),
    );
  if (typeof whole === 'number') return whole > MILLISECONDS ? whole + by : whole;
  if (typeof whole !== 'string' || !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d|$)/.test(whole))
    return whole;
  const moved = new Date(Date.parse(`${whole.slice(0, 19)}${whole.length > 10 ? 'Z' : ''}`) + by);
  if (Number.isNaN(moved.getTime())) return whole;
  const length = whole.length > 10 ? 19 : 10;
  return `${moved.toISOString().slice(0, length)}${whole.slice(length)}`;
}

function hostileText(whole: unknown): string {
  const found = findRecords(whole);
  if (!found) return JSON.stringify(whole);
  const list = hostileRecords(found.list.filter(isObject), found.key);
  found.list.splice(0, found.list.length, ...list);
  // A key of this name cannot be set on an object: it is written into the text.
  return JSON.stringify(whole).replace('"__prototype__"', '"__proto__"');
}
