/**
 * Keeps catalogues up to date, in the background: which are due, one after the other, each by as
 * many steps as it takes. The worker may die between any two; an alarm wakes the next one.
 */
import { clearAlarm, hasOrigins, session, setAlarm, setAlarmAt } from '../browser.ts';
import type { Adapter, CatalogueSource } from '../catalogues/adapter.ts';
import { adapterOf as knownAdapter, probing } from '../catalogues/adapters.ts';
import { gently } from '../gently.ts';
import type { CatalogueRecord, Result } from '../model.ts';
import { localitiesInSteps } from '../places/locality.ts';
import { placesNamed } from '../places/mentions.ts';
import { refreshLock } from '../shared/at-work.ts';
import { chosen } from '../shared/chosen.ts';
import { heldStates, makeReport, mend, openLibrary, tidy } from '../shared/library.ts';
import { createNetwork } from '../shared/network.ts';
import { REPORT_KEY } from '../shared/state.ts';
import { openGazetteer } from '../shared/tables.ts';
import { throttle } from '../shared/throttle.ts';
import type { CatalogueState } from '../store/contract.ts';
import { isStopped } from '../sync/failure.ts';
import { hostsOf, originsOf } from '../sync/hosts.ts';
import { type ProbeError, probe } from '../sync/probe.ts';
import { createRefresh } from '../sync/refresh.ts';
import { dueAt, isDue } from '../sync/schedule.ts';
import { sourceFrom } from '../sync/sources-held.ts';

/** The alarm that wakes refreshes. */
export const REFRESH_ALARM = 'refresh';

/** How often progress is told, in ms: each telling draws the panel and the settings anew. */
const OFTEN_MS = 1000;
/** Chrome stops a worker in which nothing happened for 30 s, be it in the middle of an answer. */
const BEAT_MS = 20_000;
/** Something else wrote first so often in a row: another context refreshes, whatever the lock says. */
const LOST = 20;
/** Within this, in ms, after changes were asked for, another press asks for the whole list. */
const PRESSED_AGAIN = 24 * 60 * 60 * 1000;

export type Refreshing = ReturnType<typeof createRefreshing>;

