/** The end of a listing: taken over, begun once more, or not believed. */
import type { Adapter, CatalogueSource } from '../catalogues/adapter.ts';
import { nextPart } from '../search/update.ts';
import type {
  CatalogueGeneration,
  CatalogueStore,
  HeldSegment,
  RefreshError,
  RefreshOutcome,
  RefreshWrite,
} from '../store/contract.ts';
import { NO_TRAIL } from './endless.ts';
import { nextDaily } from './schedule.ts';
import { type Standing, stateOf } from './standing.ts';

/**
 * Changes are asked for from so long before the last listing began, in ms: catalogues write times
 * without a zone (uData before 2023, CKAN), off by two hours in France, and index what changed
 * minutes later. What comes twice is not written twice.
 */
const OVERLAP = 3 * 60 * 60 * 1000;
/** Times that a list which moved under us is read. */
const PASSES = 3;
/** A list shorter than this share of what is held is not believed at once. */
const SHRUNK = 0.5;
/** Two short lists are the same result when their lengths differ by no more than this share… */
const LIKE = 0.05;
/** … and come so long apart, in ms. */
const ANOTHER_DAY = 20 * 60 * 60 * 1000;

export type Finish =
  | { write: Omit<RefreshWrite, 'catalogue'>; ended: boolean }
  /** `doubt`: to be remembered with the error. */
  | { error: RefreshError; doubt: { records: number; at: number } | null };

/** The generation that a whole list is written into. */
export function generationFor(
  { title, licence, attribution, homepage }: CatalogueSource,
  { running, work }: Standing,
): CatalogueGeneration {
  const name = `list-${running.startedAt.toString(36)}-${work.revision.toString(36)}`;
  return {
    name,
    records: 0,
    sourceDate: dayOf(running.startedAt),
    licence,
    attribution: attribution || title,
    homepage,
  };
}

/** What is to be written now that all pages are in segments. */
export async function finish(
  store: CatalogueStore,
  standing: Standing,
  { adapter, now, random }: { adapter: Adapter; now: number; random: number },
): Promise<Finish> {
  const { source, state, running, listing, work } = standing;
  const current = state?.current ?? null;
  const { building } = listing;
  const { version, inUse, built } = await store.read(async (reader) => {
    const [version, inUse, built] = await Promise.all([
      reader.version(),
      current ? reader.segmentsOf(source.id, current.name) : [],
      building ? reader.segmentsOf(source.id, building.name) : [],
    ]);
    return { version, inUse, built };
  });
  const held = liveOf(inUse);
  const since = new Date(listing.begunAt - OVERLAP).toISOString();
  const sourceDate = dayOf(listing.begunAt);
  const ended = (removed: number): RefreshOutcome => ({
    kind: running.kind,
    startedAt: running.startedAt,
    endedAt: now,
    put: listing.put,
    removed,
    refused: running.refused,
    reasons: listing.reasons,
  });
  const done = {
    running: null,
    changedSince: since,
    error: null,
    failures: 0,
    nextTry: nextDaily(now, random),
  };

  const isWhole = running.kind === 'whole';
  if (listing.moved && listing.pass < PASSES) {
    const again = {
      ...listing,
      ...{ listed: false, moved: false, trail: NO_TRAIL },
      // Changes that were written are no changes any more when they come again.
      ...(isWhole && { put: 0, added: 0, removed: 0 }),
      pass: listing.pass + 1,
      passFrom: nextPart(built.map(({ key }) => key)),
    };
    const afresh = { cursor: null, worked: 0, records: 0, total: null, refused: 0 };
    const turned = { ...standing, running: { ...running, ...afresh }, listing: again };
    return { write: { refresh: stateOf(turned) }, ended: false };
  }

  if (!isWhole) {
    if (!current) return { error: fault('unknown', 'nothing to change', now), doubt: null };
    const last = ended(listing.removed);
    const refresh = stateOf(standing, { ...done, last }, { listing: null });
    return { write: { refresh, current: { ...current, records: held, sourceDate } }, ended: true };
  }

  // What an earlier pass brought and this one, undisturbed, did not: it is there no more.
  const stale = listing.moved ? [] : built.filter(({ key }) => key.part < listing.passFrom);
  const live = liveOf(built) - liveOf(stale);
  const short = live === 0 || live < held * (listing.unended ? 1 : SHRUNK);
  if (!building || (short && !isConfirmed(work.doubt, live, now))) {
    const first = work.doubt && isLike(work.doubt.records, live) ? work.doubt : null;
    const doubt = live > 0 ? (first ?? { records: live, at: now }) : null;
    return { error: fault('shrunk', `${live} records instead of ${held}`, now), doubt };
  }
  const last = ended(Math.max(0, held + listing.added - live));
  const refresh = stateOf(
    standing,
    // What happened while the list was read is asked for at once.
    { ...done, last, ...(adapter.incremental && { nextTry: now }) },
    { listing: null, base: building.name, wholeAt: now, doubt: null, etag: listing.etag },
  );
  const remove = stale.map(({ key }) => key.part);
  return {
    write: {
      refresh,
      current: { ...building, records: live, sourceDate },
      ...(remove.length > 0 && {
        change: { generation: building.name, version, add: [], deleted: [], remove },
      }),
    },
    ended: true,
  };
}

/** The end of a refresh whose catalogue says that nothing changed. */
export function unchanged(
  standing: Standing,
  now: number,
  random: number,
): Omit<RefreshWrite, 'catalogue'> {
  const { state, running, listing, work } = standing;
  const last: RefreshOutcome = {
    ...{ kind: running.kind, startedAt: running.startedAt, endedAt: now },
    ...{ put: 0, removed: 0, refused: 0, reasons: [] },
  };
  const current = state?.current;
  return {
    refresh: stateOf(
      standing,
      {
        ...{ running: null, last, error: null, failures: 0, nextTry: nextDaily(now, random) },
        changedSince: new Date(listing.begunAt - OVERLAP).toISOString(),
      },
      { listing: null, wholeAt: running.kind === 'whole' ? now : work.wholeAt },
    ),
    ...(current && { current: { ...current, sourceDate: dayOf(listing.begunAt) } }),
  };
}

/** Records of some segments, those removed left out. */
export const liveOf = (segments: HeldSegment[]): number =>
  segments.reduce((sum, { members }) => sum + members.docs - members.deleted.length, 0);

/** An error, `detail` cut to what is worth keeping. */
export const fault = (code: RefreshError['code'], detail: string, at: number): RefreshError => ({
  code,
  detail: detail.slice(0, 500),
  at,
});

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Never of an empty list: a catalogue that really closed is removed by the reader. */
const isConfirmed = (
  doubt: { records: number; at: number } | null,
  live: number,
  now: number,
): boolean =>
  doubt !== null && live > 0 && isLike(doubt.records, live) && now - doubt.at >= ANOTHER_DAY;

const isLike = (before: number, live: number) => Math.abs(before - live) <= before * LIKE;
