/** How long a list of ten thousand flags takes to be read, in the IndexedDB of Chromium. */
import { chromium, type Page } from 'playwright-core';
import { flagFile } from './flag-samples.ts';
import { type Figure, medianAndP95 } from './report.ts';
import { bundled } from './search/bundle.ts';

const COUNT = 10_000;
const AGAIN = 15;
const LIST_LIMIT_MS = 150;

/** Opens the database anew, again and again: a reader who opens the page of requests. */
export async function flags(executable: string): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: executable,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
    );
    await page.goto('https://bench.example/');
    return await measured(page);
  } finally {
    await browser.close();
  }
}

async function measured(page: Page): Promise<Figure[]> {
  const services = await bundled('../../flag-services.ts');
  const withFlags = <T>(work: string, given?: unknown) =>
    page.evaluate<T, unknown>(
      // A function: what is given may be large, and is no part of its text.
      new Function(
        'given',
        `return (async () => { ${services}; const flags = bundle.lazyFlags(Promise.resolve()); ${work} })()`,
      ) as (given: unknown) => Promise<T>,
      given,
    );
  const file = await flagFile(COUNT);
  const opened = await withFlags<number>(
    `const begun = performance.now();
       const { ok, error } = await flags.open(new Blob([given]));
       if (!ok) throw new Error(error);
       return performance.now() - begun;`,
    file,
  );
  const screens: number[] = [];
  const lists: number[] = [];
  const pages: number[] = [];
  for (let n = 0; n < AGAIN; n++) {
    await page.reload();
    const [first, all, ofPage] = await withFlags<[number, number, number]>(
      `await flags.get('');
         const timed = async (watch) => {
           const begun = performance.now();
           await new Promise(watch);
           return performance.now() - begun;
         };
         let first;
         const all = await timed((done) => {
           const begun = performance.now();
           flags.watch(({ rows, total }) => {
             if (total !== ${COUNT}) throw new Error(total + ' flags');
             first ??= performance.now() - begun;
             if (rows.length === total) done();
           });
         });
         const page = await timed((tell) => flags.watchPage('https://www.gard.gouv.fr/7', tell));
         return [first, all, page];`,
    );
    screens.push(first);
    lists.push(all);
    pages.push(ofPage);
  }
  return [
    { name: `file of ${COUNT} flags taken in`, unit: 'ms', value: opened, measurements: 1 },
    ...medianAndP95(
      `list of ${COUNT} flags, the newest and their number`,
      'ms',
      screens,
      LIST_LIMIT_MS,
    ),
    ...medianAndP95('all rows of it', 'ms', lists),
    ...medianAndP95('flags of one page, among them', 'ms', pages),
  ];
}
