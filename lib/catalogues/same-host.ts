/** Addresses that a setting or an answer names, and that may be asked only where they belong. */
import type { CatalogueSource } from './adapter.ts';
import { addressOf } from './values.ts';

/**
 * An https address on the host of a catalogue, or on one of a few others.
 *
 * @param base of the catalogue; relative addresses are read from its root.
 * @param others hosts besides its own: `static.data.gouv.fr`.
 */
export function addressOnHost(
  value: unknown,
  base: string,
  others: readonly string[] = [],
): string | undefined {
  const address = addressOf(value, base);
  if (address === undefined || !URL.canParse(base)) return undefined;
  const { host, protocol } = new URL(address);
  const own = new URL(base);
  if (host === own.host && protocol === own.protocol) return address;
  return protocol === 'https:' && others.includes(host) ? address : undefined;
}

/** The file that the settings of a catalogue name, on its own host; or else the usual one. */
export const fileOf = (source: CatalogueSource, usual: string): string =>
  addressOnHost(source.settings?.file, source.base) ?? `${source.base}${usual}`;
