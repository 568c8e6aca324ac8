/**
 * What was learnt of a site while its pages were read: what all its pages say tells nothing of this
 * one, and its legal notice says who publishes the others too. Nothing of it is kept longer than
 * the browser session.
 */
import type { Declaration } from '../model.ts';
import { hash32 } from '../search/hash.ts';

export interface SiteMemory {
  /** Latest first: a number for the address, and the phrases of the page as keys. */
  pages: { page: number; keys: string[] }[];
  /** Who the site says that it belongs to, the latest first. */
  declared: Declaration[];
}

/** What is learnt from a page. */
export interface SeenPage {
  url: string;
  /** Its phrases, the strongest first, in a form that can be compared. */
  keys: string[];
  declared: Declaration[];
}

/** Where memories of sites are kept. */
export interface SiteMemories {
  of(host: string): Promise<SiteMemory | undefined>;
  /** Keeps what a site is now known by. Never rejects: a memory that fails only learns nothing. */
  keep(host: string, memory: SiteMemory): Promise<void>;
}

/** Learns nothing. */
export const NO_MEMORIES: SiteMemories = { of: async () => undefined, keep: async () => {} };

/** Pages of a site that are remembered. */
const PAGES = 12;
/** On fewer pages than these what repeats may be chance: a reader follows a subject. */
const FEWEST = 4;
/** Share of the pages on which a phrase must stand. */
const SHARE = 0.75;
/** Phrases of a page that are remembered. */
const KEYS = 60;
/** Declarations of a site that are remembered. */
const DECLARED = 6;
const OF_SITES: Declaration['type'][] = ['organization', 'publisher', 'siren'];

/** The memory of a site with one more page, or with what a page says now. */
export function withPage(
  known: SiteMemory | undefined,
  { url, keys, declared }: SeenPage,
): SiteMemory {
  const page = hash32(url);
  const others = (known?.pages ?? []).filter((one) => one.page !== page);
  const all = [
    ...declared.filter(({ type }) => OF_SITES.includes(type)),
    ...(known?.declared ?? []),
  ];
  const distinct = new Map(all.map((one) => [JSON.stringify(one), one]));
  return {
    pages: [{ page, keys: keys.slice(0, KEYS) }, ...others].slice(0, PAGES),
    declared: [...distinct.values()].slice(0, DECLARED),
  };
}

/**
 * Tells which phrases the site repeats, by their keys.
 *
 * @param url of the page that is read: what it says itself proves nothing.
 */
export function repeatedOn(known: SiteMemory | undefined, url: string): (key: string) => boolean {
  const page = hash32(url);
  const others = (known?.pages ?? []).filter((one) => one.page !== page);
  if (others.length < FEWEST) return () => false;
  const counts = new Map<string, number>();
  for (const { keys } of others) {
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => (counts.get(key) ?? 0) >= others.length * SHARE;
}
