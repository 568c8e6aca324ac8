/**
 * Refreshes a catalogue, one step at a time: a page fetched and staged, a segment made of what is
 * staged, or the end. Each step begins with what the store holds and ends with one transaction, so
 * that being killed between two of them, or in the middle of one, is the normal case.
 */
import type { Adapter, CatalogueSource } from '../catalogues/adapter.ts';
import { gently } from '../gently.ts';
import type { CatalogueRecord } from '../model.ts';
import { DamagedSegment } from '../search/accumulate.ts';
import { buildInSteps } from '../search/build.ts';
import type { CatalogueStore, RefreshError, RefreshWrite, SegmentKey } from '../store/contract.ts';
import type { BuiltSegment } from '../store/segment.ts';
import { failureOf, stopped } from './failure.ts';
import type { Fetcher } from './fetch.ts';
import { fault, finish, generationFor, liveOf, unchanged } from './finish.ts';
import { flushStage } from './flush.ts';
import { turnPage } from './page.ts';
import { type Standing, standingOf, stateOf } from './standing.ts';

/** Records in a segment: indexed in half a second, and some ten megabytes while they are. */
const SEGMENT = 4000;
/** More removals than this, and than half of what is held, are not believed. */
const FEW = 10;

export interface RefreshOptions {
  store: CatalogueStore;
  adapterOf: (software: string) => Adapter | undefined;
  fetcher: Pick<Fetcher, 'ask'>;
  /** ms since 1970. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  /** Adds to records what their catalogue does not say, such as where they are about. */
  prepare?: (source: CatalogueSource, records: CatalogueRecord[]) => Promise<CatalogueRecord[]>;
  /** Called for a segment that is not as it was written. */
  onDamage?: (key: SegmentKey) => void;
  size?: number;
  build?: (records: CatalogueRecord[]) => Promise<BuiltSegment>;
}

/** What a step came to. */
export type Step =
  /** There is more to do; `lost`: something else wrote first, nothing was done. */
  | { did: 'more'; lost?: true }
  | { did: 'ended' }
  | { did: 'stopped' }
  | { did: 'failed'; error: RefreshError };

export interface StepOptions {
  signal?: AbortSignal;
  /** The whole list, even if changes would do. */
  whole?: boolean;
}

export type Refresh = ReturnType<typeof createRefresh>;

