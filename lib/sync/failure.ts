/** What a refresh writes when it does not go on. */
import type { RefreshError, RefreshState, RefreshWrite } from '../store/contract.ts';
import { nextAfter } from './schedule.ts';
import { type Standing, stateOf } from './standing.ts';

/** The list itself is not to be believed: going on with it would lead to the same. */
const LIST_AT_FAULT: ReadonlySet<RefreshError['code']> = new Set(['endless', 'shrunk']);
/** What passes by itself; the page is the same afterwards. */
const PASSING: ReadonlySet<RefreshError['code']> = new Set([
  'offline',
  'permission',
  'quota',
  'busy',
]);
/** After so many failures at one place the listing begins again: its cursor may be worth nothing. */
const PATIENCE = 3;

/**
 * What is written after a failure: why, when it is tried again, and where it goes on. What was
 * held stays; a list that cannot be believed is forgotten with all that was written of it.
 *
 * @param random 0 to 1.
 */
export function failureOf(
  standing: Standing,
  error: RefreshError,
  { now, random, doubt }: { now: number; random: number; doubt: Standing['work']['doubt'] },
): Omit<RefreshWrite, 'catalogue'> {
  const { running, refresh } = standing;
  const failures = refresh.failures + 1;
  const nextTry = nextAfter(error, failures, now, random);
  const isStuck = failures % PATIENCE === 0 && !PASSING.has(error.code);
  const givenUp = LIST_AT_FAULT.has(error.code) || isStuck;
  const told = { error, failures, nextTry };
  if (givenUp) {
    const changed = {
      ...told,
      running: null,
      // Changes that cannot be believed are followed by the whole list.
      ...(running.kind === 'changes' && LIST_AT_FAULT.has(error.code) && { changedSince: null }),
    };
    return { refresh: stateOf(standing, changed, { listing: null, doubt }), unstage: 'all' };
  }
  const waiting = { ...running, waitingUntil: nextTry };
  return { refresh: stateOf(standing, { ...told, running: waiting }, { doubt }) };
}

/** The state of a refresh that the reader stopped: it keeps its place, and waits to be asked. */
export const stopped = (standing: Standing): RefreshState =>
  stateOf(standing, {
    running: { ...standing.running, waitingUntil: null },
    error: null,
    nextTry: null,
  });

/** Whether the reader stopped the refresh that a state speaks of. */
export const isStopped = ({ running, nextTry, error }: RefreshState): boolean =>
  running !== null && nextTry === null && error === null;
