/** The background of a small extension: our search, opened when the worker starts. */
import { createSearch } from '../../../../lib/search/search.ts';
import type { CatalogueStore } from '../../../../lib/store/contract.ts';
import { openDatabase } from '../../../../lib/store/database.ts';
import { observed, type Spent } from './observed.ts';

interface Runtime {
  runtime: {
    onMessage: {
      addListener(
        listener: (query: string, sender: unknown, answer: (reply: Reply) => void) => true,
      ): void;
    };
  };
}

/** What the worker answers: the titles, and where its time went, in ms since its origin. */
export interface Reply {
  titles: string[];
  /** When the worker began, in ms since 1970. */
  origin: number;
  run: number;
  opened: number;
  asked: number;
  answered: number;
  spent: Spent;
}

const run = performance.now();
const spent: Spent = {};
let opened = 0;
const store: Promise<CatalogueStore> = openDatabase().then((database) => {
  opened = performance.now();
  return observed(database, spent);
});
const search = store.then((database) => createSearch(database));

(globalThis as unknown as { chrome: Runtime }).chrome.runtime.onMessage.addListener(
  (query, _sender, answer) => {
    const asked = performance.now();
    void search
      .then((ready) => ready.query(query))
      .then(({ hits }) => {
        const titles = hits.map(({ record }) => record.title);
        const answered = performance.now();
        const { timeOrigin: origin } = performance;
        answer({ titles, origin, run, opened, asked, answered, spent });
      });
    return true;
  },
);
