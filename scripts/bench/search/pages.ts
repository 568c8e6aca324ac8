/** The search beside the libraries where it is used: in Chromium and Firefox, out of IndexedDB. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../../browsers/find.ts';
import type { BenchOptions, Size } from '../options.ts';
import { quantile } from '../report.ts';
import type { BenchBrowser, BenchPage } from './browser/browser.ts';
import { openBrowser } from './browser/open.ts';
import { type FileServer, serveFiles } from './browser/serve.ts';
import { writePage } from './bundle.ts';
import { collection } from './collection.ts';
import { libraryCalled } from './engines/all.ts';
import { type EngineName, OURS } from './engines/engine.ts';
import { figuresOf, grid, type SearchFigure } from './grid.ts';
import { killedWorker } from './killed.ts';
import { enginesFor, run, times } from './node.ts';
import type { Installed } from './page/install.ts';
import type { ChangeTimes } from './page/main.ts';
import type { Outcome } from './workload.ts';

const MB = 1024 * 1024;
const NAMES: Record<BrowserKind, string> = { chromium: 'Chromium', firefox: 'Firefox' };
/** Queries that find something whatever records there are. */
const COLD_QUERIES = ['qualité de l eau', 'transports en commun', 'budjet primitif', 'population'];
/** New pages and new processes: ours is timed often, a library that takes seconds rarely. */
const COLD = { ours: [20, 8], library: [4, 2] } as const;
const WITHIN_MS = 10_000;
/** How many records change at a time, and how often. */
const CHANGED = 100;
const CHANGES = 20;

/** Measures every engine in both browsers, and prints a table for each browser and size. */
export async function searchInBrowsers(
  options: BenchOptions,
  executables: Record<BrowserKind, string>,
  say: (line: string) => void,
): Promise<SearchFigure[]> {
  const all: SearchFigure[] = [];
  const pages = mkdtempSync(join(tmpdir(), 'en-regard-bench-'));
  try {
    await writePage(pages, 'bench', 'main.ts');
    for (const size of options.sizes) {
      const folder = await collection(size, say);
      const server = await serveFiles({ '': pages, data: folder });
      for (const kind of ['chromium', 'firefox'] as const) {
        const figures: SearchFigure[] = [];
        for (const engine of enginesFor(size, options.ours)) {
          try {
            await ensureSaved(engine, folder);
            const under = { kind, executable: executables[kind], server, size, engine };
            figures.push(...(await measure(under, options.quick)));
          } catch (error) {
            say(`${engine} in ${NAMES[kind]} on ${size} records: ${(error as Error).message}`);
          }
        }
        say(`\nSearch in ${NAMES[kind]}, ${size} records\n${grid(figures)}`);
        if (kind === 'firefox') say('Memory in Firefox: not measured, it tells no page.');
        all.push(...figures);
      }
      await server.close();
    }
    for (const size of options.sizes)
      all.push(...(await killedWorker(executables.chromium, size, options.quick, say)));
  } finally {
    rmSync(pages, { recursive: true, force: true });
  }
  return all;
}

/** A library's index is made in Node: how long that takes is told there. */
async function ensureSaved(engine: EngineName, folder: string): Promise<void> {
  if (engine === OURS || existsSync(join(folder, engine, 'names.json'))) return;
  await run({ engine, folder, step: 'build', within: 0, quick: true, users: false });
}

interface Under {
  kind: BrowserKind;
  executable: string;
  server: FileServer;
  size: Size;
  engine: EngineName;
}

