/**
 * A body beside those of its level, by what the facts of all records say: nothing is read for it.
 * Whether promises of updates are kept is in no fact, so that it is not compared; whether a dataset
 * changed within a year is.
 */

import { type Census, type CensusPart, liveDocs } from '../search/census.ts';
import { valuesOf } from '../search/columns.ts';
import { isForgeAccount } from './publishers.ts';

/** What is compared. Shares are of a body's datasets, 0 to 1. */
export const MEASURES = ['datasets', 'licensed', 'recent', 'repositories'] as const;

export interface Comparison {
  measure: (typeof MEASURES)[number];
  /** Of the body itself. */
  own: number;
  /** How many bodies are compared, itself included where it counts. */
  bodies: number;
  least: number;
  /** A quarter of the bodies are at or below the first, half at or below the second. */
  quartiles: [lower: number, median: number, upper: number];
  most: number;
}

/** Fewer bodies are no measure of anything. */
export const FEWEST_BODIES = 5;
/** A share of fewer datasets than this says little. */
export const FEWEST_DATASETS = 5;

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/** What is counted of each body, by its number. */
export interface PeerCounts {
  datasets: Uint32Array;
  licensed: Uint32Array;
  /** Datasets modified in the year before the day of their catalogue. */
  recent: Uint32Array;
  repositories: Uint32Array;
}

/**
 * Counts the records of all bodies.
 *
 * @param groups by publisher, the number of its body, below `size`.
 * @param asOf the moment at which a catalogue was true.
 */
export function* countPeers(
  census: Census,
  groups: ReadonlyMap<string, number>,
  size: number,
  asOf: (catalogue: string) => Date,
): Generator<undefined, PeerCounts> {
  const counts: PeerCounts = {
    datasets: new Uint32Array(size),
    licensed: new Uint32Array(size),
    recent: new Uint32Array(size),
    repositories: new Uint32Array(size),
  };
  for (const part of census) {
    const count = counterOf(part, groups, counts, asOf(part.catalogue));
    for (const doc of liveDocs(part)) {
      count(doc);
      yield;
    }
  }
  return counts;
}

function counterOf(
  { facts }: CensusPart,
  groups: ReadonlyMap<string, number>,
  counts: PeerCounts,
  asOf: Date,
): (doc: number) => void {
  const { kind, licence, publisher, modified } = facts;
  const groupOf = valuesOf(publisher).map((id) => groups.get(id));
  const kinds = valuesOf(kind);
  const onForge = valuesOf(publisher).map(isForgeAccount);
  const isWritten = valuesOf(licence).map((written) => written !== '');
  const since = Math.floor(asOf.getTime() / DAY_MS) - YEAR_DAYS;
  return (doc) => {
    const group = groupOf[publisher.at[doc]!];
    if (group === undefined) return;
    const what = kinds[kind.at[doc]!];
    if (what === 'code' && onForge[publisher.at[doc]!]) counts.repositories[group]!++;
    if (what !== 'dataset') return;
    counts.datasets[group]!++;
    if (isWritten[licence.at[doc]!]) counts.licensed[group]!++;
    if (modified[doc]! >= since) counts.recent[group]!++;
  };
}

/** The comparisons that there are enough bodies for; the body itself has number 0. */
export function compare({ datasets, licensed, recent, repositories }: PeerCounts): Comparison[] {
  const share = (part: Uint32Array) => (group: number) => part[group]! / datasets[group]!;
  const some = (counts: Uint32Array, least: number) =>
    [...counts.keys()].filter((group) => counts[group]! >= least);
  const made: Comparison[] = [];
  const add = (
    measure: Comparison['measure'],
    groups: number[],
    measured: (group: number) => number,
    hasOwn: boolean,
  ) => {
    if (!hasOwn || groups.length < FEWEST_BODIES) return;
    const values = groups.map(measured).sort((a, b) => a - b);
    made.push({
      measure,
      own: measured(0),
      bodies: values.length,
      least: values[0]!,
      quartiles: [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)],
      most: values.at(-1)!,
    });
  };
  const publishing = some(datasets, 1);
  const several = some(datasets, FEWEST_DATASETS);
  const hasDatasets = datasets[0]! > 0;
  add('datasets', publishing, (group) => datasets[group]!, hasDatasets);
  add('licensed', several, share(licensed), hasDatasets);
  add('recent', several, share(recent), hasDatasets);
  add('repositories', some(repositories, 1), (group) => repositories[group]!, repositories[0]! > 0);
  return made;
}

/** By linear interpolation between the two nearest: Hyndman and Fan's type 7. */
function quantile(ascending: number[], part: number): number {
  const at = (ascending.length - 1) * part;
  const below = ascending[Math.floor(at)]!;
  const above = ascending[Math.ceil(at)]!;
  return below + (above - below) * (at - Math.floor(at));
}
