/**
 * Where the phrases that sites repeat are kept: in session storage, as long as a tab of the site is
 * open and the browser runs.
 */
import { session } from '../browser.ts';
import type { SitePhrasesMemory } from '../related/relate.ts';
import { type SitePhrases, withPage } from '../related/site-phrases.ts';
import { FACING, type FacingState } from './state.ts';

const SITE = 'site-phrases:';
const keyOf = (host: string) => SITE + host;

/** The memory of sites. */
export const sitePhrases: SitePhrasesMemory = {
  of: (host) => session.get<SitePhrases>(keyOf(host)).catch(() => undefined),
  async add(host, url, keys) {
    if (host === '') return;
    try {
      // Two tabs of one site may write at once; the page that is lost is learnt at its next visit.
      const known = await session.get<SitePhrases>(keyOf(host));
      await session.set(keyOf(host), withPage(known, url, keys));
    } catch {
      // The storage is full or gone: nothing is learnt.
    }
  },
};

/** Forgets the sites of which no tab is open any more. */
export async function forgetClosedSites(): Promise<void> {
  const states = await session.all<FacingState>(FACING);
  const open = new Set(
    states.flatMap((state) => (state.status === 'read' ? [keyOf(state.site.host)] : [])),
  );
  const kept = await session.keys(SITE);
  await Promise.all(kept.filter((key) => !open.has(key)).map((key) => session.remove(key)));
}
