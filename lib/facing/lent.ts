/** Rights to read from hosts that were given for one task, and are given back after it. */
import { removeOrigins } from '../browser.ts';
import { hostsOf, originsOf } from '../sync/hosts.ts';
import { chosen } from './chosen.ts';

/** Gives back the rights to read from these hosts, but where a catalogue that is on needs them. */
export async function giveBack(hosts: string[]): Promise<void> {
  const [{ on }, all] = await Promise.all([chosen.read(), chosen.all()]);
  const needed = all.filter(({ id }) => on.includes(id)).flatMap(hostsOf);
  for (const host of hosts)
    if (!needed.includes(host)) await removeOrigins(originsOf([host])).catch(() => false);
}
