/** Makes sure that the browsers are there: installs them where that is safe, else says how. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type BrowserKind, type Found, findBrowser } from './find.ts';

/** What can be missing on a machine. */
export type Need = BrowserKind | 'openssl';

/** Packages of Debian and Ubuntu. The `-l10n` ones bring the French of the browsers. */
const PACKAGES: Record<Need, string[]> = {
  chromium: ['chromium', 'chromium-l10n', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'firefox-esr-l10n-fr', 'fonts-dejavu-core'],
  openssl: ['openssl'],
};

const NAMES: Record<Need, string> = {
  chromium: 'Chromium, Chrome for Testing or Edge',
  firefox: 'Firefox 140 or later',
  openssl: 'OpenSSL',
};

const BY_HAND: Record<Need, Record<'linux' | 'darwin' | 'win32', string>> = {
  chromium: {
    linux: 'apt install chromium, or npx playwright-core install chromium',
    darwin: 'npx playwright-core install chromium',
    win32: 'npx playwright-core install chromium',
  },
  firefox: {
    linux: 'apt install firefox-esr, or https://www.mozilla.org/firefox/',
    darwin: 'https://www.mozilla.org/firefox/',
    win32: 'https://www.mozilla.org/firefox/',
  },
  openssl: {
    linux: 'apt install openssl',
    darwin: 'brew install openssl',
    win32: 'winget install ShiningLight.OpenSSL.Light',
  },
};

/**
 * Debian packages to install for what is missing. The translations and the font are wanted with
 * the browser, but a browser that came another way is left alone.
 *
 * @param missing What was not found.
 */
export const packagesFor = (missing: Need[]) => [
  ...new Set(missing.flatMap((need) => PACKAGES[need])),
];

/**
 * One line that says what to install.
 *
 * @param need What is missing.
 * @param found The failed search, for browsers.
 * @param platform As in `process.platform`.
 */
export function howToInstall(need: Need, found: Found | null, platform: NodeJS.Platform): string {
  const system = platform === 'darwin' || platform === 'win32' ? platform : 'linux';
  const variable = need === 'openssl' ? '' : `, or set ${need.toUpperCase()} to its path`;
  const line = `Install ${NAMES[need]} (${BY_HAND[need][system]})${variable}.`;
  if (found?.ok === false && found.error === 'override-absent')
    return `${need.toUpperCase()} is set to ${found.path}, which does not exist.`;
  if (found?.ok === false && found.error === 'branded-chrome')
    return `${found.path} is Google Chrome, which no longer loads unpacked extensions (since version 137). ${line}`;
  return `${NAMES[need]} was not found. ${line}`;
}

/**
 * Finds what is needed. As root on Debian or Ubuntu, what is missing is installed with apt first.
 *
 * @param needs What the caller is going to use.
 * @param say Told once when an installation begins.
 * @returns Paths by need.
 * @throws Error with one line for each thing that is missing.
 */
export function ensureInstalled<N extends Need>(
  needs: N[],
  say: (line: string) => void,
): Record<N, string> {
  const missing = needs.filter((need) => !locate(need).ok || speaksEnglishOnly(need));
  if (missing.length > 0 && canUseApt()) {
    const packages = packagesFor(missing);
    say(`Installing ${packages.join(', ')} with apt…`);
    installWithApt(packages);
  }
  const paths = {} as Record<N, string>;
  const lines: string[] = [];
  for (const need of needs) {
    const found = locate(need);
    if (found.ok) paths[need] = found.path;
    else lines.push(howToInstall(need, found, process.platform));
  }
  if (lines.length > 0) throw new Error(lines.join('\n'));
  return paths;
}

/** Whether a browser of Debian's stands there without its translations, as `apt` leaves it. */
function speaksEnglishOnly(need: Need): boolean {
  const [browser, ...more] = PACKAGES[need];
  const has = (name: string) =>
    spawnSync('dpkg-query', ['--show', name], { stdio: 'ignore' }).status === 0;
  return has(browser!) && !more.filter((name) => name.includes('-l10n')).every(has);
}

function locate(need: Need): Found {
  if (need !== 'openssl') return findBrowser(need);
  const works = spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0;
  return works ? { ok: true, path: 'openssl' } : { ok: false, error: 'absent' };
}

function canUseApt(): boolean {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/usr/bin/apt-get') &&
    /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(read('/etc/os-release'))
  );
}

function installWithApt(packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ]) {
    const { status, stderr } = spawnSync('apt-get', args, {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed:\n${stderr}`);
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
