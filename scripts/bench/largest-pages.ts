/** The largest of the saved pages that may lie beside the project. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHtml } from '../../lib/page/decode.ts';
import { ROOT } from '../tools.ts';

const PAGES = join(ROOT, '../shared/fixtures/pages');
const LARGEST = 20;

/** Their addresses and texts; none where the collection is absent. */
export function largestPages(): { url: string; html: string }[] {
  if (!existsSync(join(PAGES, 'pages.tsv'))) return [];
  const [head = '', ...lines] = readFileSync(join(PAGES, 'pages.tsv'), 'utf8').trim().split('\n');
  const names = head.split('\t');
  const cell = (line: string, name: string) => line.split('\t')[names.indexOf(name)] ?? '';
  return lines
    .map((line) => ({ url: cell(line, 'url'), path: join(PAGES, cell(line, 'file')) }))
    .filter(({ path }) => path.endsWith('.html') && existsSync(path))
    .sort((a, b) => statSync(b.path).size - statSync(a.path).size)
    .slice(0, LARGEST)
    .map(({ url, path }) => ({ url: new URL(url).href, html: decodeHtml(readFileSync(path)) }));
}
