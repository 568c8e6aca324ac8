/**
 * `npx tsx scripts/relevance/pool.ts [WORD]`: what there is to judge, for the pages whose address
 * or title holds the word: what stands beside each page and what a person's searches bring, in the
 * order of their ids, so that the judge does not see which came first.
 */
import type { CatalogueRecord } from '../../lib/model.ts';
import { loadGazetteer } from '../../lib/places/gazetteer.ts';
import { loadMeanings } from '../../lib/related/meaning.ts';
import { createRelate } from '../../lib/related/relate.ts';
import { createSearch } from '../../lib/search/search.ts';
import { loadSites } from '../../lib/sites/load.ts';
import { openLocalStore } from '../lib/local-store.ts';
import { readPackFile } from '../lib/pack-files.ts';
import { judgements, labelledPages, readingOf } from './labelled.ts';

const SHOWN = 10;
const SEARCHED = 8;

const word = (process.argv[2] ?? '').toLowerCase();
const search = createSearch(await openLocalStore());
const meanings = loadMeanings(readPackFile);
const relate = createRelate({
  search,
  gazetteer: await loadGazetteer(readPackFile),
  meanings: () => meanings,
});
const sites = await loadSites(readPackFile);
if (!sites.ok) throw new Error(sites.error);

const judged = judgements();
for (const page of labelledPages()) {
  if (page.none || !`${page.url} ${page.title}`.toLowerCase().includes(word)) continue;
  const pool = new Map<string, CatalogueRecord>();
  const site = sites.value.judge(page.url);
  for (const { record } of (await relate(readingOf(page), site)).related.slice(0, SHOWN)) {
    pool.set(record.id, record);
  }
  for (const query of page.searches ?? []) {
    const { hits } = await search.query(query, { limit: SEARCHED });
    for (const { record } of hits) pool.set(record.id, record);
  }
  process.stdout.write(`\n${page.title} (${page.url}, ${page.place ?? 'national'})\n`);
  for (const { id, title, publisher } of [...pool.values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )) {
    process.stdout.write(
      `${judged.get(page.url)?.get(id)?.grade ?? '?'} ${id} ${title.slice(0, 105)} | ${(publisher?.name ?? '–').slice(0, 45)}\n`,
    );
  }
}
