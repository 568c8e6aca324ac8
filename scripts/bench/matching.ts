/** How long the background takes to match a page: readings of the largest saved pages, in Chromium. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageReading } from '../../lib/model.ts';
import { readPage } from '../../lib/page/read.ts';
import { parseHtml } from '../lib/parse-html.ts';
import { ROOT } from '../tools.ts';
import { largestPages } from './largest-pages.ts';
import { type Figure, medianAndP95 } from './report.ts';
import { openBrowser } from './search/browser/open.ts';
import { serveFiles } from './search/browser/serve.ts';
import { writePage } from './search/bundle.ts';

const AGAIN = 5;
/** With the reading of the page, which `reading.ts` measures, 30. */
const LIMIT_MS = 30;

/**
 * @param executable A Chromium.
 * @returns no figures when the collection of pages is not beside the project.
 */
export async function matching(executable: string): Promise<Figure[]> {
  const readings: PageReading[] = largestPages().map(({ url, html }) =>
    readPage(parseHtml(html, url), url),
  );
  if (readings.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'en-regard-matching-'));
  try {
    await writePage(join(folder, 'pages'), 'matching', 'matching.ts');
    const server = await serveFiles({
      '': join(folder, 'pages'),
      packs: join(ROOT, 'public/packs'),
    });
    const packs = JSON.stringify(`${server.origin}/packs`);
    const profile = join(folder, 'profile');
    const browser = await openBrowser('chromium', { executable, profile });
    try {
      const page = await browser.open(`${server.origin}/matching.html`);
      await page.evaluate(`matching.install(${packs})`);
      const times = await page.evaluate<number[]>(
        `matching.match(${packs}, ${JSON.stringify(readings)}, ${AGAIN})`,
      );
      return medianAndP95('matching a large page, warm', 'ms', times, LIMIT_MS);
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
