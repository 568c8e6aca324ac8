/**
 * Reports on references, for the page that shows them. Their pages are read in that page, only after a
 * press, and written one by one: whoever opens it again goes on where it ended.
 */

import { version } from '../browser/pages.ts';
import { grantedOrigins } from '../browser/reading.ts';
import { hasOrigins, requestOrigins, watchPermissions } from '../browser.ts';
import { asksToBeLeft, readMetas } from '../page/metas.ts';
import { openReader } from '../reader/database.ts';
import type { KeptReport, KeptSummary } from '../reader/kept-report.ts';
import { createReports } from '../reader/reports.ts';
import { hostCounts } from '../report/addresses.ts';
import { titleOfCatalogue } from '../report/catalogues.ts';
import { checkPage, type PageChecks } from '../report/check-page.ts';
import { pageReport, unreadPage } from '../report/make.ts';
import type { ReportCatalogue, ReportPage } from '../report/report.ts';
import { readSitemap } from '../report/sitemap.ts';
import { openChecks } from '../shared/checks.ts';
import { chosen } from '../shared/chosen.ts';
import { giveBack } from '../shared/lent.ts';
import { heldStates, isWhole, openLibrary, removedCatalogues } from '../shared/library.ts';
import { ledger, sleep } from '../shared/network.ts';
import { throttle } from '../shared/throttle.ts';
import { originsOf } from '../sync/hosts.ts';
import { createPageReader } from '../sync/pages.ts';
import type { ReportServices } from './page-report-services.ts';
import { watchReport } from './report.ts';

/** Hosts that are asked at the same time. */
const LANES = 4;
/** How often a report that is growing is drawn anew, in ms. */
const OFTEN = 400;

const lockOf = (id: string) => `report:${id}`;

/**
 * Makes the services of the page.
 *
 * @param today the reader's day, `YYYY-MM-DD`.
 */
