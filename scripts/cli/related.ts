/**
 * `npm run --silent related`: on stdin one JSON a line, `{"url","file"}` or `{"url","html"}`; on
 * stdout, for each, who runs the site, what was read, and the records beside the page.
 */
import type { RelatedRecord } from '../../lib/model.ts';
import { pagePhrases } from '../../lib/page/phrases.ts';
import { readPage } from '../../lib/page/read.ts';
import { loadGazetteer } from '../../lib/places/gazetteer.ts';
import { loadMeanings } from '../../lib/related/meaning.ts';
import { createRelate } from '../../lib/related/relate.ts';
import { createSearch } from '../../lib/search/search.ts';
import { loadSites } from '../../lib/sites/load.ts';
import { openLocalStore } from '../lib/local-store.ts';
import { readPackFile } from '../lib/pack-files.ts';
import { parseHtml } from '../lib/parse-html.ts';
import { runLines } from './lines.ts';
import { pageOf } from './page-line.ts';

const search = createSearch(await openLocalStore());
const meanings = loadMeanings(readPackFile);
const relate = createRelate({
  search,
  gazetteer: await loadGazetteer(readPackFile),
  meanings: () => meanings,
});
const sites = await loadSites(readPackFile);
if (!sites.ok) throw new Error(sites.error);

await runLines(async (line) => {
  const { url, html } = await pageOf(line);
  const begun = performance.now();
  const reading = readPage(parseHtml(html, url), url);
  const read = performance.now();
  const site = sites.value.judge(url, reading.publicMarkup);
  const related = site.verdict === 'lookalike' ? [] : (await relate(reading, site)).related;
  const matched = performance.now();
  return {
    url,
    site: { verdict: site.verdict, matched: site.matched, body: site.body, reasons: site.reasons },
    reading: {
      title: reading.title,
      language: reading.language,
      phrases: pagePhrases(reading).map((phrase) => phrase.text),
    },
    related: related.map(printed),
    ms: { read: round(read - begun), related: round(matched - read) },
  };
});

/** A related record as it is printed. */
function printed({ record, score, reasons, series }: RelatedRecord) {
  return {
    kind: record.kind,
    catalogue: record.catalogue,
    id: record.id,
    title: record.title,
    publisher: record.publisher?.name ?? null,
    url: record.url,
    score: Math.round(score * 1000) / 1000,
    reasons,
    ...(series ? { series: series.count } : {}),
  };
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
