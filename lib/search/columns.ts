/** Facts of records side by side, for queries to filter, count and rank by. */
import type { CatalogueRecord } from '../model.ts';
import type { Column, Columns, Facts } from '../store/segment.ts';
import { localityByte } from './locality.ts';
import { priorOf } from './prior.ts';

const DAY_MS = 86_400_000;

/** Days from 1970 to an ISO date; 0 for what is no date. */
export function daysOf(date: string | undefined): number {
  const time = date === undefined ? Number.NaN : Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? 0 : Math.min(65_535, Math.max(0, Math.floor(time / DAY_MS)));
}

/**
 * The columns of these records.
 *
 * @param keys what was worked out of each record's words.
 */
export const buildColumns = (
  records: CatalogueRecord[],
  keys: Pick<Columns, 'titles' | 'likeness'>,
): Columns => ({ priors: Uint8Array.from(records, priorOf), ...keys });

/** The facts of these records, in steps of some milliseconds. */
export function* buildFacts(records: CatalogueRecord[]): Generator<void, Omit<Facts, 'checksum'>> {
  const names = new Map(
    records.map(({ publisher }) => [publisher?.id ?? '', publisher?.name ?? '']),
  );
  const publisher = columnOf(records.map((record) => record.publisher?.id ?? ''));
  const nameOf = (id: string) => oneLine(names.get(id) ?? '');
  const written = valuesOf(publisher).map(nameOf).join('\n');
  yield;
  const kind = columnOf(records.map(({ kind }) => kind));
  const licence = columnOf(records.map(({ licence }) => licence ?? ''));
  yield;
  const formats = columnOf(records.map(({ formats }) => formats.join(' ')));
  yield;
  return {
    ...{ kind, publisher: { ...publisher, names: written }, licence, formats },
    localities: Uint8Array.from(records, ({ locality }) => localityByte(locality)),
    modified: Uint16Array.from(records, ({ modified }) => daysOf(modified)),
  };
}

/**
 * The columns of several segments one after the other.
 *
 * @param parts each with the documents to keep, in their order.
 */
export function mergeColumns(parts: { head: { columns: Columns }; kept: Uint32Array }[]): Columns {
  const size = sizeOf(parts);
  const join = <T extends Numbers>(into: T, of: (columns: Columns) => T): T =>
    joined(
      into,
      parts.map(({ head, kept }) => ({ from: of(head.columns), kept })),
    );
  return {
    priors: join(new Uint8Array(size), (columns) => columns.priors),
    titles: join(new Uint16Array(size), (columns) => columns.titles),
    likeness: join(new Uint32Array(size), (columns) => columns.likeness),
  };
}

/** The same of their facts. */
export function mergeFacts(parts: { facts: Facts; kept: Uint32Array }[]): Omit<Facts, 'checksum'> {
  const size = sizeOf(parts);
  const pick = (of: (facts: Facts) => Column) =>
    joinedColumn(
      size,
      parts.map(({ facts, kept }) => ({ column: of(facts), kept })),
    );
  const join = <T extends Numbers>(into: T, of: (facts: Facts) => T): T =>
    joined(
      into,
      parts.map(({ facts, kept }) => ({ from: of(facts), kept })),
    );
  const names = new Map(
    parts.flatMap(({ facts: { publisher } }) => {
      const written = publisher.names.split('\n');
      return valuesOf(publisher).map((id, i): [string, string] => [id, written[i]!]);
    }),
  );
  const publisher = pick((facts) => facts.publisher);
  return {
    kind: pick((facts) => facts.kind),
    publisher: {
      ...publisher,
      names: valuesOf(publisher)
        .map((id) => names.get(id))
        .join('\n'),
    },
    licence: pick((facts) => facts.licence),
    formats: pick((facts) => facts.formats),
    localities: join(new Uint8Array(size), (facts) => facts.localities),
    modified: join(new Uint16Array(size), (facts) => facts.modified),
  };
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

const sizeOf = (parts: { kept: Uint32Array }[]): number =>
  parts.reduce((sum, { kept }) => sum + kept.length, 0);

function joined<T extends Numbers>(into: T, parts: { from: T; kept: Uint32Array }[]): T {
  let next = 0;
  for (const { from, kept } of parts) for (const doc of kept) into[next++] = from[doc]!;
  return into;
}

/** Distinct values in the order of their appearance. */
function columnOf(facts: string[]): Column {
  const places = createPlaces();
  return places.column(Uint32Array.from(facts, (fact) => places.of(oneLine(fact))));
}

/** Columns one after the other, without looking at a value twice. */
function joinedColumn(size: number, parts: { column: Column; kept: Uint32Array }[]): Column {
  const places = createPlaces();
  const at = new Uint32Array(size);
  let next = 0;
  for (const { column, kept } of parts) {
    const values = valuesOf(column);
    const known = new Int32Array(values.length).fill(-1);
    for (const doc of kept) {
      const before = column.at[doc]!;
      if (known[before] === -1) known[before] = places.of(values[before]!);
      at[next++] = known[before]!;
    }
  }
  return places.column(at);
}

/** Gives each distinct value a place, in the order of their appearance. */
function createPlaces() {
  const places = new Map<string, number>();
  return {
    of(value: string): number {
      const known = places.get(value);
      if (known !== undefined) return known;
      places.set(value, places.size);
      return places.size - 1;
    },
    column(at: Uint32Array): Column {
      const Narrowest =
        places.size <= 256 ? Uint8Array : places.size <= 65_536 ? Uint16Array : Uint32Array;
      return { values: [...places.keys()].join('\n'), at: Narrowest.from(at) };
    },
  };
}

/** The values of a column, split once. */
export function valuesOf(column: Column): string[] {
  const known = split.get(column);
  if (known) return known;
  const values = column.values.split('\n');
  split.set(column, values);
  return values;
}

const split = new WeakMap<Column, string[]>();

const oneLine = (text: string): string => text.replaceAll('\n', ' ');
