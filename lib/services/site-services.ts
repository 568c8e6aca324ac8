/** What the panel and the settings may change of the sites that are read. */

import { grantedOrigins } from '../browser/reading.ts';
import { requestOrigins, sendToBackground, watchPermissions } from '../browser.ts';
import { reachOf } from '../sites/reach.ts';
import { originsOf } from '../sync/hosts.ts';
import type { PanelServices } from './panel.ts';

type SiteServices = Pick<PanelServices, 'watchReach' | 'allowSite' | 'switchSite'>;

/** Makes these services, for the panel. */
export const createSiteServices = (): SiteServices => ({
  watchReach(host, listener) {
    const tell = () => void grantedOrigins().then((origins) => listener(reachOf(host, origins)));
    tell();
    return watchPermissions(tell);
  },
  async allowSite(host) {
    // Asked for in the click's own turn: a browser refuses it later. The wish is noted meanwhile,
    // for a popup that closes under the browser's question hears no answer.
    const asked = requestOrigins(originsOf([host]));
    await sendToBackground('panel/allow-site', { host, on: true });
    const granted = await asked;
    if (!granted) await sendToBackground('panel/allow-site', { host, on: false });
    return granted;
  },
  async switchSite(host, on) {
    await sendToBackground('panel/switch-site', { host, on });
  },
});
