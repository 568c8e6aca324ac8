/** The page of requests with ten thousand flags, as a reader opens it in the real extension. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../browsers/chromium.ts';
import { until } from '../browsers/stage.ts';
import { builtExtension } from '../tools.ts';
import { flagFile } from './flag-samples.ts';
import { type Figure, medianAndP95 } from './report.ts';

const COUNT = 10_000;
const PATIENCE_MS = 60_000;
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
  seek('rowsAt', () => document.querySelector('.flags > li'));
  seek('allAt', () => document.querySelector('.status-map'));
})()`;

/** Opens it again and again, empty and full. */
export async function flagPage(executable: string): Promise<Figure[]> {
  const browser = await launchChromium({ executable, extension: builtExtension('chrome') });
  try {
    const page = await browser.context.newPage();
    const address = `chrome-extension://${browser.id}/requests.html`;
    await page.addInitScript(NOTE_ROWS);
    const opened = async (name: string) => {
      await page.goto(address);
      return until(page, `globalThis.${name}`);
    };
    await page.goto(address);
    await until(page, `document.querySelector('input[type=file]')`);
    const taken = await takeIn(page);
    const rows: number[] = [];
    const alls: number[] = [];
    const paints: number[] = [];
    for (let n = 0; n < AGAIN; n++) {
      alls.push(await opened('allAt'));
      rows.push(await page.evaluate('globalThis.rowsAt'));
      paints.push(
        await page.evaluate(
          `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
        ),
      );
    }
    return [
      {
        name: `file of ${COUNT} flags taken in by the page`,
        unit: 'ms',
        value: taken,
        measurements: 1,
      },
      ...medianAndP95('first paint of the page of requests', 'ms', paints),
      ...medianAndP95(`its first rows, of ${COUNT} flags`, 'ms', rows, OPENING_LIMIT_MS),
      ...medianAndP95('all of them counted, and the map', 'ms', alls),
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
