/**
 * `npm run --silent check`: on stdin one JSON a line, `{"url","file"}` or `{"url","html"}`; on stdout,
 * for each, the references of the page, each with its place and what can be said of it.
 */
import { checkReferences } from '../../lib/checks/check.ts';
import { atOnce } from '../../lib/gently.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import { gatherPassages } from '../../lib/page/passages.ts';
import { pageReferences } from '../../lib/references/page.ts';
import { createSearch } from '../../lib/search/search.ts';
import { openLocalStore } from '../lib/local-store.ts';
import { parseHtml } from '../lib/parse-html.ts';
import { runLines } from './lines.ts';
import { pageOf } from './page-line.ts';

/** Links that one question to the index takes. */
const BATCH = 500;

const store = await openLocalStore();
const search = createSearch(store);
const days = new Map(
  (await store.states()).map(({ id, current }) => [id, new Date(current?.sourceDate ?? 0)]),
);

await runLines(async (line) => {
  const { url, html } = await pageOf(line);
  const begun = performance.now();
  const { passages } = atOnce(gatherPassages(parseHtml(html, url).documentElement));
  const checked = await checkReferences(pageReferences(passages, url), {
    recordsAt,
    asOf: (catalogue) => days.get(catalogue) ?? new Date(0),
  });
  const ms = Math.round((performance.now() - begun) * 10) / 10;
  return {
    url,
    references: checked.map(({ type, text, value, passage, start, end, href, checked }) => ({
      type,
      text,
      value,
      where: { passage, start, end, ...(href && { href }) },
      ...checked,
    })),
    ms,
  };
});

async function recordsAt(hrefs: string[]): Promise<Map<string, CatalogueRecord>> {
  const found = new Map<string, CatalogueRecord>();
  for (let i = 0; i < hrefs.length; i += BATCH) {
    for (const { href, record } of await search.byAddresses(hrefs.slice(i, i + BATCH)))
      if (!found.has(href)) found.set(href, record);
  }
  return found;
}
