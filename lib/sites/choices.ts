/**
 * What the reader chose for single sites: those that are read by themselves, and those that are
 * never read. Plain data, kept in local storage, where the content script looks too.
 */

/** The reader's choices; hosts as `location.hostname` writes them, the newest first. */
export interface SiteChoices {
  /** Read by themselves, as far as the browser's permission for them still holds. */
  allowed: string[];
  /** Never read, whatever else is allowed. */
  off: string[];
}

/** Where they are kept in local storage. */
export const SITES_KEY = 'sites';

/** Nobody chooses for more sites; the oldest go first. */
const MOST = 2000;

/** The choices in a value of local storage; what is no host is left out. */
export function choicesFrom(value: unknown): SiteChoices {
  const { allowed, off } = (value ?? {}) as Record<keyof SiteChoices, unknown>;
  return { allowed: hostsIn(allowed), off: hostsIn(off) };
}

/** The choices with a site in one of the lists, or no longer in it. */
export function withSite(
  choices: SiteChoices,
  list: keyof SiteChoices,
  host: string,
  on: boolean,
): SiteChoices {
  const others = choices[list].filter((one) => one !== host);
  return { ...choices, [list]: on && isHost(host) ? [host, ...others].slice(0, MOST) : others };
}

/** Whether the reader wants nothing to be read at this address. */
export const isOff = ({ off }: SiteChoices, url: string): boolean =>
  URL.canParse(url) && off.includes(new URL(url).hostname);

const hostsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isHost) : []);

/** A `*` would pass for the host of an address, and be a pattern for all of them. */
const isHost = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^[a-z\d._-]{1,253}$/.test(value) &&
  URL.canParse(`https://${value}`) &&
  new URL(`https://${value}`).host === value;
