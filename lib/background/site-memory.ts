/** Where the memories of sites are kept: in session storage, until their tabs are closed. */
import { session } from '../browser.ts';
import type { SiteMemories, SiteMemory } from '../related/site-memory.ts';
import { FACING, type FacingState } from '../shared/state.ts';

const SITE = 'site:';
const keyOf = (host: string) => SITE + host;

/** The memories of sites. */
export const siteMemories: SiteMemories = {
  of: (host) => session.get<SiteMemory>(keyOf(host)).catch(() => undefined),
  async keep(host, memory) {
    // Two tabs of one site may write at once: the page that is lost is learnt at its next visit. A
    // storage that is full or gone learns nothing.
    if (host !== '') await session.set(keyOf(host), memory).catch(() => {});
  },
};

/** Forgets the sites that no tab shows any more. */
export async function forgetClosedSites(): Promise<void> {
  const everything = await session.entries<FacingState | SiteMemory>('');
  const shown = new Set(
    everything.flatMap(([key, state]) =>
      key.startsWith(FACING) && 'site' in state ? [keyOf(state.site.host)] : [],
    ),
  );
  const closed = everything.flatMap(([key]) =>
    key.startsWith(SITE) && !shown.has(key) ? [key] : [],
  );
  await Promise.all(closed.map((key) => session.remove(key)));
}
