/** How long a page is kept busy by its reading: the largest saved pages, in Chromium. */
import { chromium } from 'playwright-core';
import { bundled } from './bundle.ts';
import { largestPages } from './largest-pages.ts';
import { type Figure, medianAndP95 } from './report.ts';

const AGAIN = 5;
const LIMIT_MS = 10;
/** Longest that the page may wait at a stretch. */
const STRETCH_MS = 8;
/** A content script runs when the page is idle. */
const SETTLED_MS = 500;

/**
 * Reads each page in a document of its own: once as a visit does, in slices and with code that
 * has never run; then some times more in one go, as warm code does.
 *
 * @param executable A Chromium.
 * @returns no figures when the collection of pages is not beside the project.
 */
export async function reading(executable: string): Promise<Figure[]> {
  const pages = largestPages();
  if (pages.length === 0) return [];
  const script = await bundled('scripts/bench/reader.ts', 'reader');
  const browser = await chromium.launch({
    executablePath: executable,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const first: number[] = [];
  const stretches: number[] = [];
  const again: number[] = [];
  try {
    for (const { html } of pages) {
      // Scripts and pictures of the page would only add noise, and no network is wanted.
      const context = await browser.newContext({ javaScriptEnabled: true, offline: true });
      const page = await context.newPage();
      await page.route('**/*', (route) =>
        route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
          ? route.fulfill({
              body: html,
              contentType: 'text/html; charset=utf-8',
              headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
            })
          : route.abort(),
      );
      await page.goto('https://www.example.gouv.fr/page', { waitUntil: 'load' });
      const session = await context.newCDPSession(page);
      const { frameTree } = await session.send('Page.getFrameTree');
      // An isolated world, as the content script has.
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
      });
      const evaluate = async (expression: string): Promise<number[]> => {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
          contextId: executionContextId,
          expression,
          returnByValue: true,
          awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
        return result.value;
      };
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      const [total, stretch] = await evaluate(`${script};
        (async () => {
          const start = performance.now();
          let begun = start, away = 0, longest = 0;
          await reader.readPageGently(document, location.href, async () => {
            const now = performance.now();
            longest = Math.max(longest, now - begun);
            await new Promise((resolve) => setTimeout(resolve));
            begun = performance.now();
            away += begun - now;
          });
          const end = performance.now();
          return [end - start - away, Math.max(longest, end - begun)];
        })()`);
      const times = await evaluate(`Array.from({ length: ${AGAIN} }, () => {
          const start = performance.now();
          reader.readPage(document, location.href);
          return performance.now() - start;
        })`);
      first.push(total!);
      stretches.push(stretch!);
      again.push(...times);
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return [
    ...medianAndP95('reading a large page, first time, longest slice', 'ms', stretches, STRETCH_MS),
    ...medianAndP95('reading a large page, first time, in all', 'ms', first, LIMIT_MS),
    ...medianAndP95('reading a large page, warm, in all', 'ms', again, LIMIT_MS),
  ];
}
