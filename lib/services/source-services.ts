/** The catalogues and the network, as the settings page may change them. */
import {
  hasOrigins,
  local,
  removeOrigins,
  requestOrigins,
  sendToBackground,
  session,
  watchPermissions,
} from '../browser.ts';
import type { CatalogueSource } from '../catalogues/adapter.ts';
import { SOURCES } from '../catalogues/sources.ts';
import { createLooks } from '../checks/looks.ts';
import type { Result } from '../model.ts';
import { cataloguesAtWork } from '../shared/at-work.ts';
import { chosen, lastUsed, USED_KEY } from '../shared/chosen.ts';
import { LEDGER_KEY, ledger } from '../shared/network.ts';
import { siteChoices } from '../shared/site-choices.ts';
import type { CatalogueReport } from '../shared/state.ts';
import { throttle } from '../shared/throttle.ts';
import { isStopped } from '../sync/failure.ts';
import { hostsOf, originsOf } from '../sync/hosts.ts';
import { basesOf } from '../sync/probe.ts';
import { bytesOf } from '../sync/room.ts';
import { isDue } from '../sync/schedule.ts';
import { SOURCES_KEY, sourceFrom } from '../sync/sources-held.ts';
import { watchReport } from './report.ts';
import type { ProbeError, SourceReport, SourceServices } from './settings-services.ts';

/** How often the ledger is read while requests are sent, in ms. */
const OFTEN_MS = 1000;

/** Makes the part of the settings page's services that has to do with catalogues. */
export function createSourceServices(): SourceServices {
  /** Known without waiting, for a permission must be asked in the click's own turn. */
  let known: readonly CatalogueSource[] = SOURCES;

  async function report({ catalogues }: Pick<CatalogueReport, 'catalogues'>) {
    const [{ on, removed }, all, used, atWork] = await Promise.all([
      chosen.read(),
      chosen.all(),
      lastUsed(),
      cataloguesAtWork(),
    ]);
    const first = all.find(({ id }) => atWork.includes(id));
    const now = Date.now();
    known = all;
    const allowed = await Promise.all(all.map((source) => hasOrigins(originsOf(hostsOf(source)))));
    return all.map((source, i): SourceReport => {
      const { id } = source;
      const state = catalogues.find((one) => one.id === id) ?? null;
      const works = atWork.includes(id);
      const waits = !works && !source.live && on.includes(id) && isDue(state?.refresh, now);
      return {
        source,
        known: SOURCES.some((one) => one.id === id),
        on: on.includes(id),
        allowed: allowed[i] ?? false,
        state,
        bytes: bytesOf(state),
        ...(works && { atWork: true as const }),
        ...(waits && first && { behind: first.title }),
        ...(state?.refresh && isStopped(state.refresh) && { stopped: true as const }),
        ...(removed.includes(id) && { removed: true as const }),
        ...(used[id] !== undefined && { lastUsed: used[id] }),
      };
    });
  }

  /** Gives back the permission for hosts that no catalogue needs any more, and no reading. */
  async function leave(id: string): Promise<void> {
    const source = known.find((one) => one.id === id);
    const [{ on }, { allowed }] = await Promise.all([chosen.read(), siteChoices.read()]);
    const others = known.filter((one) => on.includes(one.id) && one.id !== id).flatMap(hostsOf);
    const needed = [...others, ...allowed];
    const free = source ? hostsOf(source).filter((host) => !needed.includes(host)) : [];
    // One that every page needs is not given back: the browser refuses it.
    if (free.length > 0) await removeOrigins(originsOf(free)).catch(() => false);
  }

  return {
    watchSources(listener) {
      let last: CatalogueReport | undefined;
      let turn = 0;
      const tell = async () => {
        if (!last) return;
        turn++;
        const mine = turn;
        const reports = await report(last);
        // A later one may have been faster.
        if (mine === turn) listener(reports);
      };
      const ends = [
        watchReport((told) => {
          last = told;
          void tell();
        }),
        local.watch((key) => {
          if (key === SOURCES_KEY || key === USED_KEY) void tell();
        }),
        watchPermissions(() => void tell()),
      ];
      return () => {
        turn++;
        for (const end of ends) end();
      };
    },

    async switchSource(id, on) {
      const source = known.find((one) => one.id === id);
      if (!source) return false;
      const granted = !on || (await requestOrigins(originsOf(hostsOf(source))));
      if (!granted) return false;
      await sendToBackground('panel/switch-source', { id, on });
      if (!on) await leave(id);
      return on;
    },

    async refreshNow(id) {
      await sendToBackground('panel/refresh', { id });
    },
    async stopRefresh(id) {
      await sendToBackground('panel/stop-refresh', { id });
    },
    async removeSource(id) {
      await leave(id);
      await sendToBackground('panel/remove-source', { id });
    },
    async restoreSource(id) {
      await sendToBackground('panel/restore-source', { id });
    },

    async probe(address): Promise<Result<CatalogueSource, ProbeError>> {
      const [base] = basesOf(address);
      if (base === undefined) return { ok: false, error: 'address' };
      const origins = originsOf([new URL(base).host]);
      if (!(await requestOrigins(origins))) return { ok: false, error: 'permission' };
      const found = await sendToBackground('panel/probe', { address });
      const source = found.ok ? sourceFrom(found.value) : undefined;
      if (source) return { ok: true, value: source };
      const { allowed } = await siteChoices.read();
      const needed = [...known.flatMap(hostsOf), ...allowed].includes(new URL(base).host);
      if (!needed) await removeOrigins(origins).catch(() => false);
      return { ok: false, error: found.ok ? 'unknown-software' : (found.error as ProbeError) };
    },
    async addSource(source) {
      await sendToBackground('panel/add-source', { source });
    },

    watchLedger(listener) {
      let watched = true;
      const read = () =>
        void ledger.lines().then(
          (lines) => watched && listener(lines),
          () => watched && listener([]),
        );
      const tell = throttle(OFTEN_MS, read);
      tell();
      const end = session.watch((key) => {
        if (key === LEDGER_KEY) tell();
      });
      return () => {
        watched = false;
        end();
      };
    },
    async clearLedger() {
      await ledger.clear();
      // What was asked is forgotten with what was answered.
      await createLooks()
        .clear()
        .catch(() => {});
    },
  };
}
