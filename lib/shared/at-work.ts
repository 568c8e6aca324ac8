/** Which catalogues are being refreshed at this moment: those whose locks are held. */

const PREFIX = 'refresh:';

/** Name of the lock that a refresh of a catalogue holds, in whichever context it works. */
export const refreshLock = (id: string): string => `${PREFIX}${id}`;

/** Identifiers of the catalogues at work. */
export async function cataloguesAtWork(): Promise<string[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? name.slice(PREFIX.length) : []));
}
