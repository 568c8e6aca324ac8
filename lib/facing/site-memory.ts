/** Where the memories of sites are kept: in session storage, until their tabs are closed. */
import { session } from '../browser.ts';
import { type SiteMemories, type SiteMemory, withPage } from '../related/site-memory.ts';
import { FACING, type FacingState } from './state.ts';

const SITE = 'site:';
const keyOf = (host: string) => SITE + host;

/** The memories of sites. */
export const siteMemories: SiteMemories = {
  of: (host) => session.get<SiteMemory>(keyOf(host)).catch(() => undefined),
  async add(host, page) {
    if (host === '') return;
    try {
      // Two tabs of one site may write at once; the page that is lost is learnt at its next visit.
      await session.set(keyOf(host), withPage(await session.get<SiteMemory>(keyOf(host)), page));
    } catch {
      // The storage is full or gone: nothing is learnt.
    }
  },
};

/** Forgets the sites that no tab shows any more. */
export async function forgetClosedSites(): Promise<void> {
  const states = await session.all<FacingState>(FACING);
  const shown = new Set(
    states.flatMap((state) => (state.status === 'read' ? [keyOf(state.site.host)] : [])),
  );
  const kept = await session.keys(SITE);
  await Promise.all(kept.filter((key) => !shown.has(key)).map((key) => session.remove(key)));
}
