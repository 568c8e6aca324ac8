/** What is found on the stored pages of others, and what a person said of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { atOnce } from '../../lib/gently.ts';
import { gatherPassages } from '../../lib/page/passages.ts';
import { type PageReference, pageReferences } from '../../lib/references/page.ts';
import { decodeHtml, parseHtml } from '../lib/parse-html.ts';
import type { Measured } from './figures.ts';

const PAGES = resolve(import.meta.dirname, '../../../shared/fixtures/pages');
const JUDGED = resolve(import.meta.dirname, '../../tests/relevance/references/stored-pages.tsv');

/** The references of each stored page; null where the pages are not beside the repository. */
export function realReferences(): { file: string; found: PageReference[] }[] | null {
  const list = join(PAGES, 'pages.tsv');
  if (!existsSync(list)) return null;
  const files = new Set(readdirSync(PAGES));
  const rows = readFileSync(list, 'utf8').split('\n').slice(1);
  return rows.flatMap((row) => {
    const [file = '', , url = ''] = row.split('\t');
    if (!files.has(file)) return [];
    const html = decodeHtml(readFileSync(join(PAGES, file)));
    const { passages } = atOnce(gatherPassages(parseHtml(html, url).documentElement));
    return [{ file, found: pageReferences(passages, url) }];
  });
}

/**
 * The share of what was judged that is right. What nobody judged counts as wrong: when a change
 * brings it up, judge it.
 */
export function measureRealReferences(say: (line: string) => void): Measured | null {
  const pages = realReferences();
  if (!pages) return null;
  const judged = new Map(
    readFileSync(JUDGED, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line): [string, string] => {
        const [verdict = '', ...what] = line.split('\t');
        return [what.join('\t'), verdict];
      }),
  );
  const found = new Set<string>();
  const types = new Map<string, number>();
  for (const { file, found: references } of pages) {
    for (const { type, value } of references) {
      found.add([file, type, value].join('\t'));
      types.set(type, (types.get(type) ?? 0) + 1);
    }
  }
  const right = [...found].filter((one) => judged.get(one) === 'right');
  const expected = [...judged].filter(([, verdict]) => verdict === 'right');
  for (const one of found)
    if (judged.get(one) !== 'right') say(`  ${judged.get(one) ?? '?'} ${one}`);
  for (const [one] of expected) if (!found.has(one)) say(`  no longer found ${one}`);
  const counts = [...types].sort(([, a], [, b]) => b - a).map(([type, n]) => `${type} ${n}`);
  return {
    title: `References on ${pages.length} stored pages: ${counts.join(', ')}`,
    figures: [
      {
        key: 'references/stored/precision',
        label: 'precision, each value of a page once',
        value: found.size === 0 ? 1 : right.length / found.size,
        goal: 0.97,
        tolerance: 0.005,
        of: `${right.length} of ${found.size}`,
      },
      {
        key: 'references/stored/kept',
        label: 'of those found before, still found',
        value: expected.length === 0 ? 1 : right.length / expected.length,
        tolerance: 0.005,
        of: `${right.length} of ${expected.length}`,
      },
    ],
  };
}
