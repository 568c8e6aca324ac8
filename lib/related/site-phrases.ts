/**
 * What a site says on all its pages says nothing of this one. Learnt while its pages are read, from
 * the phrases that repeat; nothing of it is kept longer than the browser session.
 */
import { hash32 } from '../search/hash.ts';

/** What was read on the latest pages of a site. */
export interface SitePhrases {
  /** Latest first: a number for the address, and the phrases of the page as keys. */
  pages: { page: number; keys: string[] }[];
}

/** Pages of a site that are remembered. */
const PAGES = 12;
/** On fewer pages than these what repeats may be chance: a reader follows a subject. */
const FEWEST = 4;
/** Share of the pages on which a phrase must stand. */
const SHARE = 0.75;
/** Phrases of a page that are remembered. */
const KEYS = 60;

/**
 * The memory of a site with one more page, or with what a page says now.
 *
 * @param keys phrases of the page, the strongest first, in a form that can be compared.
 */
export function withPage(known: SitePhrases | undefined, url: string, keys: string[]): SitePhrases {
  const page = hash32(url);
  const others = (known?.pages ?? []).filter((one) => one.page !== page);
  return { pages: [{ page, keys: keys.slice(0, KEYS) }, ...others].slice(0, PAGES) };
}

/**
 * Tells which phrases the site repeats.
 *
 * @param url of the page that is read: what it says itself proves nothing.
 */
export function repeatedOn(known: SitePhrases | undefined, url: string): (key: string) => boolean {
  const page = hash32(url);
  const others = (known?.pages ?? []).filter((one) => one.page !== page);
  if (others.length < FEWEST) return () => false;
  const counts = new Map<string, number>();
  for (const { keys } of others) {
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => (counts.get(key) ?? 0) >= others.length * SHARE;
}
