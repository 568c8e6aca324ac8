/** How the panel is drawn in Chromium: its first paint, what moves after it, and a long list. */
import type { Page } from 'playwright-core';
import { until } from '../browsers/stage.ts';
import { besidePage } from './beside-page.ts';
import { type Figure, medianAndP95 } from './report.ts';

const OPENINGS = 15;
const FIRST_PAINT_MS = 100;
/** Nothing that is on screen may move without the reader. */
const SHIFT = 0;
const CARDS = 500;
/** Two frames of a screen of 60 Hz. */
const FRAME_MS = 32;
/** So many pixels a frame: a fast turn of the wheel. */
const STEP = 400;
/** When what comes late has come, in ms. */
const SETTLED_MS = 600;
/** Found by thousands of records. */
const QUERY = 'commune';

/** Sums what moved by itself since the document began. https://web.dev/articles/cls */
const NOTE_SHIFTS = `(() => {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries())
      if (!hadRecentInput) globalThis.shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });
})()`;

/** Scrolls to the end, a step a frame; the time of each frame in ms. */
const SCROLL = `(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  scrollTo(0, 0);
  await frame();
  await frame();
  const times = [];
  let last = performance.now();
  for (let y = 0; y < document.documentElement.scrollHeight - innerHeight; y += ${STEP}) {
    scrollTo(0, y);
    await frame();
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  return times;
})()`;

/** Opens the panel again and again, then scrolls through a long list of results. */
export const drawing = (executable: string): Promise<Figure[]> =>
  besidePage(executable, async ({ panel }) => {
    await panel.addInitScript(NOTE_SHIFTS);
    const paints: number[] = [];
    const shifts: number[] = [];
    for (let n = 0; n < OPENINGS; n++) {
      await panel.reload();
      await until(panel, `document.querySelector('main article') !== null`);
      await panel.waitForTimeout(SETTLED_MS);
      const [paint, shift] = await panel.evaluate<[number, number]>(
        `[performance.getEntriesByName('first-contentful-paint')[0].startTime, globalThis.shifted]`,
      );
      paints.push(paint);
      shifts.push(shift);
    }
    const frames = await scrolled(panel);
    return [
      ...medianAndP95('panel to first paint', 'ms', paints, FIRST_PAINT_MS),
      {
        name: 'moved by itself after that, most',
        unit: 'share',
        value: Math.max(...shifts),
        limit: SHIFT,
        measurements: shifts.length,
      },
      ...medianAndP95(`frame while ${CARDS} cards are scrolled`, 'ms', frames),
      {
        name: 'the longest of them',
        unit: 'ms',
        value: Math.max(...frames),
        limit: FRAME_MS,
        measurements: frames.length,
      },
    ];
  });

async function scrolled(panel: Page): Promise<number[]> {
  await panel.keyboard.press('/');
  await panel.locator('#query').fill(QUERY);
  const cards = panel.locator('main article:visible');
  const more = panel.locator('.later button');
  await cards.first().waitFor();
  for (let known = 0; known < CARDS; ) {
    const shown = await cards.count();
    if (shown === known) await panel.waitForTimeout(20);
    else {
      known = shown;
      if (known < CARDS) await more.click();
    }
  }
  return panel.evaluate<number[]>(SCROLL);
}
