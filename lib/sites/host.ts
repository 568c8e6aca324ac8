/** What the address of a page says before any list is asked. */
import type { SiteReason } from '../model.ts';

export interface PageHost {
  /** As the browser gives it: lower case, ASCII, one trailing dot removed. Empty if there is none. */
  host: string;
  /** Why no list can make this page official; null when nothing speaks against it. */
  refused: SiteReason | null;
}

/**
 * Hosts that show copies of other hosts' pages, at their own address. A copy of a government
 * page is not official: it may be old, or changed.
 */
const COPIES = [
  'web.archive.org',
  'wayback.archive.org',
  'archive-it.org',
  'archive.ph',
  'archive.is',
  'archive.today',
  'archive.li',
  'archive.fo',
  'archive.vn',
  'archive.md',
  'perma.cc',
  'ghostarchive.org',
  'webcache.googleusercontent.com',
  'translate.goog',
  'cc.bingj.com',
  'arquivo.pt',
  'webarchive.org.uk',
  'webarchive.nationalarchives.gov.uk',
  'webarchive.loc.gov',
  'archivesinternet.bnf.fr',
  'webharvest.gov',
];

/** Reads an address that the browser gives; any text is accepted. */
export function pageHost(address: string): PageHost {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { host: '', refused: 'not-a-web-page' };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { host: '', refused: 'not-a-web-page' };
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  return { host, refused: refusal(url, host) };
}

function refusal(url: URL, host: string): SiteReason | null {
  // Addresses reach this already normalised: `0x7f.1` is `127.0.0.1` by now.
  if (/^[\d.]+$|^\[/.test(host)) return 'ip-address';
  if (host === '' || host.endsWith('.')) return 'not-a-web-page';
  if (url.username !== '' || url.password !== '') return 'user-info';
  if (isUnder(host, COPIES)) return 'archive-copy';
  if (url.protocol !== 'https:') return 'not-https';
  if (url.port !== '') return 'other-port';
  return null;
}

/** Whether a host is one of these domains or lies under one, at a label boundary. */
export function isUnder(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** The host, then each parent: `a.b.fr` → `a.b.fr`, `b.fr`, `fr`. */
export function* withParents(host: string): Generator<string> {
  for (let domain = host; ; domain = domain.slice(domain.indexOf('.') + 1)) {
    yield domain;
    if (!domain.includes('.')) return;
  }
}

export const withoutWww = (host: string): string =>
  host.startsWith('www.') ? host.slice(4) : host;
