/** Addresses in readings. */
import { MAX_URL } from './limits.ts';

/**
 * Address of a page as its reading carries it: without fragment, bounded. Two addresses are of
 * the same page when this is equal for both.
 */
export function pageAddress(url: string): string {
  const hash = url.indexOf('#');
  const bare = hash < 0 ? url : url.slice(0, hash);
  if (bare.length <= MAX_URL) return bare;
  const query = bare.indexOf('?');
  return (query < 0 ? bare : bare.slice(0, query)).slice(0, MAX_URL);
}

/**
 * Absolute http(s) address, or null for anything else.
 * @param href as written in the page
 * @param base address against which it is resolved
 */
export function webAddress(href: string, base: string, max: number): string | null {
  if (href.length > max * 2) return null;
  let url: URL;
  try {
    url = new URL(href.trim(), base);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  // A fragment is part of the address only where a single-page catalogue routes with it.
  if (url.hash && !/^#[!/]/.test(url.hash)) url.hash = '';
  if (url.username || url.password) {
    url.username = '';
    url.password = '';
  }
  return url.href.length > max ? null : url.href;
}

/** The base of relative addresses: `<base href>` when it is http(s), else the page. */
export function baseAddress(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href');
  return (href && webAddress(href, url, MAX_URL)) || url;
}
