/**
 * Pictures of every state of the panel and of the settings: light and dark, French and English,
 * at several widths. To look at before a change of the interface is proposed.
 *
 *     npx tsx scripts/gallery/shoot.ts [--out folder] [--only name,name] [--widths 320,400] [--quick]
 *
 * The components are drawn with services that give one fixed state each (`states.ts`). `--quick`
 * takes light French pictures at 360 px only. Whatever is wider than its window is reported.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import preact from '@preact/preset-vite';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { findBrowser } from '../browsers/find.ts';
import { NOW, SETTINGS } from './settings.ts';
import { STATES } from './states.ts';

const ROOT = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string' },
    widths: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const out = values.out ?? mkdtempSync(join(tmpdir(), 'en-regard-gallery-'));
const names = values.only?.split(',') ?? [...Object.keys(STATES), ...Object.keys(SETTINGS)];
const widths =
  values.widths?.split(',').map(Number) ?? (values.quick ? [360] : [272, 320, 360, 480]);
const schemes = values.quick ? (['light'] as const) : (['light', 'dark'] as const);
const languages = values.quick ? ['fr'] : ['fr', 'en'];

const found = findBrowser('chromium');
if (!found.ok) throw new Error('no Chromium found: set CHROMIUM to its path');

const server = await createServer({
  configFile: false,
  root: import.meta.dirname,
  publicDir: join(ROOT, 'public'),
  cacheDir: join(ROOT, '.cache/gallery'),
  logLevel: 'error',
  plugins: [preact()],
  resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'browser.ts') } },
  server: { port: 0, host: '127.0.0.1', fs: { allow: [ROOT] }, hmr: false },
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: found.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
mkdirSync(out, { recursive: true });

for (const colorScheme of schemes) {
  const context = await browser.newContext({ colorScheme, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  // The settings count from now.
  await page.clock.setFixedTime(NOW);
  page.on('pageerror', (error) => console.error(page.url(), error.message));
  for (const language of languages) {
    for (const width of widths) {
      for (const name of names) {
        await page.setViewportSize({ width, height: 820 });
        await page.goto(`${base}?state=${name}&lang=${language}`);
        await settle(page, name);
        await page.screenshot({
          path: join(out, `${name}-${width}-${colorScheme}-${language}.png`),
          fullPage: true,
        });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        if (wide) console.error(`wider than its window: ${name} ${width} ${language}`);
      }
    }
  }
  await context.close();
}
await browser.close();
await server.close();
console.log(out);

/** Brings the page to the state: typed words, unfolded parts, fonts loaded. */
async function settle(page: Page, name: string): Promise<void> {
  const { query, unfolded, key, clicks = [] } = STATES[name] ?? {};
  await page.waitForSelector('main');
  if (key) await page.keyboard.press(key);
  if (query !== undefined) {
    await page.keyboard.press('/');
    await page.fill('#query', query);
    if (query) await page.waitForSelector('#results, .void h2');
    for (const selector of clicks) await page.locator(selector).click();
  }
  if (unfolded) {
    for (const summary of await page.locator('summary:visible').all()) await summary.click();
  }
  const { address, clicks: pressed = [] } = SETTINGS[name] ?? {};
  if (address) {
    await page.fill('#address', address);
    await page.keyboard.press('Enter');
  }
  for (const selector of pressed) await page.locator(selector).first().click();
  if (name === 'waiting') await page.waitForTimeout(350);
  await page.evaluate(async () => {
    window.scrollTo(0, 0);
    await document.fonts.ready;
  });
}
