/** A real Firefox with the built extension in it, and its real sidebar. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, connectBidi, evaluateIn, type Json } from './bidi.ts';
import { SIDEBAR, sidebarEvaluator } from './firefox-sidebar.ts';

export interface FirefoxOptions {
  executable: string;
  /** Folder of the built extension. */
  extension: string;
  /** Language of the interface. All but English need the translations of the browser. */
  language?: string;
  headless?: boolean;
  /** Port of a local server that every address leads to: nothing leaves the machine. */
  sitePort?: number;
  /** Size of the window, in CSS pixels. */
  size?: { width: number; height: number };
  /** Folder of a profile that outlives the browser; else it has one of its own. */
  profile?: string;
}

/** A tab, or the sidebar, by its browsing context. */
export type Context = string;

export interface RunningFirefox {
  bidi: Bidi;
  /** `moz-extension://…`, known in advance. */
  origin: string;
  /** The process: ends when the person closes the window. */
  process: ChildProcess;
  /** Opens an address in a tab, the active one from then on. */
  open(url: string): Promise<Context>;
  navigate(tab: Context, url: string): Promise<void>;
  activate(tab: Context): Promise<void>;
  /** Evaluates an expression in a page; what it gives must be JSON. Promises are awaited. */
  evaluate(context: Context, expression: string): Promise<Json>;
  /** The same in the browser's own window, with the browser's own rights. */
  inBrowser(expression: string): Promise<Json>;
  /** The same in the document of the real sidebar. */
  inSidebar(expression: string): Promise<Json>;
  /** Polls until the expression is true; answers its value. */
  until(evaluate: () => Promise<Json>, what: string, milliseconds?: number): Promise<Json>;
  /** A real click of the mouse on the extension's toolbar button. */
  clickAction(): Promise<void>;
  sidebarIsOpen(): Promise<boolean>;
  hideSidebar(): Promise<void>;
  darkSidebar(on: boolean): Promise<void>;
  /** Pictures as PNG. */
  pictureOfTab(tab: Context): Promise<Buffer>;
  pictureOfSidebar(): Promise<Buffer>;
  pictureOfWindow(): Promise<Buffer>;
  /** Ends the background of the extension as the browser does when it is idle, be it at work. */
  killBackground(): Promise<void>;
  /** Grants a host to the extension, or takes it back, as the page of add-ons does. */
  grant(origin: string, on: boolean): Promise<void>;
  /**
   * Keeps the notices of the extension as a desktop would that shows them: a machine without one
   * ends each at once. To be called once the extension may make them.
   */
  keepNotices(): Promise<void>;
  /** Presses a notice of the extension, as the desktop tells of it. */
  pressNotice(id: string): Promise<void>;
  /** Ends the browser as a failure of the power would. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The origin of the extension in this profile; any UUID would do. */
const UUID = '5d2f7c1e-8a43-4b6f-9d0c-3e1b7a94c250';
const STARTUP_MS = 60_000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Starts Firefox with a profile of its own.
 *
 * @throws Error when it did not answer, or refused the extension.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const { headless = true } = options;
  const { width, height } = options.size ?? { width: 1280, height: 900 };
  const addon = addonId(options.extension);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'en-regard-firefox-'));
  writeFileSync(join(profile, 'user.js'), userPreferences(options, addon));
  const child = spawn(
    options.executable,
    [
      ...(headless ? ['--headless'] : ['--width', `${width}`, '--height', `${height}`]),
      '--no-remote',
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      '--profile',
      profile,
      'about:blank',
    ],
    {
      env: {
        ...process.env,
        MOZ_HEADLESS_WIDTH: `${width}`,
        MOZ_HEADLESS_HEIGHT: `${height}`,
        // Without it a released Firefox ignores the address of the settings server set below.
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const clean = () => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const bidi = await connectBidi(await listening(child));
    await bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: options.extension },
    });
    return await drive(bidi, child, { addon, profile, clean });
  } catch (error) {
    child.kill('SIGKILL');
    await pause(200);
    clean();
    throw error;
  }
}

