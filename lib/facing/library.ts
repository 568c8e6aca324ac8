/** Opens the catalogues held: once per life of a context, whoever asks first. */
import { readPackFile, session } from '../browser.ts';
import { installRecordPack } from '../packs/install.ts';
import { createGazetteer, type Gazetteer, loadGazetteer } from '../places/gazetteer.ts';
import { createSearch, type Search } from '../search/search.ts';
import type { Sites } from '../sites/judge.ts';
import { loadSites } from '../sites/load.ts';
import type { CatalogueState, CatalogueStore } from '../store/contract.ts';
import { createMemoryStore } from '../store/memory.ts';
import { openStore } from '../store/open.ts';
import type { CatalogueReport } from './services.ts';
import { REPORT_KEY } from './state.ts';

export interface Library {
  store: CatalogueStore;
  search: Search;
}

/** The packs of records that the package ships, by folder name in `public/packs/`. */
const RECORD_PACKS = ['datasets-fr'];

let library: Promise<Library> | undefined;
let table: ReturnType<typeof loadSites> | undefined;
let gazetteer: Promise<Gazetteer> | undefined;
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
  }).then((store) => ({ store, search: createSearch(store) }));
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

/** The table of public hosts, read from the package where it lies. */
export function openSites(): ReturnType<typeof loadSites> {
  table ??= loadSites(readPackFile);
  return table;
}

/** The sites table or, when its file is damaged, one that recognises nobody. */
export async function sitesOrNone(): Promise<Sites> {
  const loaded = await openSites();
  return loaded.ok ? loaded.value : NO_SITES;
}

const NO_SITES: Sites = {
  judge: (url) => ({
    verdict: 'other',
    host: URL.canParse(url) ? new URL(url).hostname : '',
    matched: null,
    body: null,
    reasons: ['not-listed'],
  }),
};

/** The places of France or, when their file is damaged, none. */
export function openGazetteer(): Promise<Gazetteer> {
  gazetteer ??= loadGazetteer(readPackFile).catch(() => NO_PLACES);
  return gazetteer;
}

const NO_PLACES = createGazetteer(
  { regions: [], departements: [] },
  {
    keys: { bytes: new Uint8Array(0), blocks: new Uint32Array(0), size: 0 },
    first: Uint32Array.of(0),
    codes: new Uint32Array(0),
    populations: new Uint8Array(0),
  },
);

/**
 * Whether every catalogue can be searched whole, be it in the generation that another one, on its
 * way or in error, is to replace.
 */
export const isWhole = (states: CatalogueState[]): boolean =>
  states.length >= RECORD_PACKS.length && states.every(({ current }) => current);

/** Whether every pack has been installed and none is on the way. */
export const isComplete = (states: CatalogueState[]): boolean =>
  states.length >= RECORD_PACKS.length &&
  states.every((s) => s.current && !s.installing && !s.error);

/** Where the catalogues stand, from the store itself; none where it cannot be read. */
export const heldStates = (store: CatalogueStore): Promise<CatalogueState[]> =>
  store.states().catch(() => []);

/**
 * Where the catalogues stand.
 *
 * @param told states that hold whatever the store says: one that is full keeps no error either.
 */
export async function makeReport(told: CatalogueState[] = []): Promise<CatalogueReport> {
  const [{ store }, sites] = await Promise.all([openLibrary(), openSites()]);
  const held = await heldStates(store);
  return {
    catalogues: [...held.filter(({ id }) => !told.some((state) => state.id === id)), ...told],
    durable: store.durable,
    sitesError: sites.ok ? null : sites.error,
  };
}

/**
 * Installs what is not yet installed, where the last attempt stopped, and publishes the progress
 * in session storage. Two contexts never write to the same database at the same time; a store in
 * memory belongs to its context alone and needs no lock.
 *
 * @param again from the start, beside what is in use.
 * @returns whether everything is installed.
 */
export async function installPacks(again = false): Promise<boolean> {
  const { store } = await openLibrary();
  filling ??= (
    store.durable
      ? navigator.locks.request('install', { ifAvailable: true }, (lock) =>
          lock ? fill(store, again) : false,
        )
      : fill(store, again)
  ).finally(() => {
    filling = undefined;
  });
  return filling;
}

async function fill(store: CatalogueStore, again: boolean): Promise<boolean> {
  const told = new Map<string, CatalogueState>();
  const publish = async () => {
    const report = await makeReport([...told.values()]);
    await session.set(REPORT_KEY, report);
    return report;
  };
  for (const pack of RECORD_PACKS) {
    await installRecordPack({
      readFile: readPackFile,
      store,
      pack,
      again,
      onProgress: (state) => {
        told.set(state.id, state);
        void publish();
      },
    });
  }
  return isComplete((await publish()).catalogues);
}
