/** Finds an installed browser that can load an unpacked extension. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

/** What the search needs to know of the machine; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  exists(path: string): boolean;
  /** Names in a folder; empty when there is no such folder. */
  list(folder: string): string[];
}

export type Found =
  | { ok: true; path: string }
  /** `branded-chrome`: only Google Chrome is there, which refuses unpacked extensions. */
  | { ok: false; error: 'absent' | 'branded-chrome' | 'override-absent'; path?: string };

const OVERRIDE: Record<BrowserKind, string> = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

/** The machine that runs this process. */
export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
  list: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
});

/**
 * Finds a browser. The variables `CHROMIUM` and `FIREFOX` name one outright. Otherwise, for
 * Chromium: Chromium, then Chrome for Testing (own, Playwright's or Puppeteer's), then Edge.
 *
 * Google Chrome is refused: since version 137 its branded builds ignore `--load-extension`
 * (https://groups.google.com/a/chromium.org/g/chromium-extensions/c/aEHdhDZ-V0E).
 *
 * @param kind Family of the browser.
 * @param machine Where to look; this machine unless told.
 * @returns The path of its executable, or why there is none.
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine()): Found {
  const told = machine.env[OVERRIDE[kind]];
  if (told) {
    if (!machine.exists(told)) return { ok: false, error: 'override-absent', path: told };
    return isBrandedChrome(told)
      ? { ok: false, error: 'branded-chrome', path: told }
      : { ok: true, path: told };
  }
  const candidates = kind === 'chromium' ? chromiumPaths(machine) : firefoxPaths(machine);
  const path = candidates.find((candidate) => machine.exists(candidate));
  if (path) return { ok: true, path };
  const chrome = kind === 'chromium' ? chromePaths(machine).find((p) => machine.exists(p)) : null;
  return chrome
    ? { ok: false, error: 'branded-chrome', path: chrome }
    : { ok: false, error: 'absent' };
}

/** Whether this is Google Chrome itself, and not Chromium or Chrome for Testing. */
export const isBrandedChrome = (path: string) =>
  /google[-/\\]chrome|Google Chrome(?: Beta| Dev| Canary)?\.app/i.test(path) &&
  !/for[ -]testing/i.test(path);

function chromiumPaths(machine: Machine): string[] {
  const { platform } = machine;
  if (platform === 'darwin')
    return [
      ...macApps(machine, 'Chromium', 'Chromium'),
      ...macApps(machine, 'Google Chrome for Testing', 'Google Chrome for Testing'),
      ...cached(machine),
      ...macApps(machine, 'Microsoft Edge', 'Microsoft Edge'),
    ];
  if (platform === 'win32')
    return [
      ...windowsPrograms(machine, 'Chromium\\Application\\chrome.exe'),
      ...cached(machine),
      ...windowsPrograms(machine, 'Microsoft\\Edge\\Application\\msedge.exe'),
    ];
  return [
    ...onPath(machine, ['chromium', 'chromium-browser', 'chrome-for-testing']),
    '/usr/lib/chromium/chromium',
    ...cached(machine),
    '/snap/bin/chromium',
    ...onPath(machine, ['microsoft-edge', 'microsoft-edge-stable']),
    '/opt/microsoft/msedge/msedge',
  ];
}

function firefoxPaths(machine: Machine): string[] {
  if (machine.platform === 'darwin')
    return ['Firefox', 'Firefox ESR', 'Firefox Developer Edition', 'Firefox Nightly'].flatMap(
      (name) => macApps(machine, name, 'firefox'),
    );
  if (machine.platform === 'win32')
    return ['Mozilla Firefox', 'Mozilla Firefox ESR', 'Firefox Developer Edition'].flatMap((name) =>
      windowsPrograms(machine, `${name}\\firefox.exe`),
    );
  return [
    ...onPath(machine, ['firefox-esr', 'firefox']),
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
    '/snap/bin/firefox',
  ];
}

function chromePaths(machine: Machine): string[] {
  if (machine.platform === 'darwin') return macApps(machine, 'Google Chrome', 'Google Chrome');
  if (machine.platform === 'win32')
    return windowsPrograms(machine, 'Google\\Chrome\\Application\\chrome.exe');
  return [
    ...onPath(machine, ['google-chrome', 'google-chrome-stable']),
    '/opt/google/chrome/google-chrome',
  ];
}

const macApps = ({ home }: Machine, app: string, binary: string) =>
  ['/Applications', `${home}/Applications`].map(
    (folder) => `${folder}/${app}.app/Contents/MacOS/${binary}`,
  );

const windowsPrograms = ({ env }: Machine, path: string) =>
  [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']]
    .filter((folder) => folder !== undefined)
    .map((folder) => win32.join(folder, path));

/** The snap of a browser sits on the path too: it comes last, because it cannot read `/tmp`. */
const onPath = ({ env }: Machine, names: string[]) =>
  names.flatMap((name) =>
    ['/usr/bin', '/usr/local/bin', ...(env.PATH ?? '').split(':')]
      .filter((folder) => folder !== '' && folder !== '/snap/bin')
      .map((folder) => posix.join(folder, name)),
  );

/** Builds that Playwright and Puppeteer have downloaded, newest first. */
function cached(machine: Machine): string[] {
  const { platform, home, env } = machine;
  const { join } = platform === 'win32' ? win32 : posix;
  const playwright =
    {
      darwin: join(home, 'Library/Caches/ms-playwright'),
      win32: join(env.LOCALAPPDATA ?? home, 'ms-playwright'),
    }[platform as string] ?? join(home, '.cache/ms-playwright');
  const folders = [
    [env.PLAYWRIGHT_BROWSERS_PATH ?? playwright, /^chromium-\d+$/] as const,
    [join(env.PUPPETEER_CACHE_DIR ?? join(home, '.cache/puppeteer'), 'chrome'), /-\d+\./] as const,
  ];
  return folders.flatMap(([folder, builds]) =>
    machine
      .list(folder)
      .filter((name) => builds.test(name))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .flatMap((build) =>
        machine
          .list(join(folder, build))
          .filter((name) => name.startsWith('chrome-'))
          .flatMap((name) =>
            platform === 'darwin'
              ? ['Google Chrome for Testing', 'Chromium'].map((app) =>
                  join(folder, build, name, `${app}.app/Contents/MacOS/${app}`),
                )
              : [join(folder, build, name, platform === 'win32' ? 'chrome.exe' : 'chrome')],
          ),
      ),
  );
}
