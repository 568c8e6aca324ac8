/** The pages that a person labelled, read as the extension reads them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PageReading } from '../../lib/model.ts';
import { decodeHtml } from '../../lib/page/decode.ts';
import { readPage } from '../../lib/page/read.ts';
import { parseHtml } from '../lib/parse-html.ts';
import { type Judged, readJudgements } from './judgements.ts';
import { type ExpectedPage, pageHtml, type RealPage } from './page.ts';

const FOLDER = resolve(import.meta.dirname, '../../tests/relevance');
const REAL_PAGES = resolve(import.meta.dirname, '../../../shared/fixtures/pages');

/** What a person found of records, by the address of our pages and by the file of others. */
export function judgements(): Map<string, Judged> {
  return readJudgements(readFileSync(join(FOLDER, 'judgements.tsv'), 'utf8'));
}

/** Our pages, each with the family of sites that it belongs to. */
export function labelledPages(): (ExpectedPage & { family: string })[] {
  const folder = join(FOLDER, 'pages');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const pages: ExpectedPage[] = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return pages.map((page) => ({ ...page, family: name.replace('.json', '') }));
    });
}

/** A page of ours as the extension reads it. */
export function readingOf(page: ExpectedPage): PageReading {
  return readPage(parseHtml(pageHtml(page), page.url), page.url);
}

/** Labelled pages of others with their readings; null where they are not beside the repository. */
export function realPages(): { page: RealPage; url: string; reading: PageReading }[] | null {
  const list = join(REAL_PAGES, 'pages.tsv');
  if (!existsSync(list)) return null;
  const [header = '', ...rows] = readFileSync(list, 'utf8').split('\n');
  const column = (name: string) => header.split('\t').indexOf(name);
  const [file, url] = [column('file'), column('url')];
  const addresses = new Map(rows.map((row) => row.split('\t')).map((r) => [r[file], r[url]]));
  const pages: RealPage[] = JSON.parse(readFileSync(join(FOLDER, 'real-pages.json'), 'utf8'));
  return pages.map((page) => {
    const address = addresses.get(page.file);
    if (!address) throw new Error(`${page.file} is not among the stored pages`);
    const html = decodeHtml(readFileSync(join(REAL_PAGES, page.file)));
    return { page, url: address, reading: readPage(parseHtml(html, address), address) };
  });
}
