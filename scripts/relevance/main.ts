/**
 * `npm run relevance`: how good the answers are. Pages of `tests/relevance/pages.json` (ours, in
 * the shape of real ones) against the topic and place that a person expects; and, where the
 * repository has `../shared`, real queries of data.gouv.fr's users against the dataset that its
 * team expects (without the folder this part says that it is skipped).
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RelatedRecord } from '../../lib/model.ts';
import { readPage } from '../../lib/page/read.ts';
import { loadGazetteer } from '../../lib/places/gazetteer.ts';
import { recordNearness } from '../../lib/related/places.ts';
import { createRelate } from '../../lib/related/relate.ts';
import { createSearch } from '../../lib/search/search.ts';
import { loadSites } from '../../lib/sites/load.ts';
import { openLocalStore } from '../lib/local-store.ts';
import { readPackFile } from '../lib/pack-files.ts';
import { parseHtml } from '../lib/parse-html.ts';
import { type ExpectedPage, pageHtml } from './page.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const verbose = process.argv.includes('--verbose');

const search = createSearch(await openLocalStore());
const gazetteer = await loadGazetteer(readPackFile);
const relate = createRelate({ search, gazetteer });
const sites = await loadSites(readPackFile);
if (!sites.ok) throw new Error(sites.error);

await relatedRecords();
await userQueries();

async function relatedRecords() {
  const pages: ExpectedPage[] = JSON.parse(
    readFileSync(resolve(ROOT, 'tests/relevance/pages.json'), 'utf8'),
  );
  const sums = { pages: 0, topic: 0, first: 0, shown: 0, elsewhere: 0, silent: 0, nothing: 0 };
  for (const page of pages) {
    if (process.env.ONLY && !page.title.includes(process.env.ONLY)) continue;
    const reading = readPage(parseHtml(pageHtml(page), page.url), page.url);
    const found = await relate(reading, sites.ok ? sites.value.judge(page.url) : never());
    if (verbose) print(page, found);
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
  console.log('Records beside a page');
  console.log(`  right topic first           ${sums.first} of ${sums.pages}`);
  console.log(`  right topic in the first 3  ${sums.topic} of ${sums.pages}`);
  console.log(`  wrong place in the first 3  ${sums.elsewhere} of ${sums.shown}`);
  console.log(`  silent when it should be    ${sums.silent} of ${sums.nothing}`);
}

async function userQueries() {
  const file = resolve(ROOT, '../shared/fixtures/search/datagouv_search_datasets.csv');
  if (!existsSync(file)) {
    console.log('Real queries: skipped, ../shared is absent');
    return;
  }
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  let hits = 0;
  let reciprocal = 0;
  for (const row of rows) {
    const [query = '', , expected = ''] = row.split(',');
    const { hits: found } = await search.query(query, { limit: 10 });
    const rank = found.findIndex(({ record }) => record.id === expected.trim());
    if (rank >= 0) {
      hits++;
      reciprocal += 1 / (rank + 1);
    }
  }
  console.log('Real queries of data.gouv.fr');
  console.log(`  found in the first 10       ${hits} of ${rows.length}`);
  console.log(`  mean reciprocal rank        ${(reciprocal / rows.length).toFixed(3)}`);
}

function print(page: ExpectedPage, found: RelatedRecord[]) {
  console.log(`\n${page.title}  [${page.none ? 'nothing' : (page.place ?? 'national')}]`);
  for (const { record, score, series, reasons } of found.slice(0, 8)) {
    const why = reasons.map((r) => ('words' in r ? r.words.join('/') : r.type)).join(', ');
    const more = series ? ` (+${series.count})` : '';
    console.log(`  ${score.toFixed(2)} ${record.title.slice(0, 90)}${more}`);
    console.log(`       ${record.publisher?.name ?? '–'} · ${why}`);
  }
}

function never(): never {
  throw new Error('unreachable');
}
