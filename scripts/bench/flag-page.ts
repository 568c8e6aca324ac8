/** The page of requests with ten thousand flags, as a reader opens it in the real extension. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../browsers/chromium.ts';
import { until } from '../browsers/stage.ts';
import { installed } from '../browsers/waiting.ts';
import { builtExtension } from '../tools.ts';
import { flagFile } from './flag-samples.ts';
import { type Figure, medianAndP95 } from './report.ts';

const COUNT = 10_000;
const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;
const AGAIN = 15;
/** From the navigation to the first rows on screen. */
const OPENING_LIMIT_MS = 150;

/** Notes when the first rows, then all of them, are drawn, in ms since the navigation. */
const NOTE_ROWS = `(() => {
  const seek = (name, found) => {
    if (!found()) return requestAnimationFrame(() => seek(name, found));
    const drawn = new MessageChannel();
    drawn.port1.onmessage = () => { globalThis[name] = performance.now(); };
    drawn.port2.postMessage(null);
  };
  seek('rowsAt', () => document.querySelector('.flags > li, .void h2'));
  seek('allAt', () => document.querySelector('.status-map'));
})()`;

/** Opens it again and again, empty and full. */
export async function flagPage(executable: string): Promise<Figure[]> {
  const browser = await launchChromium({ executable, extension: builtExtension('chrome') });
  try {
    const page = await browser.context.newPage();
    const address = `chrome-extension://${browser.id}/requests.html`;
    await page.addInitScript(NOTE_ROWS);
    const opened = async (last: 'rowsAt' | 'allAt') => {
      // What the page before still had to do is no part of this opening.
      await page.goto('about:blank');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      await page.goto(address);
      await until(page, `globalThis.${last}`);
      await until(page, `performance.getEntriesByName('first-contentful-paint').length`);
      return page.evaluate<{ rows: number; all: number; paint: number }>(`({
        rows: rowsAt,
        all: globalThis.allAt ?? 0,
        paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      })`);
    };
    const repeated = async (last: 'rowsAt' | 'allAt') => {
      const times = [];
      for (let n = 0; n < AGAIN; n++) times.push(await opened(last));
      return times;
    };
    await opened('rowsAt');
    // The first minute after the install is that of the catalogues.
    await installed(page);
    const empty = await repeated('rowsAt');
    const taken = await takeIn(page);
    const full = await repeated('allAt');
    return [
      {
        name: `file of ${COUNT} flags taken in by the page`,
        unit: 'ms',
        value: taken,
        measurements: 1,
      },
      ...medianAndP95(
        'page of requests with no flag, drawn',
        'ms',
        empty.map(({ rows }) => rows),
      ),
      ...medianAndP95(
        `page of ${COUNT} flags, first paint`,
        'ms',
        full.map(({ paint }) => paint),
      ),
      ...medianAndP95(
        'its first rows, drawn',
        'ms',
        full.map(({ rows }) => rows),
        OPENING_LIMIT_MS,
      ),
      ...medianAndP95(
        'all of them counted, and the map',
        'ms',
        full.map(({ all }) => all),
      ),
    ];
  } finally {
    await browser.close();
  }
}

/** Through the button for files; answers how long it took until the list was there, in ms. */
async function takeIn(page: Page): Promise<number> {
  await page.setInputFiles('input[type=file]', {
    name: 'flags.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await flagFile(COUNT)),
  });
  const begun = performance.now();
  await until(page, `document.querySelector('.flags > li')`, PATIENCE_MS);
  return performance.now() - begun;
}
