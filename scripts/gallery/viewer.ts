/** A browser that looks at the gallery: one page, in any size and theme. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { connectBidi, evaluateIn } from '../browsers/bidi.ts';
import type { BrowserKind } from '../browsers/find.ts';

export type Scheme = 'light' | 'dark';

export interface Viewer {
  open(address: string): Promise<void>;
  look(width: number, scheme: Scheme): Promise<void>;
  /** Evaluates an expression whose value is JSON; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** The whole page as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

const HEIGHT = 820;
/** Pixels of the picture for one of the page. */
const SCALE = 1.5;

/** Starts a browser without a window. */
export const openViewer = (kind: BrowserKind, executable: string): Promise<Viewer> =>
  kind === 'chromium' ? chromiumViewer(executable) : firefoxViewer(executable);

async function chromiumViewer(executablePath: string): Promise<Viewer> {
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ deviceScaleFactor: SCALE });
  page.on('pageerror', (error) => console.error(page.url(), error.message));
  return {
    open: async (address) => void (await page.goto(address)),
    async look(width, colorScheme) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.emulateMedia({ colorScheme });
    },
    evaluate: (expression) => page.evaluate(expression),
    picture: () => page.screenshot({ fullPage: true }),
    close: () => browser.close(),
  };
}

async function firefoxViewer(executable: string): Promise<Viewer> {
  const profile = mkdtempSync(join(tmpdir(), 'en-regard-viewer-'));
  writeFileSync(join(profile, 'user.js'), 'user_pref("remote.active-protocols", 1);\n');
  const child = spawn(
    executable,
    [
      ...['--headless', '--no-remote', '--remote-debugging-port=0'],
      ...['--remote-allow-system-access', '--profile', profile, 'about:blank'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`${executable} ended (${code}).`)));
    child.stderr!.on('data', (data) => {
      const said = /WebDriver BiDi listening on (ws:\S+)/.exec(String(data))?.[1];
      if (said) found(said);
    });
  });
  const bidi = await connectBidi(address);
  const { contexts } = await bidi.send('browsingContext.getTree', {});
  const page: string = contexts[0].context;
  const windows = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  return {
    open: (url) => bidi.send('browsingContext.navigate', { context: page, url, wait: 'complete' }),
    async look(width, scheme) {
      const viewport = { width, height: HEIGHT };
      const sizes = { context: page, viewport, devicePixelRatio: SCALE };
      await bidi.send('browsingContext.setViewport', sizes);
      const value = scheme === 'dark' ? 0 : 1;
      const name = 'layout.css.prefers-color-scheme.content-override';
      await evaluateIn(
        bidi,
        windows.contexts[0].context,
        `Services.prefs.setIntPref('${name}', ${value})`,
      );
    },
    evaluate: (expression) => evaluateIn(bidi, page, expression),
    async picture() {
      const shot = { context: page, origin: 'document' };
      const { data } = await bidi.send('browsingContext.captureScreenshot', shot);
      return Buffer.from(data, 'base64');
    },
    async close() {
      await bidi.send('browser.close').catch(() => {});
      bidi.close();
      if (child.exitCode === null) await new Promise((ended) => child.once('exit', ended));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
