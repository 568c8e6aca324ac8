/** Where a catalogue stands, in the one word that the settings say of it. */
import type { SourceReport } from '../../../lib/services/settings-services.ts';

export type Refresh = NonNullable<NonNullable<SourceReport['state']>['refresh']>;
export type Running = NonNullable<Refresh['running']>;
export type RefreshError = NonNullable<Refresh['error']>;

export type Standing =
  /** Being installed from the package for the first time. */
  | { kind: 'installing' }
  | { kind: 'running'; running: Running }
  /** The refresh goes on at a time, in ms since 1970, because of what went wrong. */
  | { kind: 'waiting'; running: Running; until: number; error: RefreshError | null }
  /** The reader stopped it. */
  | { kind: 'stopped'; running: Running }
  /** The browser does not let us reach the host. */
  | { kind: 'refused' }
  | { kind: 'failed'; error: RefreshError; nextTry: number | null }
  /** Times in ms since 1970. */
  | { kind: 'current'; at: number; nextTry: number | null }
  /** Switched on or begun, and its turn has not come; `behind`: that of the one named has. */
  | { kind: 'queued'; running?: Running; behind?: string }
  /** As it came with the extension. */
  | { kind: 'shipped' }
  /** Held, and no longer kept up to date. */
  | { kind: 'paused'; at: number }
  | { kind: 'never' }
  | { kind: 'live'; on: boolean };

/** Where a catalogue stands at a moment, in ms since 1970. */
export function standingOf(report: SourceReport, now: number): Standing {
  const { source, state, on, allowed, stopped, atWork, behind } = report;
  if (on && !allowed) return { kind: 'refused' };
  if (source.live) return { kind: 'live', on };
  const refresh = state?.refresh;
  const running = refresh?.running;
  if (running && stopped) return { kind: 'stopped', running };
  if (running) {
    const until = running.waitingUntil;
    if (until !== null && until > now)
      return { kind: 'waiting', running, until, error: refresh.error };
    return atWork ? { kind: 'running', running } : { kind: 'queued', running, behind };
  }
  if (refresh?.error?.code === 'permission') return { kind: 'refused' };
  if (refresh?.error) return { kind: 'failed', error: refresh.error, nextTry: refresh.nextTry };
  if (behind !== undefined) return { kind: 'queued', behind };
  const at = refresh?.last?.endedAt;
  if (at !== undefined)
    return on ? { kind: 'current', at, nextTry: refresh?.nextTry ?? null } : { kind: 'paused', at };
  if (on) return { kind: 'queued' };
  if (state?.current) return { kind: 'shipped' };
  return { kind: state?.installing ? 'installing' : 'never' };
}

/** How far a refresh is. */
export interface Pace {
  /** Records a minute; null before there is something to measure. */
  rate: number | null;
  /** ms that it will still take; null where that cannot be told. */
  left: number | null;
}

/** Under this, in ms, a rate says more of the first page than of the whole. */
const MEASURED = 2000;
/** A rest longer than this, in ms, is a guess that would only frighten. */
const BELIEVED = 6 * 3_600_000;

/** The pace of a refresh while it was at work: what it waited or was stopped does not count. */
export function paceOf({ worked: time, records, total }: Running): Pace {
  if (records === 0 || time < MEASURED) return { rate: null, left: null };
  const left = total === null ? null : (Math.max(0, total - records) * time) / records;
  return {
    rate: (records * 60_000) / time,
    left: left !== null && left <= BELIEVED ? left : null,
  };
}

/**
 * The catalogue to give up first when space is short: the one least used, of these the oldest.
 *
 * @param failing the one that there is no space for.
 */
export function spareFor(failing: SourceReport, all: SourceReport[]): SourceReport | null {
  const held = all.filter(
    ({ source, bytes, state }) =>
      source.id !== failing.source.id && (bytes ?? 0) > 0 && !state?.refresh?.running,
  );
  const date = ({ state }: SourceReport) => state?.current?.sourceDate ?? '';
  held.sort(
    (a, b) =>
      (a.lastUsed ?? 0) - (b.lastUsed ?? 0) || (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0),
  );
  return held[0] ?? null;
}
