/** Rights to read from hosts that were given for one task, and are given back after it. */
import { removeOrigins } from '../browser.ts';
import { hostsOf, originsOf } from '../sync/hosts.ts';
import { chosen } from './chosen.ts';
import { siteChoices } from './site-choices.ts';

/**
 * Gives back the rights to read from these hosts, but where a catalogue that is on needs them, or a site
 * that the reader allowed.
 */
export async function giveBack(hosts: string[]): Promise<void> {
  const [{ on }, all, { allowed }] = await Promise.all([
    chosen.read(),
    chosen.all(),
    siteChoices.read(),
  ]);
  const needed = [...all.filter(({ id }) => on.includes(id)).flatMap(hostsOf), ...allowed];
  for (const host of hosts)
    if (!needed.includes(host)) await removeOrigins(originsOf([host])).catch(() => false);
}
