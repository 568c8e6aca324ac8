/**
 * A refresh where it happens: a page of Chromium reads a whole catalogue from a server on this
 * machine into IndexedDB. How much memory it takes meanwhile, and how long it blocks its thread.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../tools.ts';
import type { Figure } from './report.ts';
import { openChromium } from './search/browser/chromium.ts';
import { serveFiles } from './search/browser/serve.ts';
import { writePage } from './search/bundle.ts';
import type { Refreshed } from './search/page/refresh.ts';

const MB = 1024 * 1024;
const RECORDS = 70_000;
const FEW = 6000;
/** Between two looks at the memory. */
const LOOK_MS = 50;

/** Measures it. */
export async function refreshingInPage(executable: string, quick: boolean): Promise<Figure[]> {
  const records = quick ? FEW : RECORDS;
  const folder = mkdtempSync(join(tmpdir(), 'en-regard-refresh-'));
  // In a process of its own: making the answers costs as much as reading them.
  const catalogue = await startCatalogue(records);
  await writePage(folder, 'refresh', 'refresh.ts');
  const files = await serveFiles({ '': folder });
  const browser = await openChromium({ executable, profile: join(folder, 'profile') });
  try {
    const page = await browser.open(`${files.origin}/refresh.html`);
    const before = (await page.memory())!;
    let done = false;
    const refreshed = page
      .evaluate<Refreshed>(`refreshFrom(${JSON.stringify(catalogue.base)})`)
      .finally(() => {
        done = true;
      });
    let [peak, looks] = [0, 0];
    while (!done) {
      // As it is, garbage included: nobody collects it for a worker either.
      const { usedSize, backingStorageSize = 0 } = await page.send('Runtime.getHeapUsage');
      peak = Math.max(peak, usedSize + backingStorageSize);
      looks++;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    const { records: held, ms, waited, long } = await refreshed;
    if (held !== records) throw new Error(`${held} records are held, not ${records}`);
    const after = (await page.memory())!;
    const figure = (
      name: string,
      figure: Omit<Figure, 'name' | 'measurements'>,
      measurements = 1,
    ) => ({
      ...{ name: `refresh in Chromium: ${name}`, ...figure, measurements },
    });
    return [
      figure('records, without waiting', {
        ...{ unit: 'per s', value: (held / (ms - waited)) * 1000 },
      }),
      figure('memory at its peak', { unit: 'MB', value: (peak - before) / MB, limit: 150 }, looks),
      figure('memory kept', { unit: 'MB', value: (after - before) / MB }),
      figure('tasks over 50 ms', { unit: 'times', value: long.length }),
      figure('longest block', { unit: 'ms', value: Math.max(0, ...long), limit: 50 }, long.length),
    ];
  } finally {
    await browser.close();
    await files.close();
    catalogue.child.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Starts a catalogue of uData, and waits for its address. */
function startCatalogue(records: number) {
  const main = join(ROOT, 'tests/servers/main.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, '--catalogue', 'udata', '--records', String(records)],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise<{ child: typeof child; base: string }>((started, failed) => {
    child.once('exit', (code) => failed(new Error(`The catalogue ended (${code}).`)));
    child.stdout.on('data', (said) => {
      const base = /http:\S+/.exec(String(said))?.[0];
      if (base) started({ child, base });
    });
  });
}