/** Makes what refreshes catalogues. Two refreshes of one catalogue must not run at once. */
export function createRefresh(options: RefreshOptions) {
  const { store, adapterOf, fetcher, now, random, onDamage = () => {}, size = SEGMENT } = options;
  const build = options.build ?? ((records) => gently(buildInSteps(records)));
  const prepare = options.prepare ?? (async (_, records) => records);

  const stateHeld = async ({ id }: CatalogueSource) =>
    (await store.states()).find((state) => state.id === id);

  async function place(source: CatalogueSource, adapter: Adapter | undefined, whole = false) {
    const incremental = adapter?.incremental ?? false;
    return standingOf(source, await stateHeld(source), { incremental, whole, now: now() });
  }

  /**
   * Writes a step, and how long it took; a listing that begins forgets what another one had staged.
   */
  async function put(
    { source, begins, at }: Standing,
    { refresh, ...write }: Omit<RefreshWrite, 'catalogue'>,
    did: 'more' | 'ended' = 'more',
  ): Promise<Step> {
    const fresh = begins ? ({ unstage: 'all' } as const) : {};
    const { running } = refresh;
    const worked = running && { ...running, worked: running.worked + Math.max(0, now() - at) };
    const timed = { ...refresh, running: worked };
    const written = await store.putRefresh({
      ...{ catalogue: source.id, ...fresh, ...write, refresh: timed },
    });
    return written ? { did } : { did: 'more', lost: true };
  }

  async function fail(
    standing: Standing,
    error: RefreshError,
    doubt = standing.work.doubt,
  ): Promise<Step> {
    const failure = failureOf(standing, error, { now: now(), random: random(), doubt });
    // The store may be what failed: the caller is told in any case.
    await put(standing, failure).catch(() => {});
    return { did: 'failed', error };
  }

  async function index(standing: Standing): Promise<Step> {
    const { source, state, running, listing } = standing;
    const current = state?.current ?? null;
    const isWhole = running.kind === 'whole';
    const building = isWhole ? (listing.building ?? generationFor(source, standing)) : null;
    const target = building?.name ?? current?.name;
    if (target === undefined) return fail(standing, fault('unknown', 'nothing to change', now()));
    // The generation is named before its first segment is written.
    if (building && !listing.building) {
      return put(standing, {
        refresh: stateOf(standing, {}, { listing: { ...listing, building } }),
      });
    }
    const flushed = await flushStage(store, {
      ...{ catalogue: source.id, current: current?.name ?? null, target, size, build },
      passFrom: listing.passFrom,
    });
    if (!flushed) return fail(standing, fault('store', 'the stage is empty', now()), null);
    const removed = listing.removed + flushed.removed;
    if (!isWhole && removed > FEW) {
      const held = await store.read((reader) => reader.segmentsOf(source.id, target));
      if (removed > (liveOf(held) + listing.removed) / 2)
        return fail(standing, fault('shrunk', `${removed} removals at once`, now()));
    }
    const repeats = flushed.twice > 0 && running.pages > 1;
    const indexed = {
      ...listing,
      staged: Math.max(0, listing.staged - flushed.staged),
      moved: listing.moved || (repeats && isWhole && !adapterOf(source.software)?.incremental),
      put: listing.put + flushed.put,
      added: listing.added + flushed.added,
      removed,
    };
    const refresh = stateOf(standing, {}, { listing: indexed });
    return put(standing, { refresh, unstage: flushed.last, change: flushed.change });
  }

  async function turn(standing: Standing, adapter: Adapter, signal?: AbortSignal): Promise<Step> {
    const turned = await turnPage(standing, { adapter, fetcher, prepare, now, signal });
    if (!turned.ok) return fail(standing, turned.error);
    const { standing: after, stage, unchanged: same } = turned.value;
    if (same) return put(standing, unchanged(after, now(), random()), 'ended');
    return put(standing, { refresh: stateOf(after, { error: null }), stage });
  }

  return {
    /**
     * Does the next step for a catalogue. Never rejects: what went wrong is in the answer and, where
     * it can be written, in the state with the time of the next attempt.
     */
    async step(source: CatalogueSource, { signal, whole }: StepOptions = {}): Promise<Step> {
      if (signal?.aborted) return { did: 'stopped' };
      let standing: Standing | undefined;
      try {
        const adapter = adapterOf(source.software);
        standing = await place(source, adapter, whole);
        if (!adapter) return await fail(standing, fault('unknown', source.software, now()));
        // Written down before anything is asked: a reader's press outlives the background.
        if (standing.begins) return await put(standing, { refresh: stateOf(standing) });
        const { listed, staged } = standing.listing;
        if (staged >= size || (listed && staged > 0)) return await index(standing);
        if (!listed) return await turn(standing, adapter, signal);
        const end = await finish(store, standing, { adapter, now: now(), random: random() });
        if ('error' in end) return await fail(standing, end.error, end.doubt);
        return await put(standing, end.write, end.ended ? 'ended' : 'more');
      } catch (error) {
        if (signal?.aborted) return { did: 'stopped' };
        if (error instanceof DamagedSegment) onDamage(error.key);
        const found = storeFault(error, now());
        return standing ? fail(standing, found) : { did: 'failed', error: found };
      }
    },

    /** Leaves a refresh where it is until the reader asks for it again. */
    async stop(source: CatalogueSource): Promise<void> {
      const standing = await place(source, adapterOf(source.software));
      if (!standing.begins) await put(standing, { refresh: stopped(standing) });
    },
  };
}

function storeFault(error: unknown, at: number): RefreshError {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return fault('quota', String(error), at);
  return fault(error instanceof DOMException ? 'store' : 'unknown', String(error), at);
}
