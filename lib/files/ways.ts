/** Which files can be shown as a table, and from where. */
import { formatNames } from '../catalogues/formats.ts';
import { isPublicHost } from '../catalogues/public-host.ts';
import { nameOf } from '../catalogues/values.ts';
import type { PreviewWay, TableFormat } from './file.ts';

const TABLES: Record<string, TableFormat> = {
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  json: 'json',
  ndjson: 'json',
  jsonl: 'json',
  geojson: 'geojson',
};

/** Endings of addresses that tell a format, packed or not. */
const ENDING = /\.(csv|tsv|json|ndjson|jsonl|geojson)(?:\.gz)?$/i;

/**
 * The format of a file, out of what its catalogue says, the most precise first; else out of the
 * ending of its address.
 */
export function formatOf(told: readonly unknown[], url: string): string | undefined {
  for (const one of told) {
    const [format] = formatNames([nameOf(one) ?? '']);
    // A packed table says so in its address: `zip` is what is left of `csv.gz`.
    if (format !== undefined && format !== 'zip') return format;
    if (format === 'zip' && !ENDING.test(pathOf(url))) return format;
  }
  return ENDING.exec(pathOf(url))?.[1]?.toLowerCase();
}

const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : '');

/**
 * The way to read the beginning of a file: over https only, at the usual port, from a host of the
 * public network. What is written with `http` is asked for over https, as browsers do.
 */
export function fileWay(url: string, format: string | undefined): PreviewWay[] {
  const table = format !== undefined && Object.hasOwn(TABLES, format) ? TABLES[format] : undefined;
  if (table === undefined || !URL.canParse(url)) return [];
  const secure = new URL(url);
  if (secure.protocol === 'http:') secure.protocol = 'https:';
  const { protocol, hostname, port, username, password } = secure;
  if (protocol !== 'https:' || port + username + password !== '') return [];
  return isPublicHost(hostname) ? [{ via: 'file', url: secure.href, format: table }] : [];
}
