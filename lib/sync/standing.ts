/** Where a refresh stands when a step of it begins: gone on with, or begun. */
import type { CatalogueSource } from '../catalogues/adapter.ts';
import type { CatalogueState, RefreshProgress, RefreshState } from '../store/contract.ts';
import type { ListingWork, RefreshWork } from '../store/refresh-state.ts';
import { NO_TRAIL } from './endless.ts';
import { changedSince, kindDue } from './schedule.ts';

/** A listing whose first page is older than this has moved too much to be gone on with, in ms. */
const TOO_OLD = 2 * 24 * 60 * 60 * 1000;

export interface Standing {
  /** When the step begins, in ms since 1970. */
  at: number;
  source: CatalogueSource;
  state: CatalogueState | undefined;
  /** All but the two parts below. */
  refresh: Omit<RefreshState, 'running' | 'work'>;
  work: Omit<RefreshWork, 'listing'>;
  running: RefreshProgress;
  listing: ListingWork;
  /** The listing begins: what an earlier one staged is to be forgotten. */
  begins: boolean;
}

/**
 * Goes on with the listing that is under way, or begins one: when there is none, when the
 * generation it was for is no longer in use, and when it is too old.
 *
 * @param whole the reader wants the whole list.
 */
export function standingOf(
  source: CatalogueSource,
  state: CatalogueState | undefined,
  { incremental, whole, now }: { incremental: boolean; whole: boolean; now: number },
): Standing {
  const base = state?.current?.name ?? null;
  const held = state?.refresh;
  const sameBase = held?.work !== undefined && held.work.base === base;
  const work = {
    revision: held?.work?.revision ?? 0,
    base,
    wholeAt: sameBase ? held.work!.wholeAt : null,
    doubt: held?.work?.doubt ?? null,
    etag: sameBase ? held.work!.etag : null,
  };
  const refresh = {
    last: held?.last ?? null,
    changedSince: changedSince(state),
    error: held?.error ?? null,
    failures: held?.failures ?? 0,
    // Going on, also after having been killed; an end, a failure or the reader says otherwise.
    nextTry: now,
  };
  const running = held?.running;
  const listing = held?.work?.listing;
  const age = now - (running?.startedAt ?? 0);
  const goesOn =
    running &&
    listing &&
    sameBase &&
    age >= 0 &&
    age < TOO_OLD &&
    !(whole && running.kind !== 'whole');
  if (goesOn) return { at: now, source, state, refresh, work, running, listing, begins: false };
  const kind = whole ? 'whole' : kindDue(state, incremental, now);
  return {
    at: now,
    source,
    state,
    refresh,
    work,
    running: {
      kind,
      since: kind === 'changes' ? refresh.changedSince : null,
      cursor: null,
      startedAt: now,
      worked: 0,
      pages: 0,
      records: 0,
      total: null,
      refused: 0,
      bytes: 0,
      waitingUntil: null,
    },
    listing: {
      begunAt: now,
      listed: false,
      staged: 0,
      building: null,
      pass: 1,
      passFrom: 0,
      moved: false,
      put: 0,
      added: 0,
      removed: 0,
      reasons: [],
      trail: NO_TRAIL,
      etag: null,
    },
    begins: true,
  };
}

/** The state to be written: its revision is one above the one held. */
export const stateOf = (
  { refresh, work, running, listing }: Standing,
  changed: Partial<RefreshState> = {},
  noted: Partial<RefreshWork> = {},
): RefreshState => ({
  ...refresh,
  running,
  ...changed,
  work: { ...work, listing, ...noted, revision: work.revision + 1 },
});
