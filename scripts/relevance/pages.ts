/** Records beside pages of ours, in the shape of real ones, against what a person expects. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RelatedRecord } from '../../lib/model.ts';
import { readPage } from '../../lib/page/read.ts';
import { loadGazetteer } from '../../lib/places/gazetteer.ts';
import { recordNearness } from '../../lib/related/places.ts';
import { createRelate } from '../../lib/related/relate.ts';
import type { Search } from '../../lib/search/search.ts';
import { loadSites } from '../../lib/sites/load.ts';
import { readPackFile } from '../lib/pack-files.ts';
import { parseHtml } from '../lib/parse-html.ts';
import type { Figure, Measured } from './figures.ts';
import { type ExpectedPage, pageHtml } from './page.ts';

const FILE = resolve(import.meta.dirname, '../../tests/relevance/pages.json');

/** So few pages that none may be lost. */
const TOLERANCE = 0;

export async function measurePages(search: Search, say: (line: string) => void): Promise<Measured> {
  const pages: ExpectedPage[] = JSON.parse(readFileSync(FILE, 'utf8'));
  const gazetteer = await loadGazetteer(readPackFile);
  const relate = createRelate({ search, gazetteer });
  const sites = await loadSites(readPackFile);
  if (!sites.ok) throw new Error(sites.error);

  const sums = { pages: 0, topic: 0, first: 0, shown: 0, elsewhere: 0, silent: 0, nothing: 0 };
  for (const page of pages) {
    const reading = readPage(parseHtml(pageHtml(page), page.url), page.url);
    const found = await relate(reading, sites.value.judge(page.url));
    say(described(page, found));
    if (page.none) {
      sums.nothing++;
      if (found.length === 0) sums.silent++;
      continue;
    }
    const topic = new RegExp(page.topic, 'i');
    const about = ({ record }: RelatedRecord) => topic.test(`${record.title} ${record.tags}`);
    const top = found.slice(0, 3);
    sums.pages++;
    if (top[0] && about(top[0])) sums.first++;
    if (top.some(about)) sums.topic++;
    const where = page.place
      ? [gazetteer.byCode('departement', page.place)].filter((p) => p !== undefined)
      : [];
    sums.shown += top.length;
    sums.elsewhere += top.filter(({ record }) => {
      const near = recordNearness(where, record, gazetteer);
      return near === 'elsewhere' || near === 'local';
    }).length;
  }
  const figure = (key: string, label: string, count: number, all: number): Figure => ({
    key: `pages/${key}`,
    label,
    value: count / Math.max(1, all),
    tolerance: TOLERANCE,
    of: `${count} of ${all}`,
  });
  return {
    title: 'Records beside our pages',
    figures: [
      figure('first', 'right topic first', sums.first, sums.pages),
      figure('topic', 'right topic in the first 3', sums.topic, sums.pages),
      figure('place', 'no wrong place in the first 3', sums.shown - sums.elsewhere, sums.shown),
      figure('silence', 'silent when it should be', sums.silent, sums.nothing),
    ],
  };
}

function described(page: ExpectedPage, found: RelatedRecord[]): string {
  const records = found.slice(0, 8).flatMap(({ record, score, series, reasons }) => {
    const why = reasons.map((r) => ('words' in r ? r.words.join('/') : r.type)).join(', ');
    const more = series ? ` (+${series.count})` : '';
    return [
      `  ${score.toFixed(2)} ${record.title.slice(0, 90)}${more}`,
      `       ${record.publisher?.name ?? '–'} · ${why}`,
    ];
  });
  const where = page.none ? 'nothing' : (page.place ?? 'national');
  return [`\n${page.title}  [${where}]`, ...records].join('\n');
}
