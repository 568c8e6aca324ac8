/** How long a person waits: for the catalogue at install, then for the panel at each click. */
import type { BrowserKind } from '../browsers/find.ts';
import { openStage, until } from '../browsers/stage.ts';
import { installed } from '../browsers/waiting.ts';
import { builtExtension } from '../tools.ts';
import { besidePage, samplePage } from './beside-page.ts';
import { type Figure, medianAndP95 } from './report.ts';

const OPENINGS = 15;
const WARM_LIMIT_MS = 150;
const KILLED_LIMIT_MS = 400;
const INSTALL_LIMIT_S = 12;

/** From the extension's first moment to the complete catalogue, with a page and its panel open. */
export async function installation(kind: BrowserKind, executable: string): Promise<Figure[]> {
  const { url, answer } = samplePage();
  const extension = builtExtension(kind === 'chromium' ? 'chrome' : 'firefox');
  const stage = await openStage(kind, { executable, extension, answer });
  try {
    const tab = await stage.newTab(url);
    await stage.clickAction(tab);
    const panel = await stage.panel();
    await installed(panel);
    const value = (Date.now() - stage.startedAt) / 1000;
    return [
      {
        name: `install to complete catalogue, ${kind}`,
        unit: 's',
        value,
        limit: INSTALL_LIMIT_S,
        measurements: 1,
      },
    ];
  } finally {
    await stage.close();
  }
}

/** Notes when the first card is drawn, in ms since the panel's document began. */
const NOTE_FIRST_CARD = `(() => {
  const seek = () => {
    if (!document.querySelector('main article')) return requestAnimationFrame(seek);
    const drawn = new MessageChannel();
    drawn.port1.onmessage = () => { globalThis.firstCardAt = performance.now(); };
    drawn.port2.postMessage(null);
  };
  seek();
})()`;

/** The real side panel of Chromium, opened again and again beside a page that was read. */
export const opening = (executable: string): Promise<Figure[]> =>
  besidePage(executable, async ({ panel, killWorker }) => {
    await panel.addInitScript(NOTE_FIRST_CARD);
    const open = async (before: () => Promise<void>) => {
      const times: number[] = [];
      for (let n = 0; n < OPENINGS; n++) {
        await before();
        await panel.reload();
        times.push(await until(panel, 'globalThis.firstCardAt'));
      }
      return times;
    };
    return [
      ...medianAndP95('panel to records, warm', 'ms', await open(async () => {}), WARM_LIMIT_MS),
      ...medianAndP95(
        'panel to records, background killed',
        'ms',
        await open(killWorker),
        KILLED_LIMIT_MS,
      ),
    ];
  });
