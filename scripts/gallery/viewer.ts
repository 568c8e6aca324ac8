/** A browser that looks at the gallery: one page, in any size and theme. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { connectBidi, evaluateIn } from '../browsers/bidi.ts';
import type { BrowserKind } from '../browsers/find.ts';

/** `forced` is the forced colours of Chromium; Firefox has no switch for them. */
export type Scheme = 'light' | 'dark' | 'forced';

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

/**
 * Starts a browser without a window.
 *
 * @param scale Pixels of a picture for one of the page.
 */
export const openViewer = (kind: BrowserKind, executable: string, scale = 1.5): Promise<Viewer> =>
  kind === 'chromium' ? chromiumViewer(executable, scale) : firefoxViewer(executable, scale);

async function chromiumViewer(executablePath: string, scale: number): Promise<Viewer> {
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ deviceScaleFactor: scale });
  page.on('pageerror', (error) => console.error(page.url(), error.message));
  return {
    open: async (address) => void (await page.goto(address)),
    async look(width, scheme) {
      await page.setViewportSize({ width, height: HEIGHT });
      await page.emulateMedia({
        colorScheme: scheme === 'dark' ? 'dark' : 'light',
        forcedColors: scheme === 'forced' ? 'active' : 'none',
      });
    },
    evaluate: (expression) => page.evaluate(expression),
    picture: () => page.screenshot({ fullPage: true }),
    close: () => browser.close(),
  };
}

async function firefoxViewer(executable: string, scale: number): Promise<Viewer> {
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
      const sizes = { context: page, viewport, devicePixelRatio: scale };
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
