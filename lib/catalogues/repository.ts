/** What all catalogues of source code write: addresses of repositories, and their licences. */
import { addressOf, nameOf, TAGS } from './values.ts';

/** Licences by which a forge says that it does not know one. */
const UNSAID = new Set(['', 'other', 'noassertion', 'none', 'null']);

/**
 * Where a repository is, however it was written: its address without scheme, `www.`, `.git`,
 * query or slash at the end, in lower case. Two spellings of one repository give the same.
 *
 * @param address http(s).
 * @returns `github.com/etalab/exemple`; never empty, however broken the address.
 */
export const bareAddress = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.(?=[^/?#]))?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/(?<=.)\.git$/, '');

/** The licence that a forge names, `mit`; undefined where it knows none. */
export function codeLicence(value: unknown): string | undefined {
  const name = nameOf(value);
  return name === undefined || UNSAID.has(name.toLowerCase()) ? undefined : name;
}

/** Where software is in use; undefined for the repository itself, which many give again. */
export function siteBeside(value: unknown, repository: string): string | undefined {
  const site = addressOf(value);
  return site === undefined || bareAddress(site) === bareAddress(repository) ? undefined : site;
}

/** Distinct topics, written as one text with commas or as a list. */
export function topicsOf(value: unknown): string[] {
  const list = typeof value === 'string' ? value.slice(0, 5000).split(',') : value;
  const names = (Array.isArray(list) ? list : []).flatMap((topic) => nameOf(topic, 100) ?? []);
  return [...new Set(names)].slice(0, TAGS);
}