async function measure(under: Under, quick: boolean): Promise<SearchFigure[]> {
  const { kind, executable, server, size, engine } = under;
  const profile = mkdtempSync(join(tmpdir(), `en-regard-${kind}-`));
  const figure = figuresOf(NAMES[kind], size, engine);
  const promised = engine === OURS && size === '70k';
  const figures: SearchFigure[] = [];
  const from = JSON.stringify(`${server.origin}/data`);
  const name = JSON.stringify(engine);
  const within = async <T>(work: (browser: BenchBrowser) => Promise<T>): Promise<T> => {
    const browser = await openBrowser(kind, { executable, profile });
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  };
  const newPage = (browser: BenchBrowser) => browser.open(`${server.origin}/bench.html`);
  const cold = (page: BenchPage, i: number) =>
    page.evaluate<number>(
      `bench.cold(${name}, ${JSON.stringify(COLD_QUERIES[i % COLD_QUERIES.length])})`,
    );
  try {
    const installed = await within(async (browser) =>
      (await newPage(browser)).evaluate<Installed | null>(`bench.install(${name}, ${from})`),
    );
    if (installed) figures.push(...installFigures(figure, installed, promised));

    const [pages, processes] = engine === OURS ? COLD.ours : COLD.library;
    const few = engine !== OURS && libraryCalled(engine).fewQueries !== undefined;
    const fresh: number[] = [];
    for (let i = 0; i < (quick || few ? 2 : processes); i++)
      fresh.push(await within(async (browser) => cold(await newPage(browser), i)));
    figures.push(...coldFigures(figure, 'new process', fresh));

    await within(async (browser) => {
      const empty = await newPage(browser);
      const base = await empty.memory();
      await empty.close();
      const again: number[] = [];
      for (let i = 0; i < (quick || few ? 2 : pages); i++) {
        const page = await newPage(browser);
        again.push(await cold(page, i));
        await page.close();
      }
      figures.push(...coldFigures(figure, 'new page', again));
      const page = await newPage(browser);
      await cold(page, 0);
      const budget = { most: few ? 5 : quick ? 40 : undefined, within: WITHIN_MS };
      const warm = await page.evaluate<{ typed: Outcome; pages: Outcome | null }>(
        `bench.warm(${from}, ${JSON.stringify(budget)}, ${few})`,
      );
      const held = await page.memory();
      figures.push(...times(figure, 'typed', warm.typed, promised ? 8 : undefined));
      if (warm.pages) figures.push(...times(figure, 'page', warm.pages, promised ? 8 : undefined));
      if (held !== null && base !== null)
        figures.push(
          figure('memory', 'MB', (held - base) / MB, {
            limit: engine === OURS && size === '300k' ? 12 : undefined,
          }),
        );
      if (engine === OURS) figures.push(...(await changeFigures(figure, page, from, promised)));
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return figures;
}

type MakeFigure = ReturnType<typeof figuresOf>;

const installFigures = (figure: MakeFigure, { records, ms, mergeMs }: Installed, goal: boolean) => [
  figure('installed, records', 'per s', (records / ms) * 1000, {
    measurements: records,
    least: goal ? 20_000 : undefined,
  }),
  figure('merged afterwards', 's', mergeMs / 1000),
];

const coldFigures = (figure: MakeFigure, what: string, values: number[]) => {
  const measurements = values.length;
  return [
    figure(`${what}, median`, 'ms', quantile(values, 0.5), { measurements }),
    figure(`${what}, longest`, 'ms', Math.max(...values), { measurements }),
  ];
};

async function changeFigures(figure: MakeFigure, page: BenchPage, from: string, goal: boolean) {
  const { visible, before, after } = await page.evaluate<ChangeTimes>(
    `bench.change(${from}, ${CHANGES}, ${CHANGED})`,
  );
  const measurements = visible.length;
  return [
    figure(`${CHANGED} changed, median`, 'ms', quantile(visible, 0.5), {
      measurements,
      limit: goal ? 60 : undefined,
    }),
    figure(`${CHANGED} changed, p95`, 'ms', quantile(visible, 0.95), { measurements }),
    figure(`with ${CHANGES} small segments, typed p50`, 'times', after.p50 / before.p50, {
      measurements: after.asked,
      limit: goal ? 1.5 : undefined,
    }),
    figure(`with ${CHANGES} small segments, typed p95`, 'times', after.p95 / before.p95, {
      measurements: after.asked,
    }),
  ];
}
