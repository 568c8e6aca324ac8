/** Which hosts a catalogue may be fetched from. */
import type { CatalogueSource } from '../catalogues/adapter.ts';

/**
 * Hosts of a catalogue: that of its address, and those to which it sends for its files, which its
 * setting `hosts` names (data.gouv.fr answers `/datasets/r/…` with a redirect to
 * `static.data.gouv.fr`). No answer from any other host is read.
 */
export function hostsOf({ base, settings }: Pick<CatalogueSource, 'base' | 'settings'>): string[] {
  const others = (settings?.hosts ?? '').split(/[\s,]+/).filter((host) => HOST.test(host));
  return [...new Set([...(URL.canParse(base) ? [new URL(base).host] : []), ...others])];
}

const HOST = /^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** The permissions that the browser must give to reach these hosts. */
export const originsOf = (hosts: string[]): string[] => hosts.map((host) => `https://${host}/*`);

/** Whether an address is on one of the hosts, over https. */
export function isOn(hosts: string[], address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' && hosts.includes(host);
}