async function drive(
  bidi: Bidi,
  child: ChildProcess,
  { addon, profile, clean }: { addon: string; profile: string; clean: () => void },
): Promise<RunningFirefox> {
  const tree = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window: Context = tree.contexts[0].context;
  // Widgets are named after the add-on, with what an identifier may not hold made a `_`.
  const widget = addon.toLowerCase().replace(/[^a-z0-9_-]/g, '_');

  const evaluate: RunningFirefox['evaluate'] = (context, expression) =>
    evaluateIn(bidi, context, expression);
  const inBrowser = (expression: string) => evaluate(window, expression);
  const draw = async (browsingContext: string): Promise<Buffer> => {
    const address: string = await inBrowser(`(async () => {
      const bitmap = await ${browsingContext}.currentWindowGlobal.drawSnapshot(null, 1, 'white');
      const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      return canvas.toDataURL('image/png');
    })()`);
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  };
  const navigate: RunningFirefox['navigate'] = async (context, url) => {
    // A change of process swallows the end of loading of the extension's own pages.
    const wait = url.startsWith('moz-extension:') ? 'none' : 'complete';
    await bidi.send('browsingContext.navigate', { context, url, wait });
  };

  return {
    bidi,
    origin: `moz-extension://${UUID}`,
    process: child,
    evaluate,
    inBrowser,
    navigate,
    inSidebar: sidebarEvaluator(inBrowser),
    async open(url) {
      const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
      await navigate(context, url);
      return context;
    },
    async activate(context) {
      await bidi.send('browsingContext.activate', { context });
    },
    async until(attempt, what, milliseconds = 10_000) {
      let error: unknown;
      for (const end = Date.now() + milliseconds; Date.now() < end; await pause(50)) {
        const value = await attempt().catch((thrown) => {
          error = thrown;
        });
        if (value) return value;
      }
      throw new Error(`Waited ${milliseconds} ms for ${what}.`, { cause: error });
    },
    async clickAction() {
      // The protocol's own mouse does not reach the browser's window: this is the one below it.
      await inBrowser(`(async () => {
        CustomizableUI.addWidgetToArea('${widget}-browser-action', CustomizableUI.AREA_NAVBAR);
        const button = document.getElementById('${widget}-browser-action');
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const { x, y, width, height } = button.getBoundingClientRect();
        const [left, top] = [x + width / 2, y + height / 2];
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          windowUtils.sendMouseEvent
            ? windowUtils.sendMouseEvent(type, left, top, 0, 1, 0)
            : synthesizeMouseEvent(type, left, top, { button: 0, clickCount: 1 }, {});
      })()`);
    },
    sidebarIsOpen: () => inBrowser('SidebarController.isOpen'),
    async hideSidebar() {
      await inBrowser('SidebarController.hide()');
    },
    async darkSidebar(on) {
      // The preference that overrides the colours of pages leaves the sidebar to the theme.
      await inBrowser(
        `(${SIDEBAR}.browsingContext.prefersColorSchemeOverride = '${on ? 'dark' : 'light'}')`,
      );
    },
    async pictureOfTab(context) {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    pictureOfSidebar: () => draw(`${SIDEBAR}.browsingContext`),
    pictureOfWindow: () => draw('window.browsingContext'),
    async killBackground() {
      // Else it would be let live while it answers a message: a crash does not ask.
      const how = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
      await inBrowser(
        `WebExtensionPolicy.getByID('${addon}').extension.terminateBackground(${how})`,
      );
    },
    async grant(origin, on) {
      await inBrowser(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        );
        const { extension } = WebExtensionPolicy.getByID('${addon}');
        await ExtensionPermissions.${on ? 'add' : 'remove'}(
          '${addon}', { permissions: [], origins: [${JSON.stringify(origin)}] }, extension,
        );
      })()`);
    },
    async keepNotices() {
      await inBrowser(`(() => {
        const notices = ${notices(addon)};
        const { set } = notices;
        notices.set = (id, notice) => {
          notice.showAlert = () => {};
          return set.call(notices, id, notice);
        };
      })()`);
    },
    async pressNotice(id) {
      await inBrowser(`(() => {
        const notice = ${notices(addon)}.get(${JSON.stringify(id)});
        if (!notice) throw new Error('There is no such notice.');
        notice.observe(null, 'alertclickcallback', ${JSON.stringify(id)});
      })()`);
    },
    async kill() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      bidi.close();
      // That the sidebar was open: it is of an extension that is not there yet at the next start.
      rmSync(join(profile, 'xulstore.json'), { force: true });
      clean();
    },
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null) {
        await Promise.race([bidi.send('browser.close').catch(() => null), pause(3000)]);
        await Promise.race([gone, pause(5000)]);
      }
      bidi.close();
      if (child.exitCode === null) child.kill('SIGKILL');
      clean();
    },
  };
}

/** The notices of the extension, by their ids: an expression of the browser's own. */
const notices = (addon: string) => `(({ extension }) =>
  extension.apiManager.getAPI('notifications', extension, 'addon_parent').notificationsMap
)(WebExtensionPolicy.getByID('${addon}'))`;

/** The add-on's identity, as its built manifest gives it. */
function addonId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** Waits for the line that says where the browser listens. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const timer = setTimeout(
      () => failed(new Error(`Firefox did not answer in ${STARTUP_MS / 1000} s.\n${said}`)),
      STARTUP_MS,
    );
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`Firefox ended (${code}).\n${said}`)));
    child.stderr?.on('data', (data) => {
      said += data;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      child.stderr?.removeAllListeners('data').resume();
      found(address);
    });
  });
}

/** Languages that Firefox has by country only. */
const LOCALES: Record<string, string> = { en: 'en-US', es: 'es-ES' };

function userPreferences(options: FirefoxOptions, addon: string): string {
  const preferences: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify({ [addon]: UUID }),
    'intl.locale.requested': LOCALES[options.language ?? 'en'] ?? options.language ?? '',
    ...SILENCE,
    // What is asked for in a gesture is given: nobody is there to answer the browser's question.
    'extensions.webextOptionalPermissionPrompts': false,
    // The extension is put in anew at each start: what it kept must be there as after an update.
    ...(options.profile && {
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'browser.sessionstore.resume_from_crash': false,
    }),
    ...(options.sitePort === undefined
      ? {}
      : {
          'network.dns.forceResolve': '127.0.0.1',
          'network.socket.forcePort': `443=${options.sitePort};80=${options.sitePort}`,
        }),
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

/** Firefox's own welcome pages and traffic, which would cover ours in the request log. */
const SILENCE = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
};
