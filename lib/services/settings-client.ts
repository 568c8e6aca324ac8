/** The settings page's services, for real. */

import { openingKeys } from '../browser/openings.ts';
import { openReports, openRequests, version } from '../browser/pages.ts';
import { grantedOrigins } from '../browser/reading.ts';
import {
  hasEverywhere,
  local,
  removeEverywhere,
  removeOrigins,
  requestEverywhere,
  sendToBackground,
  watchPermissions,
} from '../browser.ts';
import { chosen } from '../shared/chosen.ts';
import { CORRECTIONS_KEY, type Correction } from '../shared/corrections.ts';
import { siteChoices } from '../shared/site-choices.ts';
import type { SiteChoices } from '../sites/choices.ts';
import { reaches } from '../sites/reach.ts';
import { hostsOf, originsOf } from '../sync/hosts.ts';
import { watchReport } from './report.ts';
import type { SettingsServices } from './settings-services.ts';
import { createSiteServices } from './site-services.ts';
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
    watchSites(listener) {
      let last: SiteChoices | undefined;
      const tell = async () => {
        const [origins, choices] = [await grantedOrigins(), last];
        if (!choices) return;
        listener({ ...choices, allowed: choices.allowed.filter((host) => reaches(origins, host)) });
      };
      const ends = [
        siteChoices.watch((choices) => {
          last = choices;
          void tell();
        }),
        watchPermissions(() => void tell()),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    async forgetSite(host) {
      await sendToBackground('panel/allow-site', { host, on: false });
      const [{ on }, all] = await Promise.all([chosen.read(), chosen.all()]);
      const needed = all.filter(({ id }) => on.includes(id)).flatMap(hostsOf);
      // One that the manifest asks for is not given back: the browser refuses it.
      if (!needed.includes(host)) await removeOrigins(originsOf([host])).catch(() => false);
    },
    switchSite: createSiteServices().switchSite,
    openingKeys,
    forgetCorrections: () => local.remove(CORRECTIONS_KEY),
    openReports: () => void openReports(),
    openRequests: () => void openRequests(),
    version,
  };
}
