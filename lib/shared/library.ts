/** Opens the catalogues held: once per life of a context, whoever asks first. */
import { readPackFile, session } from '../browser.ts';
import { RECORD_PACKS } from '../packs/catalogues.ts';
import { type InstallOptions, installRecordPack } from '../packs/install.ts';
import { DamagedSegment } from '../search/accumulate.ts';
import { mergeSome, rebuildSegment } from '../search/maintain.ts';
import { createSearch, type Search } from '../search/search.ts';
import type { CatalogueState, CatalogueStore, SegmentKey } from '../store/contract.ts';
import { createMemoryStore } from '../store/memory.ts';
import { openStore } from '../store/open.ts';
import { chosen } from './chosen.ts';
import { type CatalogueReport, REPORT_KEY } from './state.ts';
import { openSites } from './tables.ts';

export interface Library {
  store: CatalogueStore;
  search: Search;
}

let library: Promise<Library> | undefined;
let filling: Promise<boolean> | undefined;
const lossListeners = new Set<() => void>();

/**
 * The store and the search over it. A context that cannot keep anything on disk (a private
 * window, IndexedDB refused) fills a store in memory straight from the packs.
 */
export function openLibrary(): Promise<Library> {
  library ??= openStore({
    onLost: async () => {
      library = undefined;
      // The installation that lost its database must end before another can begin.
      await filling?.catch(() => false);
      for (const listener of lossListeners) listener();
    },
  }).then((store) => ({
    store,
    search: createSearch(store, { onDamage: (key) => void mend(key) }),
  }));
  return library;
}

/**
 * Calls back when the database was deleted, upgraded or ended under this context. The next
 * `openLibrary` opens another one, which may have to be filled again.
 */
export const onLibraryLost = (listener: () => void): void => void lossListeners.add(listener);

/** What stands in for a library that fails: nothing is found in it. */
export function emptyLibrary(): Library {
  const store = createMemoryStore();
  return { store, search: createSearch(store) };
}

/**
 * Whether every catalogue of a pack can be searched whole, be it in the generation that another
 * one, on its way or in error, is to replace.
 *
 * @param removed catalogues that the reader removed.
 */
export const isWhole = (states: CatalogueState[], removed: string[] = []): boolean =>
  ofPacks(states, removed).every((state) => state?.current);

/** Whether every pack has been installed and none is on the way. */
export const isComplete = (states: CatalogueState[], removed: string[] = []): boolean =>
  ofPacks(states, removed).every(isSettled);

/** The states of the catalogues that packs hold; those of others come and go. */
const ofPacks = (states: CatalogueState[], removed: string[]) =>
  RECORD_PACKS.filter(({ catalogue }) => !removed.includes(catalogue)).map(({ catalogue }) =>
    states.find(({ id }) => id === catalogue),
  );

/** Catalogues that the reader removed: their packs are left where they are. */
export const removedCatalogues = async (): Promise<string[]> => (await chosen.read()).removed;

const isSettled = (state: CatalogueState | undefined): boolean =>
  state?.current != null && !state.installing && !state.error;

/** Where the catalogues stand, from the store itself; none where it cannot be read. */
export const heldStates = (store: CatalogueStore): Promise<CatalogueState[]> =>
  store.states().catch(() => []);

/**
 * Where the catalogues stand.
 *
 * @param told states that hold whatever the store says: one that is full keeps no error either.
 */
export async function makeReport(told: CatalogueState[] = []): Promise<CatalogueReport> {
  const [{ store }, sites, before] = await Promise.all([
    openLibrary(),
    openSites(),
    session.get<CatalogueReport>(REPORT_KEY),
  ]);
  const held = await heldStates(store);
  return {
    catalogues: [...held.filter(({ id }) => !told.some((state) => state.id === id)), ...told],
    durable: store.durable,
    sitesError: sites.ok ? null : sites.error,
    ...(before?.repairs && { repairs: before.repairs }),
  };
}

