/** What the pages under measure run: each engine on the index that it finds in IndexedDB. */

import { createSearch } from '../../../../lib/search/search.ts';
import { changeRecords } from '../../../../lib/search/update.ts';
import { openDatabase } from '../../../../lib/store/database.ts';
import { libraryCalled } from '../engines/all.ts';
import { type EngineName, OURS, type Searcher, searcher } from '../engines/engine.ts';
import { oursOver } from '../engines/ours.ts';
import { type Budget, type Outcome, outcome, type Workload } from '../workload.ts';
import { type Installed, installLibrary, installOurs } from './install.ts';
import { openLibraryStore } from './library-store.ts';

/** Opened by `cold` and kept, as a page would. */
let open: Searcher | null = null;

async function openEngine(engine: EngineName): Promise<Searcher> {
  if (engine === OURS) return oursOver(await openDatabase());
  const store = await openLibraryStore();
  const index = await libraryCalled(engine).restore(await store.saved());
  return searcher(index, store.records);
}

const workload = async (from: string): Promise<Workload> =>
  (await fetch(`${from}/workload.json`)).json();

export interface ChangeTimes {
  /** Each change, until it is found. */
  visible: number[];
  before: Outcome;
  after: Outcome;
}

const bench = {
  install: async (engine: EngineName, from: string): Promise<Installed | null> => {
    if (engine === OURS) return installOurs(from);
    await installLibrary(engine, from);
    return null;
  },

  /** From nothing to ten results, in ms. */
  async cold(engine: EngineName, query: string): Promise<number> {
    const begun = performance.now();
    open = await openEngine(engine);
    const found = await open.typed(query);
    const ms = performance.now() - begun;
    if (found.length === 0) throw new Error(`Nothing was found for "${query}".`);
    return ms;
  },

  async warm(from: string, budget: Budget, few: boolean) {
    const { typed, pages } = await workload(from);
    return {
      typed: await outcome(typed, ({ query }) => open!.typed(query), budget),
      pages: few ? null : await outcome(pages, (page) => open!.page(page), budget),
    };
  },

  /** Changes so many records some times over, and asks before and after. */
  async change(from: string, times: number, records: number): Promise<ChangeTimes> {
    const store = await openDatabase();
    const search = createSearch(store);
    const { typed } = await workload(from);
    const ask = ({ query }: { query: string }) =>
      search.query(query).then(({ hits }) => hits.map(({ record }) => record));
    const before = await outcome(typed, ask);
    const visible: number[] = [];
    for (let time = 0; time < times; time++) {
      const word = `changement${'abcdefghijklmnopqrstuvwxyz'[time]}`;
      const put = [];
      for (const { query } of typed.slice(time * 20)) {
        for (const { record } of (await search.query(query)).hits)
          put.push({ ...record, title: `${record.title} ${word}` });
        if (put.length >= records) break;
      }
      const begun = performance.now();
      await changeRecords(store, put[0]!.catalogue, { put: put.slice(0, records), remove: [] });
      const { hits } = await search.query(word);
      visible.push(performance.now() - begun);
      if (!hits[0]?.record.title.endsWith(word)) throw new Error('The change was not found.');
    }
    return { visible, before, after: await outcome(typed, ask) };
  },
};

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
