/** The real side panel of Chromium beside the sample page, all catalogues installed. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../browsers/chromium.ts';
import { facedPage, installed } from '../browsers/waiting.ts';
import { sampleHtml, samples } from '../start/page.ts';
import { builtExtension } from '../tools.ts';

/** The first of the sample pages, and what a server that knows it alone answers. */
export function samplePage() {
  const [first] = samples();
  if (!first) throw new Error('scripts/samples holds no page.');
  const body = sampleHtml(first);
  return {
    url: first.url,
    answer: (url: string) => (url === first.url ? { body } : { body: '', status: 404 }),
  };
}

/** Opens it, does the work, and closes the browser. */
export async function besidePage<T>(
  executable: string,
  work: (beside: { panel: Page; killWorker: () => Promise<void> }) => Promise<T>,
): Promise<T> {
  const { url, answer } = samplePage();
  const browser = await launchChromium({ executable, extension: builtExtension('chrome') });
  try {
    await browser.context.route('**/*', (route) => {
      const { body, ...rest } = answer(route.request().url());
      return route.fulfill({ body, contentType: 'text/html; charset=utf-8', ...rest });
    });
    const page = browser.context.pages()[0]!;
    await page.goto(url);
    await browser.clickAction(page);
    const panel = await browser.sidePanel();
    await installed(panel);
    await page.reload();
    await facedPage(panel, url);
    return await work({ panel, killWorker: browser.killWorker });
  } finally {
    await browser.close();
  }
}