/**
 * Installs what is not yet installed, where the last attempt stopped, and publishes the progress
 * in session storage. Two contexts never write to the same database at the same time; a store in
 * memory belongs to its context alone and needs no lock.
 *
 * @param again from the start, beside what is in use.
 * @param lost the one catalogue that cannot be mended otherwise: installed even where it was
 *   refreshed since, and no other with it.
 * @returns whether everything is installed, or what was lost is.
 */
export async function installPacks(again = false, lost?: string): Promise<boolean> {
  const { store } = await openLibrary();
  filling ??= (
    store.durable
      ? navigator.locks.request('install', { ifAvailable: true }, (lock) =>
          lock ? fill(store, again, lost) : false,
        )
      : fill(store, again, lost)
  ).finally(() => {
    filling = undefined;
  });
  return filling;
}

async function fill(store: CatalogueStore, again: boolean, lost?: string): Promise<boolean> {
  const told = new Map<string, CatalogueState>();
  const publish = async () => {
    const report = await makeReport([...told.values()]);
    await session.set(REPORT_KEY, report);
    return report;
  };
  const install = async (pack: string, how: Partial<InstallOptions> = {}) => {
    const { ok } = await installRecordPack({
      readFile: readPackFile,
      store,
      pack,
      onProgress: (state) => {
        told.set(state.id, state);
        void publish();
      },
      ...how,
    });
    return ok;
  };
  if (lost !== undefined) {
    const only = RECORD_PACKS.find(({ catalogue }) => catalogue === lost);
    if (only) await install(only.pack, { again, older: true });
    const { catalogues } = await publish();
    return isSettled(catalogues.find(({ id }) => id === lost));
  }
  const removed = await removedCatalogues();
  const wanted = RECORD_PACKS.filter(({ catalogue }) => !removed.includes(catalogue));
  const [largest, ...others] = wanted;
  // A first part of the largest answers most questions, and each of the others takes a moment.
  const begun = largest && (await install(largest.pack, { again, parts: 1 }));
  for (const { pack } of others) await install(pack, { again });
  if (begun) await install(largest.pack);
  return isComplete((await publish()).catalogues, removed);
}

/**
 * Merges small segments into larger ones, until no merge is due. Left out, and false, while an
 * installation or a repair is at work.
 */
export async function tidy(): Promise<boolean> {
  const { store } = await openLibrary();
  return navigator.locks.request('install', { ifAvailable: true }, async (lock) => {
    try {
      while (lock && (await mergeSome(store)));
    } catch (error) {
      if (!(error instanceof DamagedSegment)) throw error;
      void mend(error.key);
      return false;
    }
    return lock !== null;
  });
}

/** Repairs under way, the last one of each catalogue: they follow one another. */
const mending = new Map<string, Promise<boolean>>();

/** Makes a damaged segment again: from its records or, where they are gone too, from the pack. */
export async function mend(key: SegmentKey): Promise<void> {
  const { catalogue } = key;
  const before = mending.get(catalogue) ?? tellRepair(catalogue, 'rebuilding').then(() => true);
  const done = before.then(async (wholeBefore) => (await rebuild(key)) && wholeBefore);
  mending.set(catalogue, done);
  const whole = await done;
  // Nothing is whole while another part is still at work.
  if (mending.get(catalogue) !== done) return;
  mending.delete(catalogue);
  await tellRepair(catalogue, whole ? 'rebuilt' : 'failed');
}

async function rebuild(key: SegmentKey): Promise<boolean> {
  const { store } = await openLibrary();
  const rebuilt = await navigator.locks.request('install', async () =>
    rebuildSegment(store, key).catch(() => false),
  );
  return rebuilt || installPacks(true, key.catalogue);
}

async function tellRepair(
  catalogue: string,
  state: 'rebuilding' | 'rebuilt' | 'failed',
): Promise<void> {
  const { repairs = [], ...report } = await makeReport();
  const others = repairs.filter((repair) => repair.catalogue !== catalogue);
  await session.set(REPORT_KEY, { ...report, repairs: [...others, { catalogue, state }] });
}
