/** The settings page's services, for real. */
import {
  hasEverywhere,
  local,
  removeEverywhere,
  requestEverywhere,
  sendToBackground,
  version,
  watchPermissions,
} from '../browser.ts';
import { CORRECTIONS_KEY, type Correction } from './corrections.ts';
import { watchReport } from './report.ts';
import type { SettingsServices, SourceServices } from './settings-services.ts';

/** No catalogue is refreshed or asked yet: none is reported, and nothing has been sent. */
const NO_SOURCES: SourceServices = {
  watchSources(listener) {
    listener([]);
    return () => {};
  },
  switchSource: async () => false,
  refreshNow: async () => {},
  stopRefresh: async () => {},
  removeSource: async () => {},
  restoreSource: async () => {},
  probe: async () => ({ ok: false, error: 'unknown-software' }),
  addSource: async () => {},
  watchLedger(listener) {
    listener([]);
    return () => {};
  },
  clearLedger: async () => {},
};

/** Makes the services of the settings page. */
export function createSettingsServices(): SettingsServices {
  return {
    ...NO_SOURCES,
    watchCatalogues: watchReport,
    async storageUsed() {
      const { usage } = await navigator.storage.estimate();
      return usage ?? null;
    },
    async reinstall() {
      await sendToBackground('panel/install', { again: true });
    },
    watchEverywhere(listener) {
      const tell = () => void hasEverywhere().then(listener);
      tell();
      return watchPermissions(tell);
    },
    async setEverywhere(on) {
      // Asked for in the click's own turn: a browser refuses it later.
      await (on ? requestEverywhere() : removeEverywhere());
      return hasEverywhere();
    },
    watchCorrections(listener) {
      const tell = (list?: Correction[]) => listener(list ?? []);
      void local.get<Correction[]>(CORRECTIONS_KEY).then(tell);
      return local.watch((key, list) => {
        if (key === CORRECTIONS_KEY) tell(list as Correction[] | undefined);
      });
    },
    forgetCorrections: () => local.remove(CORRECTIONS_KEY),
    version,
  };
}
