/** Why pages of a host are read by themselves, or are not: from the browser's permissions. */
import { PUBLIC_SUFFIX_MATCHES } from './suffixes.ts';

/**
 * `known`: a domain of public bodies alone; `site`: the reader allowed this site; `everywhere`:
 * the reader allowed all sites; `click`: not by itself, only the page of a click.
 */
export type Reach = 'known' | 'site' | 'everywhere' | 'click';

/** What "everywhere" is as a match pattern. */
export const EVERYWHERE = 'https://*/*';

/**
 * Whether one of the granted patterns covers the https pages of a host.
 *
 * @param origins match patterns as `permissions.getAll` writes them: of Chromium's, unlike those
 *   that `permissions.contains` knows, those of the content scripts are part.
 */
export const reaches = (origins: readonly string[], host: string): boolean =>
  origins.some((origin) => covers(origin, host));

/** Why pages of a host are read, with these patterns granted. */
export function reachOf(host: string, origins: readonly string[]): Reach {
  if (!reaches(origins, host)) return 'click';
  const granted = (patterns: readonly string[]) => patterns.filter((one) => origins.includes(one));
  if (reaches(granted(PUBLIC_SUFFIX_MATCHES), host)) return 'known';
  return reaches(granted([EVERYWHERE]), host) ? 'everywhere' : 'site';
}

/**
 * The patterns that the content script is registered for, beside those of the manifest.
 *
 * @param allowed hosts that the reader allowed. The permission alone does not tell: the hosts of
 *   catalogues are granted too, and to be asked for lists, not to be read.
 */
export function readingMatches(origins: readonly string[], allowed: readonly string[]): string[] {
  if (origins.includes(EVERYWHERE)) return [EVERYWHERE];
  const granted = allowed.filter((host) => reaches(origins, host));
  return granted.map((host) => `https://${host}/*`).sort();
}

/** Schemes: `https`, `*`; hosts: one, `*.one` with all under it, `*`. */
function covers(origin: string, host: string): boolean {
  if (origin === '<all_urls>') return true;
  const [, pattern = ''] = /^(?:https|\*):\/\/([^/]+)\//.exec(origin) ?? [];
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}
