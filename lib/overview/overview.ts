/** What there is to see of a body: its records found, read and counted, in slices. */
import { sourceOf } from '../catalogues/sources.ts';
import { gently, makeWay } from '../gently.ts';
import type { CatalogueRecord, PublicBody } from '../model.ts';
import type { Search } from '../search/search.ts';
import { type Comparison, compare, countPeers } from './compare.ts';
import { createTally, type Figures, isOpen, type Moment } from './figures.ts';
import { isNamed, ownRefs } from './own.ts';
import { ownPublishers, peersOf } from './publishers.ts';

export interface Overview {
  figures: Figures;
  /** The datasets most in use, at most {@link MOST_USED}. */
  mostUsed: CatalogueRecord[];
  /** Consultations in which one may take part, those that close first first. */
  consultations: CatalogueRecord[];
  /** None where the body has no level, or too few bodies share it. */
  comparisons: Comparison[];
  /** Catalogues in which records of the body were found, with how many. */
  catalogues: [catalogue: string, records: number][];
  /** No catalogue names this body by an identifier: only names were looked for. */
  unidentified: boolean;
}

export interface Progress {
  /** Records read, of those to be read. */
  done: number;
  total: number;
}

export interface OverviewInput extends Moment {
  body: PublicBody;
  /** All bodies known. */
  bodies: Iterable<PublicBody>;
  search: Pick<Search, 'census' | 'records'>;
  onProgress(progress: Progress): void;
  /** Gives the thread away; see `gently`. */
  pause?: () => Promise<unknown>;
}

export const MOST_USED = 8;
/** Longest stretch of work, in ms: half of what a frame has. */
const SLICE = 8;
/** Records read at once: some milliseconds of decoding. */
const BATCH = 40;

/** Rejects when the store does. */
export async function makeOverview(input: OverviewInput): Promise<Overview> {
  const { body, bodies, search, asOf, pause = makeWay } = input;
  const slices = <T>(steps: Iterator<unknown, T>) => gently(steps, SLICE, pause);
  const census = await search.census();
  const { groups, size, hasNamesakes } = await slices(peersOf(body, bodies));
  const ids = new Set(ownPublishers(body));
  const refs = await slices(
    ownRefs(
      census,
      ids,
      [body.name],
      (catalogue) => !hasNamesakes && sourceOf(catalogue)?.country === body.country,
    ),
  );
  const tally = createTally(input);
  const read = createReading(input.today);
  const wanted = [
    ...refs.known.map((ref) => ({ ref, byName: false })),
    ...refs.named.map((ref) => ({ ref, byName: true })),
  ];
  for (let done = 0; done < wanted.length; done += BATCH) {
    input.onProgress({ done, total: wanted.length });
    const batch = wanted.slice(done, done + BATCH);
    const records = await search.records(batch.map(({ ref }) => ref));
    records.forEach((record, i) => {
      // One that is gone was replaced since the census: the next one counts it.
      if (!record || (batch[i]!.byName && !isNamed(record, refs.names))) return;
      tally.add(record);
      read.add(record);
    });
    await pause();
  }
  const counts = await slices(countPeers(census, groups, size, asOf));
  return {
    figures: tally.figures(),
    ...read.result(),
    comparisons: body.kind === undefined ? [] : compare(counts),
    unidentified: ids.size === 0,
  };
}

/** What is kept of the records beside figures. */
function createReading(today: string) {
  let mostUsed: CatalogueRecord[] = [];
  const consultations: CatalogueRecord[] = [];
  const catalogues = new Map<string, number>();
  return {
    add(record: CatalogueRecord): void {
      catalogues.set(record.catalogue, (catalogues.get(record.catalogue) ?? 0) + 1);
      if (record.kind === 'dataset') {
        mostUsed = [...mostUsed, record].sort(byUse).slice(0, MOST_USED);
      }
      if (record.kind === 'consultation' && isOpen(record, today)) consultations.push(record);
    },
    result: () => ({
      mostUsed,
      consultations: consultations.sort((a, b) => (closing(a) < closing(b) ? -1 : 1)),
      catalogues: [...catalogues].sort(([, a], [, b]) => b - a),
    }),
  };
}

/** The day on which a consultation closes; those without one come last. */
const closing = ({ consultation }: CatalogueRecord): string => consultation?.closes ?? '9999';

const byUse = (a: CatalogueRecord, b: CatalogueRecord): number =>
  b.views - a.views || b.reuses - a.reuses || (a.title < b.title ? -1 : 1);
