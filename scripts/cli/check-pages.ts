/** The pages that the command line was asked to check, from files or, where it was said, the network. */
import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeHtml } from '../../lib/page/decode.ts';
import { readSitemap } from '../../lib/report/sitemap.ts';
import { createPageReader } from '../../lib/sync/pages.ts';
import type { CheckOptions } from './check-options.ts';

/** A page to read, or why there is none. */
export type WantedPage = { url: string; file?: string; read: () => Promise<PageSource> };

export interface PageSource {
  html: string;
  final?: string;
  cut?: boolean;
}

/** Why a page could not be read: a code of a report, and a sentence. */
export class Unread extends Error {
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

type Where = Pick<CheckOptions, 'list' | 'sitemap' | 'root' | 'base' | 'fetch'>;

/** The pages of `--list` or `--sitemap`. Rejects with a sentence where that cannot be read. */
export async function wantedPages(options: Where): Promise<WantedPage[]> {
  const { list, sitemap } = options;
  if (sitemap !== undefined) {
    const read = await readSitemap(await readFile(sitemap));
    if (!read.ok) throw new Error(`${sitemap}: ${read.error}`);
    const { kind, locations } = read.value;
    if (kind === 'index')
      throw new Error(`${sitemap} lists sitemaps: check each of them (${locations.join(' ')})`);
    return locations.map((url) => wanted(url, options));
  }
  const text = await readFile(list ?? '', 'utf8');
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => wanted(line, options));
}

function wanted(line: string, { root, base, fetch }: Where): WantedPage {
  if (!/^https?:\/\//i.test(line)) {
    const file = pathOf(line);
    const url = new URL(file.split('/').map(encodeURIComponent).join('/'), base ?? 'file:///');
    return { url: url.href, file, read: () => fromFile(line) };
  }
  if (!URL.canParse(line)) {
    return { url: line, read: () => Promise.reject(new Unread('file', 'not an address')) };
  }
  if (root !== undefined) {
    const path = siteFile(root, new URL(line));
    return { url: line, file: pathOf(path), read: async () => fromFile(await pageFile(path)) };
  }
  return {
    url: line,
    read: () =>
      fetch
        ? fromNetwork(line)
        : Promise.reject(new Unread('not-asked', 'not asked: without --fetch nothing is sent')),
  };
}

/** As it is seen from here, with `/`: the same on every machine. */
const pathOf = (file: string): string => relative('.', resolve(file)).split(sep).join('/');

/** Where a built site has the page of an address; never outside of its folder. */
function siteFile(root: string, { pathname }: URL): string {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // As it is written.
  }
  return join(root, join('/', path));
}

async function pageFile(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return join(path, 'index.html');
  if (/\.[a-z]+$/i.test(path)) return path;
  return `${path}.html`;
}

async function fromFile(file: string): Promise<PageSource> {
  try {
    return { html: decodeHtml(await readFile(file)) };
  } catch (error) {
    throw new Unread('file', error instanceof Error ? error.message : String(error));
  }
}

/** Each request is told as it is sent: the ledger of the command line. */
const ledger = {
  begin: async ({ method, url }: { method: string; url: string }) => {
    process.stderr.write(`${method} ${url}\n`);
    return 0;
  },
  end: async () => {},
};
const reader = createPageReader({
  fetch,
  now: Date.now,
  sleep: (ms, signal) => sleep(ms, undefined, { signal }),
  ledger,
});

async function fromNetwork(url: string): Promise<PageSource> {
  const page = await reader.page(url);
  if (!page.ok) throw new Unread(page.error, page.error);
  return page.value;
}
