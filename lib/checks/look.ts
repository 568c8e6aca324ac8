/** What was seen when an address was asked for, and what may be said of it then. */
import { isPublicHost } from '../catalogues/public-host.ts';

/** Why nothing can be said although an address was asked for; each has its sentence in `words.ts`. */
export const LOOK_REASONS = [
  /** It is not shown to everybody: 401, 402, 403, 451, or a page to sign in. */
  'forbidden',
  /** The server wants to be left alone: 429, 503. */
  'busy',
  /** The server is out of order: 5xx. */
  'server',
  'timeout',
  /** Nobody answered. */
  'offline',
  /** Nobody answered, or the browser keeps the answer from us: it does not say which. */
  'opaque',
  /** It leads on to where the browser does not let us look. */
  'elsewhere',
  /** It leads to the first page of its site, as many do with pages that they no longer have. */
  'home',
  /** It is an address of `http:`, of which only the `https:` form is asked; that one is not there. */
  'insecure',
  /** An answer that says neither. */
  'odd',
  /** The ledger could not be written: nothing was sent. */
  'unwritten',
] as const;

export type LookReason = (typeof LOOK_REASONS)[number];

/** One look at an address. */
export interface Look {
  /** The address that was asked for, see `addressToAsk`. */
  url: string;
  /** In ms since 1970. */
  at: number;
  state: 'alive' | 'leads-to' | 'gone' | 'unknown';
  /** HTTP status; absent where none was seen. */
  status?: number;
  /** Of `leads-to`: where it leads; http(s). */
  to?: string;
  /** Of `unknown`. */
  why?: LookReason;
  /** Of `gone`: when it was first so, with no other answer in between. */
  goneSince?: number;
}

/**
 * Two looks must be so far apart for an address to be called gone: a server that is being mended, or
 * a site that is published anew, often knows nothing for some hours, seldom for a day. In ms.
 */
export const APART = 24 * 60 * 60 * 1000;

/**
 * The address that is asked for a link: without fragment, by `https:` alone, for the extension speaks
 * to nobody in the clear. Null for what is not on the public network, or carries a name or a password.
 */
export function addressToAsk(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '' || !isPublicHost(url.hostname)) return null;
  if (url.protocol === 'http:' && url.port !== '') return null;
  url.protocol = 'https:';
  url.hash = '';
  return url.href;
}

/**
 * A look with what is remembered of the ones before. Only an answer that something is there, or leads
 * on, ends the time since which it is gone; one that says nothing does not.
 */
export function remembered(before: Look | undefined, now: Look): Look {
  if (now.state === 'alive' || now.state === 'leads-to') return now;
  const goneSince = before?.goneSince ?? (now.state === 'gone' ? now.at : undefined);
  return goneSince === undefined ? now : { ...now, goneSince };
}
