/** Looks at the addresses that a page cites, for real: the browser's network, the ledger, a memory. */
import { hasOrigins } from '../browser.ts';
import type { Look } from '../checks/look.ts';
import { createLooks } from '../checks/looks.ts';
import { giveBack } from '../shared/lent.ts';
import { ledger } from '../shared/network.ts';
import { originsOf } from '../sync/hosts.ts';
import { createLooker } from '../sync/look.ts';
import type { ReferenceServices } from './references.ts';

const memory = createLooks();
const looker = createLooker({
  fetch: (...request) => fetch(...request),
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  ledger,
  allowed: (host) => hasOrigins(originsOf([host])),
  alone: (name, work) => navigator.locks.request(name, work),
});

/** What was last seen at these addresses; nothing where nothing can be kept. */
export const looks = (addresses: string[]): Promise<Look[]> =>
  memory.last(addresses).catch(() => []);

/** Looks at addresses, and gives the lent rights back, whatever comes. */
export const look: ReferenceServices['look'] = async (addresses, lent, onLook, signal) => {
  try {
    await looker.lookAll(
      addresses,
      // Where nothing can be kept a look is the first one, and so never calls anything gone.
      async (seen) => onLook(await memory.keep(seen).catch(() => seen)),
      signal,
    );
  } finally {
    await giveBack(lent).catch(() => {});
  }
};