export function createReportServices(today: () => string): ReportServices {
  const reports = createReports(openReader());
  const network = createPageReader({
    fetch: (...request) => fetch(...request),
    now: Date.now,
    sleep,
    ledger,
    alone: (name, work) => navigator.locks.request(name, work),
  });
  const running = new Map<string, AbortController>();
  const pauses = new BroadcastChannel('en-regard-reports-pause');
  pauses.onmessage = ({ data }) => running.get(String(data))?.abort();
  // Firefox ends the requests of a page that is left while its scripts still run: what failed so would
  // be written down as if nobody had answered.
  for (const leaving of ['beforeunload', 'pagehide'])
    addEventListener(leaving, () => {
      for (const controller of running.values()) controller.abort();
    });

  // Known before a press: to look it up first would lose the gesture that asking needs.
  let granted: string[] = [];
  const look = () =>
    void grantedOrigins().then((origins) => {
      granted = origins;
    });
  look();
  watchPermissions(look);
  const missingOf = (hosts: string[]) =>
    granted.includes('https://*/*')
      ? []
      : hosts.filter((host) => !granted.includes(`https://${host}/*`));
  const allow = (hosts: string[]): Promise<boolean> => {
    const missing = missingOf(hosts);
    return missing.length === 0 ? Promise.resolve(true) : requestOrigins(originsOf(missing));
  };

  async function readPage(
    url: string,
    checks: PageChecks,
    signal: AbortSignal,
  ): Promise<ReportPage> {
    const day = today();
    const answer = await network.page(url, signal);
    if (!answer.ok) {
      const { host } = new URL(url);
      const refused = answer.error === 'offline' && !(await hasOrigins(originsOf([host])));
      return unreadPage(url, day, refused ? 'permission' : answer.error);
    }
    const { html, final, cut } = answer.value;
    // A document without a window: nothing in it runs, and nothing is loaded for it.
    const document = new DOMParser().parseFromString(html, 'text/html');
    if (asksToBeLeft(readMetas(document))) return unreadPage(url, day, 'opted-out');
    const checked = await checkPage(document, final ?? url, checks);
    return {
      ...pageReport({ ...checked, url, cut: checked.cut || cut }, day),
      ...(final && { final }),
    };
  }

  /** Reads the missing pages, one at a time for each host. */
  async function work({ head, pages }: KeptReport, controller: AbortController): Promise<void> {
    const { id, addresses } = head;
    const { signal } = controller;
    const checks = await openChecks(today());
    const waiting = addresses.flatMap((url, place) => (pages[place] ? [] : [{ url, place }]));
    const queues = hostCounts(waiting.map(({ url }) => url)).map(([host]) =>
      waiting.filter(({ url }) => new URL(url).host === host),
    );
    const lane = async () => {
      for (let queue = queues.shift(); queue; queue = queues.shift()) {
        for (const { url, place } of queue) {
          if (signal.aborted) return;
          const page = await readPage(url, checks, signal).catch((error) => {
            if (signal.aborted) return null;
            return unreadPage(url, today(), 'damaged', String(error));
          });
          if (page === null) return;
          // Without a network or a ledger no page would come: they are left for another time.
          const isOurs = page.error?.code === 'offline' && !navigator.onLine;
          if (isOurs || page.error?.code === 'store') return controller.abort();
          const written = await reports.put(id, place, page);
          if (!written.ok) return controller.abort();
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (signal.aborted) return;
    await reports.change(id, { ended: 'done', lent: [] });
    await giveBack(head.lent);
  }

  /** Works on a report in this window, unless another one does. */
  async function run(id: string): Promise<void> {
    const controller = new AbortController();
    await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
      const kept = lock && (await reports.read(id));
      if (!kept) return;
      running.set(id, controller);
      reports.tell();
      await work(kept, controller);
    });
    running.delete(id);
    reports.tell();
  }

  const follow = <T>(read: () => Promise<T>, listener: (value: T) => void) => {
    let ended = false;
    const look = () =>
      void read().then(
        (value) => ended || listener(value),
        () => {},
      );
    const end = reports.watch(throttle(OFTEN, look));
    look();
    return () => {
      ended = true;
      end();
    };
  };

  return {
    watchCatalogues: watchReport,
    watchReports: (listener) =>
      follow(async () => {
        const [list, held] = await Promise.all([
          reports.list().catch((): KeptSummary[] => []),
          heldLocks(),
        ]);
        return list.map((one) => ({ ...one, atWork: held.has(lockOf(one.head.id)) }));
      }, listener),
    watchReport: (id, listener) =>
      follow(async () => {
        const [kept, held] = await Promise.all([reports.read(id).catch(() => null), heldLocks()]);
        return kept && { ...kept, atWork: held.has(lockOf(id)) };
      }, listener),
    async fetchList(address) {
      const { host } = new URL(address);
      const missing = missingOf([host]);
      if (!(await allow([host]).catch(() => false))) return { ok: false, error: 'permission' };
      const answer = await network.list(address);
      await giveBack(missing);
      return answer.ok ? readSitemap(answer.value.bytes) : answer;
    },
    async start(addresses) {
      const hosts = hostCounts(addresses).map(([host]) => host);
      const lent = missingOf(hosts);
      if (!(await allow(hosts).catch(() => false))) return { ok: false, error: 'permission' };
      const catalogues = await heldCatalogues();
      if (catalogues === null) return { ok: false, error: 'installing' };
      const id = crypto.randomUUID();
      const head = { id, addresses, lent, begun: Date.now(), made: today(), software: version() };
      const added = await reports.add({ ...head, catalogues });
      if (!added.ok) return added;
      void run(id);
      return { ok: true, value: id };
    },
    async resume({ id, addresses, lent }, again = false) {
      const hosts = hostCounts(addresses).map(([host]) => host);
      const missing = missingOf(hosts);
      if (!(await allow(hosts).catch(() => false))) return { ok: false, error: 'permission' };
      if (again) await reports.forgetUnread(id);
      const now = { ended: undefined, lent: [...new Set([...lent, ...missing])] };
      const changed = await reports.change(id, now);
      if (changed.ok) void run(id);
      return changed;
    },
    pause(id) {
      running.get(id)?.abort();
      pauses.postMessage(id);
    },
    async stop(id) {
      this.pause(id);
      const kept = await reports.read(id);
      await reports.change(id, { ended: 'stopped', lent: [] });
      if (kept) await giveBack(kept.head.lent);
    },
    async remove(id) {
      this.pause(id);
      const kept = await reports.read(id);
      await reports.remove(id);
      if (kept) await giveBack(kept.head.lent);
    },
  };
}

/** Locks that some window of the extension holds. */
async function heldLocks(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}

/** The catalogues held with their days; null while they are not all there. */
async function heldCatalogues(): Promise<ReportCatalogue[] | null> {
  const { store } = await openLibrary();
  const [states, removed, known] = await Promise.all([
    heldStates(store),
    removedCatalogues(),
    chosen.all(),
  ]);
  if (!isWhole(states, removed)) return null;
  return states.flatMap(({ id, current }) =>
    current
      ? [
          {
            id,
            title: titleOfCatalogue(id, known),
            ...(current.sourceDate && { date: current.sourceDate.slice(0, 10) }),
          },
        ]
      : [],
  );
}
