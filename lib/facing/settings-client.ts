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
import type { SettingsServices } from './settings-services.ts';
import { createSourceServices } from './source-services.ts';

/** Makes the services of the settings page. */
export function createSettingsServices(): SettingsServices {
  return {
    ...createSourceServices(),
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
