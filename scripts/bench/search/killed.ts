/** How long a killed background takes to answer: a small extension around our search, in Chromium. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Size } from '../options.ts';
import { quantile } from '../report.ts';
import { type ChromiumBrowser, openChromium } from './browser/chromium.ts';
import { bundled, writePage } from './bundle.ts';
import { collection, PACK } from './collection.ts';
import { OURS } from './engines/engine.ts';
import { figuresOf, grid, type SearchFigure } from './grid.ts';
import type { Reply } from './page/worker.ts';

const TIMES = 30;
const LIMIT_MS = 50;
/** What the browser still does after a kill is not part of the next start. */
const SETTLED_MS = 300;
const QUERIES = ['qualité de l eau', 'transports en commun', 'population', 'accidents de la route'];

const MANIFEST = {
  manifest_version: 3,
  name: 'Search under measure',
  version: '1',
  background: { service_worker: 'worker.js' },
  permissions: ['unlimitedStorage'],
};

/** Kills the worker, sends it a message and waits for ten results, again and again. */
export async function killedWorker(
  executable: string,
  size: Size,
  quick: boolean,
  say: (line: string) => void,
): Promise<SearchFigure[]> {
  const data = await collection(size, say);
  const folder = mkdtempSync(join(tmpdir(), 'en-regard-killed-'));
  const extension = join(folder, 'extension');
  mkdirSync(extension);
  cpSync(join(data, PACK), join(extension, PACK), { recursive: true });
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(extension, 'worker.js'), await bundled('worker.ts'));
  await writePage(extension, 'waker', 'waker.ts');
  const browser = await openChromium({ executable, profile: join(folder, 'profile'), extension });
  try {
    const page = await browser.open(`chrome-extension://${await extensionId(browser)}/waker.html`);
    await page.evaluate('waker.install()');
    await page.send('ServiceWorker.enable');
    const ask = (i: number) =>
      page.evaluate<Reply & { ms: number; sent: number }>(
        `waker.ask(${JSON.stringify(QUERIES[i % QUERIES.length])})`,
      );
    const replies: (Reply & { ms: number; sent: number })[] = [];
    let { origin } = await ask(0);
    for (let i = 0; i < (quick ? 5 : TIMES); i++) {
      await page.send('ServiceWorker.stopAllWorkers');
      await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
      const reply = await ask(i);
      if (reply.origin === origin) throw new Error('The worker was not killed.');
      if (reply.titles.length < 10) throw new Error('Fewer than ten results.');
      origin = reply.origin;
      replies.push(reply);
    }
    const warm: number[] = [];
    for (let i = 0; i < (quick ? 5 : TIMES); i++) warm.push((await ask(i)).ms);
    return report(size, replies, warm, say);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function report(
  size: Size,
  replies: (Reply & { ms: number; sent: number })[],
  warm: number[],
  say: (line: string) => void,
): SearchFigure[] {
  const figure = figuresOf('killed worker in Chromium', size, OURS);
  const measurements = replies.length;
  const values = replies.map(({ ms }) => ms);
  const median = (name: string, of: (reply: (typeof replies)[number]) => number) =>
    figure(name, 'ms', quantile(replies.map(of), 0.5), { measurements });
  const inside = [...new Set(replies.flatMap(({ spent }) => Object.keys(spent)))].sort();
  const figures = [
    figure('message to ten results, median', 'ms', quantile(values, 0.5), { measurements }),
    figure('message to ten results, p95', 'ms', quantile(values, 0.95), {
      measurements,
      limit: size === '70k' ? LIMIT_MS : undefined,
    }),
    figure('the same, worker alive, median', 'ms', quantile(warm, 0.5), {
      measurements: warm.length,
    }),
    median('  until the worker begins', ({ origin, sent }) => origin - sent),
    median('  until its script has run', ({ run }) => run),
    median('  until the database is open', ({ opened, run }) => opened - run),
    median(
      '  from question (or open) to answer',
      ({ answered, asked, opened }) => answered - Math.max(asked, opened),
    ),
    ...inside.map((name) => median(`    store: ${name}`, ({ spent }) => spent[name] ?? 0)),
  ];
  say(`\nKilled worker in Chromium, ${size} records\n${grid(figures)}`);
  return figures;
}

/** The extension's worker begins when the extension is loaded. */
async function extensionId(browser: ChromiumBrowser): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
    for (const { url } of targetInfos)
      if (url.startsWith('chrome-extension://') && url.endsWith('/worker.js'))
        return new URL(url).host;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The extension did not start.');
}
