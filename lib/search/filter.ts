/** Filters and counts the records of an answer by the facts of their segments. */
import type { Column } from '../store/segment.ts';
import type { FacetCount, SearchFacets, SearchFilters } from './answer.ts';
import { daysOf, valuesOf } from './columns.ts';
import type { FactsOf } from './facts.ts';
import type { OpenSegment } from './heads.ts';
import { localityOf } from './locality.ts';

/** Values of a facet that are worth offering. */
const MOST_VALUES = 500;

export interface Filter {
  /**
   * What tells whether a record of this segment passes, and counts it.
   *
   * @returns a function of the document and whether it holds every word of the query: what is
   *   counted for those that do is kept apart from what is counted for the others.
   */
  of(segment: OpenSegment): (doc: number, complete: boolean) => boolean;
  /** The counts so far: of records that hold every word, or of all. */
  facets(completeOnly: boolean): SearchFacets;
}

type FacetName = keyof SearchFacets;
const FACETS: FacetName[] = ['kinds', 'publishers', 'licences', 'formats', 'localities'];

/** For one segment: what each record has of a facet, which values pass, and their counts. */
interface Facet {
  values: string[];
  names?: string[];
  at: Column['at'];
  /** By value: 1 where the filter lets it through. */
  passes: Uint8Array;
  /** By value: records that hold every word, then by value: the others. */
  counts: Uint32Array;
}

/** Whether any filter is set. */
export const isSet = ({ modifiedSince, ...lists }: SearchFilters): boolean =>
  modifiedSince !== undefined || Object.values(lists).some((list) => list && list.length > 0);

/** Makes the filter of one query. */
export function createFilter(factsOf: FactsOf, filters: SearchFilters = {}): Filter {
  const counted: Record<FacetName, Facet>[] = [];
  const since = daysOf(filters.modifiedSince);

  return {
    of(segment) {
      const facts = factsOf(segment);
      const mine: Record<FacetName, Facet> = {
        kinds: facetOf(listed(facts.kind), filters.kinds),
        publishers: facetOf(
          { ...listed(facts.publisher), names: facts.publisher.names.split('\n') },
          filters.publishers,
        ),
        licences: facetOf(listed(facts.licence), filters.licences),
        formats: facetOf(listed(facts.formats), filters.formats, (list) => list.split(' ')),
        localities: facetOf({ values: LOCALITIES, at: facts.localities }, filters.localities),
      };
      counted.push(mine);
      const all = FACETS.map((name) => mine[name]);
      return (doc, complete) => {
        if (facts.modified[doc]! < since) return false;
        // A facet offers what the other filters leave, or choosing a second value were impossible.
        let failed: Facet | null = null;
        for (const facet of all) {
          if (facet.passes[facet.at[doc]!]) continue;
          if (failed) return false;
          failed = facet;
        }
        for (const facet of failed ? [failed] : all) {
          facet.counts[facet.at[doc]! + (complete ? 0 : facet.values.length)]!++;
        }
        return failed === null;
      };
    },
    facets: (completeOnly) => {
      const sum = (name: FacetName) =>
        total(
          counted.map((facets) => facets[name]),
          completeOnly,
          name === 'formats',
        );
      return {
        kinds: sum('kinds'),
        publishers: sum('publishers').filter(({ value }) => value !== ''),
        licences: sum('licences').filter(({ value }) => value !== ''),
        formats: sum('formats').filter(({ value }) => value !== ''),
        localities: sum('localities'),
      };
    },
  };
}

/** By byte: see `locality.ts`. */
const LOCALITIES = Array.from({ length: 256 }, (_, byte) => localityOf(byte) ?? '');

const listed = (column: Column) => ({ values: valuesOf(column), at: column.at });

function facetOf(
  { values, at, names }: Pick<Facet, 'values' | 'at' | 'names'>,
  wanted: readonly string[] | undefined,
  parts = (value: string) => [value],
): Facet {
  const set = new Set(wanted);
  const passes = Uint8Array.from(values, (value) =>
    set.size === 0 || parts(value).some((part) => set.has(part)) ? 1 : 0,
  );
  return { values, names, at, passes, counts: new Uint32Array(values.length * 2) };
}

function total(facets: Facet[], completeOnly: boolean, isList: boolean): FacetCount[] {
  const sums = new Map<string, FacetCount>();
  for (const { values, names, counts } of facets) {
    values.forEach((value, i) => {
      const count = counts[i]! + (completeOnly ? 0 : counts[i + values.length]!);
      if (count === 0) return;
      for (const part of isList ? value.split(' ') : [value]) {
        const known = sums.get(part);
        if (known) known.count += count;
        else sums.set(part, { value: part, ...(names && { name: names[i] }), count });
      }
    });
  }
  return [...sums.values()]
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}
