/** When which catalogue is refreshed, and how: arithmetic on its state, without any clock. */
import type {
  CatalogueState,
  RefreshError,
  RefreshProgress,
  RefreshState,
} from '../store/contract.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A whole list finds what vanished without a word; it costs a catalogue a thousand requests. */
const WHOLE_EVERY = 30 * DAY;
/** After the first failure; twice that after each further one. */
const FIRST_RETRY = 5 * 60 * 1000;

/** Only the reader can do something about these. */
const NOT_BY_ITSELF: ReadonlySet<RefreshError['code']> = new Set(['permission', 'quota']);

/**
 * Whether changes will do, or the whole list is due.
 *
 * @param state of the catalogue, as it is held.
 * @param incremental whether its software can say what changed.
 * @param now ms since 1970.
 */
export function kindDue(
  state: Pick<CatalogueState, 'current' | 'refresh'> | undefined,
  incremental: boolean,
  now: number,
): RefreshProgress['kind'] {
  const current = state?.current;
  const since = changedSince(state);
  if (!incremental || !current || since === null) return 'whole';
  const work = state.refresh?.work;
  const told = work?.base === current.name ? work.wholeAt : null;
  const wholeAt = told ?? Date.parse(current.sourceDate);
  // A clock that was set back makes both dates lie ahead.
  if (!(wholeAt <= now + DAY) || !(Date.parse(since) <= now + DAY)) return 'whole';
  return now - wholeAt < WHOLE_EVERY ? 'changes' : 'whole';
}

/** ISO date from which changes are to be asked for: a pack holds what its source had on its day. */
export function changedSince(
  state: Pick<CatalogueState, 'current' | 'refresh'> | undefined,
): string | null {
  const current = state?.current;
  if (!current) return null;
  if (state.refresh?.work?.base === current.name) return state.refresh.changedSince;
  return Number.isNaN(Date.parse(current.sourceDate)) ? null : current.sourceDate;
}

/**
 * When a catalogue that is switched on is due, in ms since 1970; null for not by itself. However
 * long the computer slept, it is due once.
 */
export function dueAt(refresh: RefreshState | undefined, now: number): number | null {
  if (!refresh) return now;
  if (refresh.nextTry === null) return null;
  // No wait is longer than a day and its jitter: the clock was set back.
  return refresh.nextTry > now + 2 * DAY ? now : refresh.nextTry;
}

/** Whether a catalogue that is switched on is due. */
export function isDue(refresh: RefreshState | undefined, now: number): boolean {
  const at = dueAt(refresh, now);
  return at !== null && at <= now;
}

/** The next time after a refresh that reached its end. Not all readers at once. */
export const nextDaily = (now: number, random: number): number => now + DAY + random * HOUR;

/**
 * The next time after a failure.
 *
 * @param failures in a row, this one included.
 * @param random 0 to 1.
 */
export function nextAfter(
  { code, retryAt }: RefreshError,
  failures: number,
  now: number,
  random: number,
): number | null {
  if (NOT_BY_ITSELF.has(code)) return null;
  const wait = Math.min(DAY, FIRST_RETRY * 2 ** Math.min(failures - 1, 20) * (0.75 + random / 2));
  return retryAt === undefined ? now + wait : Math.max(now, Math.min(retryAt, now + DAY));
}
