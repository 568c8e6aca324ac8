/** Facts of records side by side, for queries to filter, count and rank by. */
import type { CatalogueRecord } from '../model.ts';
import type { Column, Columns } from '../store/segment.ts';
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
export function buildColumns(
  records: CatalogueRecord[],
  keys: Pick<Columns, 'titles' | 'likeness'>,
): Columns {
  const names = new Map(
    records.map(({ publisher }) => [publisher?.id ?? '', publisher?.name ?? '']),
  );
  const publisher = columnOf(records.map((record) => record.publisher?.id ?? ''));
  const nameOf = (id: string) => oneLine(names.get(id) ?? '');
  return {
    kind: columnOf(records.map(({ kind }) => kind)),
    publisher: { ...publisher, names: valuesOf(publisher).map(nameOf).join('\n') },
    licence: columnOf(records.map(({ licence }) => licence ?? '')),
    formats: columnOf(records.map(({ formats }) => formats.join(' '))),
    priors: Uint8Array.from(records, priorOf),
    localities: Uint8Array.from(records, ({ locality }) => localityByte(locality)),
    modified: Uint16Array.from(records, ({ modified }) => daysOf(modified)),
    ...keys,
  };
}

/**
 * The columns of several segments one after the other.
 *
 * @param parts each with the documents to keep, in their order.
 */
export function mergeColumns(parts: { columns: Columns; kept: Uint32Array }[]): Columns {
  const pick = (of: (columns: Columns) => Column) =>
    columnOf(
      parts.flatMap(({ columns, kept }) => {
        const column = of(columns);
        const values = valuesOf(column);
        return Array.from(kept, (doc) => values[column.at[doc]!]!);
      }),
    );
  const size = parts.reduce((sum, { kept }) => sum + kept.length, 0);
  const join = <T extends Uint8Array | Uint16Array | Uint32Array>(
    into: T,
    of: (columns: Columns) => T,
  ): T => {
    let next = 0;
    for (const { columns, kept } of parts) {
      const from = of(columns);
      for (const doc of kept) into[next++] = from[doc]!;
    }
    return into;
  };
  const names = new Map(
    parts.flatMap(({ columns: { publisher } }) => {
      const written = publisher.names.split('\n');
      return valuesOf(publisher).map((id, i): [string, string] => [id, written[i]!]);
    }),
  );
  const publisher = pick((columns) => columns.publisher);
  return {
    kind: pick((columns) => columns.kind),
    publisher: {
      ...publisher,
      names: valuesOf(publisher)
        .map((id) => names.get(id))
        .join('\n'),
    },
    licence: pick((columns) => columns.licence),
    formats: pick((columns) => columns.formats),
    priors: join(new Uint8Array(size), (columns) => columns.priors),
    localities: join(new Uint8Array(size), (columns) => columns.localities),
    modified: join(new Uint16Array(size), (columns) => columns.modified),
    titles: join(new Uint16Array(size), (columns) => columns.titles),
    likeness: join(new Uint32Array(size), (columns) => columns.likeness),
  };
}

/** Distinct values in the order of their appearance. */
function columnOf(facts: string[]): Column {
  const places = new Map<string, number>();
  const at = facts.map((written) => {
    const fact = oneLine(written);
    let place = places.get(fact);
    if (place === undefined) {
      place = places.size;
      places.set(fact, place);
    }
    return place;
  });
  const Narrowest =
    places.size <= 256 ? Uint8Array : places.size <= 65_536 ? Uint16Array : Uint32Array;
  return { values: [...places.keys()].join('\n'), at: Narrowest.from(at) };
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
