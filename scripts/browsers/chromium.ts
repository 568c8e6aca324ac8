/** A real Chromium with the built extension in it, and its real side panel. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';

export interface ChromiumOptions {
  executable: string;
  /** Folder of the built extension. */
  extension: string;
  /** Language of the browser's interface. All but English need the translations of the browser. */
  language?: string;
  headless?: boolean;
  /** Port of a local server that every address leads to: nothing leaves the machine. */
  sitePort?: number;
  /** Size of the window, in CSS pixels. */
  size?: { width: number; height: number };
  /** Folder of a profile that outlives the browser; else it has one of its own. */
  profile?: string;
}

export interface RunningChromium {
  context: BrowserContext;
  /** Identifier of the extension. */
  id: string;
  /** The background of the extension; evaluating in it wakes it. */
  worker: Worker;
  /** Acts like a click on the toolbar button while this tab is active: a second one closes. */
  clickAction(page: Page): Promise<void>;
  /** The real side panel, once it is open, as a page of a second connection. */
  sidePanel(): Promise<Page>;
  /** Types of the extension's contexts, as `runtime.getContexts` tells them. */
  contexts(): Promise<string[]>;
  /** Kills the extension's service worker, as the browser does after 30 s. */
  killWorker(): Promise<void>;
  /**
   * Grants a host, or takes it back, in the browser's page of extensions. It knows only hosts that
   * the manifest names, and from the first time on grants no other that was not granted there.
   */
  grant(origin: string, on: boolean): Promise<void>;
  /** Ends the browser as a failure of the power would. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** How long the browser may take to start the extension, in ms. */
const STARTUP_MS = 30_000;

/**
 * Starts Chromium with a profile of its own.
 *
 * @throws Error when the extension did not start in it.
 */
export async function launchChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const { headless = true, language = 'en' } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'en-regard-chromium-'));
  const clean = () => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    // `headless: true` would bring Playwright's own flags; ours is the real browser, unseen.
    headless: false,
    ignoreHTTPSErrors: options.sitePort !== undefined,
    viewport: null,
    // Who started the browser decides what Ctrl-C does.
    handleSIGINT: false,
    // `--lang` alone leaves the message catalogue of extensions in English.
    env: { ...(process.env as Record<string, string>), LANGUAGE: language },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: flags(options, headless, language),
  });
  const worker = await extensionWorker(context).catch(async (error) => {
    await context.close();
    clean();
    throw error;
  });
  const id = new URL(worker.url()).host;
  const root = await context.browser()!.newBrowserCDPSession();
  const doors: Browser[] = [];
  const panelAddress = `chrome-extension://${id}/sidepanel.html`;

  const contexts = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as ChromeGlobal;
      return (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType);
    });

  // A click before the worker has run its first turn would reach nobody.
  await until('the background to listen', () =>
    worker.evaluate(() =>
      (globalThis as unknown as ChromeGlobal).chrome.action.onClicked.hasListeners(),
    ),
  );

  return {
    context,
    id,
    worker,
    contexts,
    async clickAction(page) {
      await page.bringToFront();
      await send(root, 'Extensions.triggerAction', { id, targetId: await tabOf(root, page) });
    },
    async sidePanel() {
      // The list of targets answers at once, where a busy background would keep us waiting.
      await until('the side panel to open', async () => {
        const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] });
        return targetInfos.some(({ url }) => url.startsWith(panelAddress));
      });
      // Playwright sees a side panel only if it was open when it connected.
      const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
      const door = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      doors.push(door);
      const panel = door
        .contexts()
        .flatMap((each) => each.pages())
        .find((page) => page.url().startsWith(panelAddress));
      if (!panel) throw new Error('The side panel is open but was not found.');
      return panel;
    },
    async killWorker() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    async grant(origin, on) {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      const change = `${on ? 'add' : 'remove'}HostPermission(${JSON.stringify(id)}, ${JSON.stringify(origin)})`;
      const some = { extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' };
      await page.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(some)})
          .then(() => chrome.developerPrivate.${change})
          // What the change of mode has already taken back.
          .catch((error) => { if (${on}) throw error; })`,
      );
      await page.close();
    },
    async close() {
      for (const door of doors) await door.close();
      await context.close();
      clean();
    },
    async kill() {
      const { processInfo } = await root.send('SystemInfo.getProcessInfo');
      const ended = new Promise((resolve) => context.once('close', resolve));
      const main = processInfo.find(({ type }) => type === 'browser');
      if (!main) throw new Error('The browser does not say which process it is.');
      process.kill(main.id, 'SIGKILL');
      await ended;
      // What a dead browser leaves says that the profile is in use.
      for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(join(profile, name), { force: true });
      clean();
    },
  };
}

/** The part of Chrome's interface that is used inside the browser. */
interface ChromeGlobal {
  chrome: {
    runtime: { getContexts(filter: object): Promise<{ contextType: string }[]> };
    action: { onClicked: { hasListeners(): boolean } };
  };
}

function flags(options: ChromiumOptions, headless: boolean, language: string): string[] {
  const { width, height } = options.size ?? { width: 1280, height: 900 };
  return [
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    // A container has no user namespaces, and root may not use the sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--lang=${language}`,
    `--window-size=${width},${height}`,
    // Beside Playwright's pipe: a second door, for the side panel.
    '--remote-debugging-port=0',
    `--disable-extensions-except=${options.extension}`,
    `--load-extension=${options.extension}`,
    ...(options.sitePort === undefined
      ? []
      : [
          // `ignoreHTTPSErrors` does not reach the side panel.
          '--ignore-certificate-errors',
          `--host-resolver-rules=MAP * 127.0.0.1:${options.sitePort}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
        ]),
  ];
}

async function extensionWorker(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  const [first] = context.serviceWorkers().filter(isOurs);
  if (first) return first;
  return context
    .waitForEvent('serviceworker', { predicate: isOurs, timeout: STARTUP_MS })
    .catch(() => {
      throw new Error(
        'The browser started but did not load the extension. Google Chrome refuses unpacked extensions: use Chromium, Chrome for Testing or Firefox.',
      );
    });
}

/** The toolbar belongs to a target of type `tab`, which the ordinary list leaves out. */
async function tabOf(root: CDPSession, page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] });
  const tabs = targetInfos.filter(({ type }) => type === 'tab');
  const tab =
    tabs.find(({ targetId }) => targetId === (targetInfo as { parentId?: string }).parentId) ??
    tabs.find(({ url }) => url === targetInfo.url);
  if (!tab) throw new Error(`No tab shows ${targetInfo.url}.`);
  return tab.targetId;
}

/** Sends a command that Playwright has no types for. */
const send = (session: CDPSession, method: string, params: object) =>
  session.send(method as 'Target.getTargets', params as never);

async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await condition()); ) {
    if (Date.now() > end) throw new Error(`Waited 20 s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
