/** How long a list of ten thousand flags takes to be read, in the IndexedDB of Chromium. */
import { chromium, type Page } from 'playwright-core';
import { hashOf } from '../../lib/requests/canonical.ts';
import { FLAGS, VERSION } from '../../lib/requests/files/form.ts';
import { type Evidence, type Flag, STEP_KINDS, WANTED_KINDS } from '../../lib/requests/flag.ts';
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
  const file = JSON.stringify({ format: FLAGS, version: VERSION, flags: await samples() });
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

/** Flags as readers leave them: letters, steps, searches. */
const samples = (): Promise<Flag[]> =>
  Promise.all(
    Array.from({ length: COUNT }, async (_, n): Promise<Flag> => {
      const at = 1_750_000_000_000 + n * 60_000;
      const evidence: Evidence = {
        url: `https://www.gard.gouv.fr/${n}`,
        title: `Une page de la préfecture, numéro ${n}`,
        at,
        language: 'fr',
        element: `Tableau des arrêtés en vigueur, numéro ${n}`,
        searched: ['data.gouv.fr', 'code.gouv.fr', 'Commission nationale du débat public'].map(
          (where) => ({ where, words: 'arrêtés en vigueur par canton', at, found: n % 11 }),
        ),
      };
      return {
        id: `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
        created: at,
        modified: at,
        wanted: WANTED_KINDS[n % WANTED_KINDS.length]!,
        title: `Arrêtés en vigueur par canton, numéro ${n}`,
        note: 'Une note de quelques mots. '.repeat(8),
        jurisdiction: 'FR',
        body: { name: 'Préfecture du Gard', site: 'https://www.gard.gouv.fr/' },
        evidence,
        hash: await hashOf(evidence),
        letter: { subject: 'Demande', text: 'Madame, Monsieur, … '.repeat(80), modified: at },
        steps: STEP_KINDS.slice(0, n % 4).map((kind) => ({ kind, day: '2026-01-25', note: '' })),
      };
    }),
  );
