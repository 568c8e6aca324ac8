/** How long a letter typed in the real panel takes to become results on screen, in Chromium. */
import { until } from '../browsers/stage.ts';
import { besidePage } from './beside-page.ts';
import { type Figure, medianAndP95 } from './report.ts';

/** The second one has a typing error, the last one leaves its accent out. */
const WARM_UP = 'population ';
const TYPED = ['qualite de l eau', 'tranpsorts en commun', 'accidents', 'ecoles primaires'];
/** The frame during which the letter is typed and answered, and the one that shows it. */
const LIMIT_MS = 33;
/** A letter that changes nothing on screen is no measurement. */
const PATIENCE_MS = 400;

/**
 * Leaves `typedAt` and `paintedAt` behind, in ms: the last key, and the first frame with other
 * results after it.
 */
const WATCH = `(() => {
  addEventListener('keydown', ({ timeStamp }) => {
    globalThis.typedAt = timeStamp;
    globalThis.paintedAt = null;
  }, true);
  const RESULTS = 'section[aria-labelledby="results"]';
  const element = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
  const concerns = ({ target, addedNodes }) =>
    [target, ...addedNodes].some((node) => element(node)?.closest(RESULTS)) ||
    [...addedNodes].some((node) => node.querySelector?.(RESULTS));
  new MutationObserver((changes) => {
    if (globalThis.paintedAt !== null || !changes.some(concerns)) return;
    globalThis.paintedAt = Number.NaN;
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => { globalThis.paintedAt = performance.now(); };
      drawn.port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
})()`;

/** Types queries letter by letter beside a page, with the background awake. */
export const typing = (executable: string): Promise<Figure[]> =>
  besidePage(executable, async ({ panel }) => {
    await panel.evaluate(WATCH);
    // Opens the search.
    await panel.keyboard.press('/');
    const times: number[] = [];
    for (const text of [WARM_UP, ...TYPED]) {
      await panel.locator('#query').fill('');
      await panel.waitForTimeout(PATIENCE_MS);
      for (const letter of text) {
        await panel.keyboard.press(letter === ' ' ? 'Space' : letter);
        const ms = await until(
          panel,
          'globalThis.paintedAt > 0 && globalThis.paintedAt - globalThis.typedAt',
          PATIENCE_MS,
        ).catch(() => null);
        if (ms !== null && text !== WARM_UP) times.push(ms);
      }
    }
    if (times.length === 0) throw new Error('No letter brought results on screen.');
    return medianAndP95('letter typed to results painted', 'ms', times, LIMIT_MS);
  });
