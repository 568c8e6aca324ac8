/** Addresses of pages out of what a reader pastes or opens: a list, one a line. */

/** Pages of one report: at one request each quarter of a second, some minutes of a host's time. */
export const MOST_PAGES = 500;

export interface Addresses {
  /** https, each once, in their order, no more than `MOST_PAGES`. */
  addresses: string[];
  /** Lines that are no https address. */
  refused: string[];
  /** Addresses beyond the most of one report. */
  beyond: number;
}

/** Addresses of a list, one a line; empty lines and those that begin with `#` say nothing. */
export const readList = (text: string): Addresses =>
  addressesOf(
    text
      .split(/\r\n|[\r\n]/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );

/** Takes addresses of pages as they are written. */
export function addressesOf(written: readonly string[]): Addresses {
  const addresses = new Set<string>();
  const refused: string[] = [];
  for (const one of written) {
    const address = pageAddress(one);
    if (address === null) refused.push(one);
    else addresses.add(address);
  }
  const all = [...addresses];
  return {
    addresses: all.slice(0, MOST_PAGES),
    refused,
    beyond: Math.max(0, all.length - MOST_PAGES),
  };
}

/** The address of a page without its fragment; null where it is none over https. */
export function pageAddress(written: string): string | null {
  if (!/^https:\/\//i.test(written) || !URL.canParse(written)) return null;
  const url = new URL(written);
  // What stands before an @ is a password or a trap.
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}

/** Hosts of some addresses with how many each has, most first. */
export function hostCounts(addresses: readonly string[]): [host: string, count: number][] {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const { host } = new URL(address);
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