/** Makes what keeps catalogues up to date. */
export function createRefreshing({
  adapterOf = knownAdapter,
  adapters = probing,
  network = createNetwork(),
  onRefreshed = () => {},
}: {
  adapterOf?: (software: string) => Adapter | undefined;
  adapters?: readonly Adapter[];
  network?: ReturnType<typeof createNetwork>;
  /** Called when a catalogue has been brought up to date. */
  onRefreshed?: () => void;
} = {}) {
  const running = new Map<string, AbortController>();
  const tell = throttle(
    OFTEN_MS,
    () => void makeReport().then((report) => session.set(REPORT_KEY, report)),
  );

  const isAllowed = (source: CatalogueSource) => hasOrigins(originsOf(hostsOf(source)));

  async function refreshOf() {
    const { store } = await openLibrary();
    const refresh = createRefresh({
      store,
      adapterOf,
      fetcher: network,
      now: Date.now,
      random: Math.random,
      prepare: withPlaces,
      onDamage: (key) => void mend(key),
    });
    return { store, refresh };
  }

  /** Refreshes one catalogue until it is done, fails or is stopped; not twice at the same time. */
  async function run(source: CatalogueSource, asked = false): Promise<void> {
    const { store, refresh } = await refreshOf();
    // What is only in this context's memory would be lost with it.
    if (!store.durable) return;
    await navigator.locks.request(refreshLock(source.id), { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const stop = new AbortController();
      running.set(source.id, stop);
      const beat = setInterval(() => void session.get(REPORT_KEY), BEAT_MS);
      await setAlarm(REFRESH_ALARM);
      try {
        const before = await stateOf(source.id);
        let whole = asked && wasJustAsked(before, Date.now());
        for (let lost = 0; lost < LOST; ) {
          const step = await refresh.step(source, { signal: stop.signal, whole });
          tell();
          if (step.did === 'ended') {
            whole = false;
            onRefreshed();
            // A whole list is followed by what changed while it was read.
            if (!isDue((await stateOf(source.id))?.refresh, Date.now())) break;
          } else if (step.did !== 'more') break;
          lost = 'lost' in step ? lost + 1 : 0;
        }
        if (stop.signal.aborted) await refresh.stop(source);
      } finally {
        clearInterval(beat);
        running.delete(source.id);
        tell();
      }
    });
  }

  const stateOf = async (id: string): Promise<CatalogueState | undefined> => {
    const { store } = await openLibrary();
    return (await heldStates(store)).find((state) => state.id === id);
  };

  /** Catalogues that may be refreshed by themselves, with the time at which each is due. */
  async function planned() {
    const { on } = await chosen.read();
    // The background wakes for every page: where nothing is switched on, that costs one look.
    if (on.length === 0) return [];
    const { store } = await openLibrary();
    if (!store.durable) return [];
    const [states, all] = await Promise.all([heldStates(store), chosen.all()]);
    const now = Date.now();
    const wanted = all.filter(
      ({ id, live, software }) => on.includes(id) && !live && adapterOf(software),
    );
    const allowed = await Promise.all(wanted.map(isAllowed));
    return wanted
      .filter((_, i) => allowed[i])
      .flatMap((source) => {
        const refresh = states.find(({ id }) => id === source.id)?.refresh;
        // The permission that was missing is there again.
        const at = refresh?.error?.code === 'permission' ? now : dueAt(refresh, now);
        return at === null ? [] : [{ source, at }];
      })
      .sort((a, b) => a.at - b.at);
  }

  /** Sets the alarm for what comes next. */
  async function plan(): Promise<void> {
    if (running.size > 0) return;
    const [next] = await planned();
    if (next) await setAlarmAt(REFRESH_ALARM, next.at);
    else await clearAlarm(REFRESH_ALARM);
  }

  /** Refreshes what is due, then sets the alarm. To be called whenever the background wakes. */
  async function wake(): Promise<void> {
    const due = (await planned()).filter(({ at }) => at <= Date.now());
    for (const { source } of due) await run(source);
    if (due.length > 0) await tidy();
    await plan();
  }

  const find = async (id: string) => (await chosen.all()).find((source) => source.id === id);

  return {
    wake,

    /**
     * Refreshes a catalogue now; the second time within a day, by its whole list, which finds what
     * vanished without a word.
     */
    async refresh(id: string): Promise<void> {
      const source = await find(id);
      if (!source || source.live) return;
      await run(source, true);
      await tidy();
      await plan();
    },

    /** Stops a refresh where it is. */
    async stop(id: string): Promise<void> {
      const source = await find(id);
      const own = running.get(id);
      own?.abort(new Error('stopped'));
      // One that only waits for its alarm is stopped too.
      if (source && !own) await (await refreshOf()).refresh.stop(source);
      tell();
    },

    /** Follows a choice of the reader: what was stopped goes on when it is switched on again. */
    async switched(id: string, on: boolean): Promise<void> {
      if (!on) running.get(id)?.abort(new Error('switched off'));
      const source = on ? await find(id) : undefined;
      const refresh = source && (await stateOf(id))?.refresh;
      if (source && !source.live && refresh && isStopped(refresh)) await run(source);
      await wake();
    },

    /** Adds a catalogue from a message: it is checked like any other value. */
    async add(value: unknown): Promise<void> {
      const source = sourceFrom(value);
      if (!source || !adapterOf(source.software)) return;
      await chosen.add(source);
      await wake();
    },

    /** Forgets a catalogue and all that is held of it. */
    async remove(id: string): Promise<void> {
      await chosen.remove(id);
      running.get(id)?.abort(new Error('removed'));
      const { store } = await openLibrary();
      // Neither a refresh nor an installation that is under way may bring it back.
      await navigator.locks.request(refreshLock(id), () =>
        navigator.locks.request('install', () => store.forget(id)),
      );
      tell();
      await plan();
    },

    /** Finds out what runs at an address. */
    async probe(address: string): Promise<Result<CatalogueSource, ProbeError>> {
      const held = await chosen.all();
      return probe(address, { adapters, fetcher: network, held });
    },
  };
}

/** Where French records are about, as far as they and the places of France tell it. */
async function withPlaces(source: CatalogueSource, records: CatalogueRecord[]) {
  if (source.country !== 'FRA') return records;
  const gazetteer = await openGazetteer();
  const found = await gently(localitiesInSteps(records, gazetteer));
  return records.map((record, i) => ({
    ...record,
    // Codes find their place, but nobody searches for them.
    zones: record.zones.map((zone) =>
      zone.startsWith('fr:') ? (placesNamed(zone, gazetteer)[0]?.name ?? zone) : zone,
    ),
    ...(found[i] ? { locality: found[i] } : {}),
  }));
}

function wasJustAsked(state: CatalogueState | undefined, now: number): boolean {
  const { last, running } = state?.refresh ?? {};
  return !running && last != null && now - last.endedAt < PRESSED_AGAIN;
}
