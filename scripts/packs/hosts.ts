/** Reads the public lists of hosts into entries, without the traps that they hold. */
import { parse } from 'tldts';
import { withoutWww } from '../../lib/sites/host.ts';
import { OFFICIAL_SUFFIXES } from '../../lib/sites/official-suffixes.ts';
import { sharedHost } from '../../lib/sites/shared-hosts.ts';
import type { HostEntry, HostList } from '../../lib/sites/table.ts';
import { SOURCES, type SourceFolder, type SourceName } from './sources.ts';

/** What was left out, and why. */
export interface HostCounts {
  [what: string]: number;
}

export interface Hosts {
  byHost: Map<string, HostEntry>;
  lists: HostList[];
  counts: HostCounts;
  /** French hosts as the lists write them, with `www.` and without as two. */
  frenchWritten: number;
}

/**
 * @param wrong hosts that the corrections file forbids.
 * @param extra dated lists beside the sources: the hand-kept file and beta.gouv.fr.
 */
export async function readHosts(
  sources: SourceFolder,
  wrong: ReadonlySet<string>,
  extra: { name: string; date: string; country: string; hosts: string[] }[],
): Promise<Hosts> {
  const byHost = new Map<string, HostEntry>();
  const frenchWritten = new Set<string>();
  const lists: HostList[] = [];
  const counts: HostCounts = {};
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const listNumber = (name: string, date: string) => {
    const at = lists.findIndex((list) => list.name === name);
    return at >= 0 ? at : lists.push({ name, date }) - 1;
  };

  /** Adds a host unless a trap forbids it; an earlier list keeps what it named. */
  const put = (line: string, country: string, list: number): void => {
    const read = readHost(line);
    if (typeof read !== 'object') {
      count(read);
      return;
    }
    const { host } = read;
    if (country === 'FRA') frenchWritten.add(read.written);
    if (byHost.has(host)) return;
    if (wrong.has(host)) count('corrected');
    else if (isPlatform(host)) count('platforms');
    else byHost.set(host, { host, country, list, ...nature(host), body: -1 });
  };
  const add = (line: string, country: string, list: SourceName): void =>
    put(line, country, listNumber(list, SOURCES[list].date));

  // The newest French list first: each host carries the latest date that a public list gives it.
  for await (const row of sources.rows('frRoots')) add(row.domain ?? '', 'FRA', 'frRoots');
  for (const line of (await sources.text('frUrls')).split('\n')) add(line, 'FRA', 'frUrls');
  for (const name of ['frByCategory', 'frSources'] as const) {
    for await (const row of sources.rows(name)) add(row.domain ?? '', 'FRA', name);
  }
  for (const { name, date, country, hosts } of extra) {
    for (const host of hosts) put(host, country, listNumber(name, date));
  }
  for await (const row of sources.rows('world')) {
    add(row.domain ?? '', (row.country ?? '').split('_')[0] ?? '', 'world');
  }
  for await (const row of sources.rows('usGov')) add(row['Domain name'] ?? '', 'USA', 'usGov');
  for await (const row of sources.rows('usFederal')) {
    // What lies under .gov and .mil is official by its suffix and needs no line of its own.
    const domain = row.Domain ?? '';
    if (!/\.(?:gov|mil)$/i.test(domain)) add(domain, 'USA', 'usFederal');
  }
  for await (const row of sources.rows('usOther')) add(row['Domain name'] ?? '', 'USA', 'usOther');
  for (const name of ['deFederal', 'de'] as const) {
    for await (const row of sources.rows(name)) add(row['Domain Name'] ?? '', 'DEU', name);
  }
  for await (const row of sources.rows('uk')) add(row['Domain Name'] ?? '', 'GBR', 'uk');
  return { byHost, lists, counts, frenchWritten: frenchWritten.size };
}

/**
 * The host that a line of a list names, as a browser writes it and without `www.`, or why it
 * names none: a path would make the whole host official for one page of it.
 */
export function readHost(
  written: string,
): { host: string; written: string } | 'blank' | 'paths' | 'malformed' {
  // The older French lists add remarks after a `#`.
  const text = written.split('#')[0]?.trim() ?? '';
  if (text === '') return 'blank';
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return 'malformed';
  const { hostname, pathname, search, username, port } = new URL(address);
  if (pathname !== '/' || search !== '') return 'paths';
  const host = withoutWww(hostname.replace(/\.$/, ''));
  const isName = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*$/.test(host);
  return isName && !username && !port ? { host, written: hostname } : 'malformed';
}

/** Hosts on which anybody can open a page, or register a name. */
function isPlatform(host: string): boolean {
  if (sharedHost(host) === host) return true;
  return isSuffix(host) && !isOfficialSuffix(host);
}

const isSuffix = (host: string): boolean =>
  parse(host, { allowPrivateDomains: true }).publicSuffix === host;

const GOVERNMENT = /^(?:admin|go|gob|gouv|gov|government|govt|gub|gv|gc|lg|mil)\./;

const isOfficialSuffix = (host: string): boolean =>
  host in OFFICIAL_SUFFIXES || GOVERNMENT.test(host) || /^[a-z]+\.gov\.[a-z]{2}$/.test(host);

function nature(host: string): { exactOnly: boolean; suffix: boolean } {
  const { isPrivate } = parse(host, { allowPrivateDomains: true });
  const suffix =
    isSuffix(host) || host in OFFICIAL_SUFFIXES || /^go(?:b|uv|v|vt)?\.[a-z]{2}$/.test(host);
  return { suffix, exactOnly: !suffix && (sharedHost(host) !== null || isPrivate === true) };
}
