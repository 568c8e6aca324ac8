import { describe, expect, it } from 'vitest';
import { findBrowser, isBrandedChrome, type Machine } from '../../../scripts/browsers/find.ts';
import { howToInstall, packagesFor } from '../../../scripts/browsers/install.ts';

/** A machine where these files, and the folders that hold them, are all there is. */
const machine = (platform: NodeJS.Platform, files: string[], env = {}): Machine => ({
  platform,
  env: { PATH: '/usr/bin:/snap/bin', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local', ...env },
  home: platform === 'win32' ? 'C:\\Users\\me' : '/home/me',
  exists: (path) => files.includes(path),
  list: (folder) => {
    const separator = platform === 'win32' ? '\\' : '/';
    const inside = files.filter((file) => file.startsWith(folder + separator));
    return [...new Set(inside.map((file) => file.slice(folder.length + 1).split(separator)[0]!))];
  },
});

describe('findBrowser', () => {
  it('takes the first that is there, in the order of preference', () => {
    const edge = '/usr/bin/microsoft-edge';
    expect(findBrowser('chromium', machine('linux', [edge, '/usr/bin/chromium']))).toEqual({
      ok: true,
      path: '/usr/bin/chromium',
    });
    expect(findBrowser('chromium', machine('linux', [edge]))).toEqual({ ok: true, path: edge });
  });

  it('finds the newest build that Playwright downloaded', () => {
    const cache = '/home/me/.cache/ms-playwright';
    const files = ['999', '1200'].map((n) => `${cache}/chromium-${n}/chrome-linux64/chrome`);
    expect(findBrowser('chromium', machine('linux', files))).toEqual({ ok: true, path: files[1] });
  });

  it('knows macOS and Windows', () => {
    const mac =
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
    expect(findBrowser('chromium', machine('darwin', [mac]))).toEqual({ ok: true, path: mac });
    const windows =
      'C:\\Users\\me\\.cache\\puppeteer\\chrome\\win64-140.0.1\\chrome-win64\\chrome.exe';
    expect(findBrowser('chromium', machine('win32', [windows]))).toEqual({
      ok: true,
      path: windows,
    });
    const firefox = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    const env = { ProgramFiles: 'C:\\Program Files' };
    expect(findBrowser('firefox', machine('win32', [firefox], env))).toEqual({
      ok: true,
      path: firefox,
    });
  });

  it('refuses Google Chrome, found or named', () => {
    const path = '/usr/bin/google-chrome';
    const refused = { ok: false, error: 'branded-chrome', path };
    expect(findBrowser('chromium', machine('linux', [path]))).toEqual(refused);
    expect(findBrowser('chromium', machine('linux', [path], { CHROMIUM: path }))).toEqual(refused);
    expect(isBrandedChrome('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')).toBe(
      true,
    );
    expect(isBrandedChrome('/opt/Google Chrome for Testing.app/Contents/MacOS/Google Chrome')).toBe(
      false,
    );
  });

  it('obeys the variables, and says so when they point nowhere', () => {
    const files = ['/usr/bin/firefox', '/opt/mine'];
    expect(findBrowser('firefox', machine('linux', files, { FIREFOX: '/opt/mine' }))).toEqual({
      ok: true,
      path: '/opt/mine',
    });
    const found = findBrowser('firefox', machine('linux', files, { FIREFOX: '/nowhere' }));
    expect(found).toEqual({ ok: false, error: 'override-absent', path: '/nowhere' });
    expect(howToInstall('firefox', found, 'linux')).toBe(
      'FIREFOX is set to /nowhere, which does not exist.',
    );
  });
});

describe('what to install', () => {
  it('names each Debian package once', () => {
    const packages = packagesFor(['chromium', 'firefox']);
    expect(packages).toContain('chromium-l10n');
    expect(packages.filter((name) => name === 'fonts-dejavu-core')).toHaveLength(1);
  });

  it.each(['linux', 'darwin', 'win32'] as const)('is one line on %s', (platform) => {
    for (const need of ['chromium', 'firefox', 'openssl'] as const) {
      const line = howToInstall(need, { ok: false, error: 'absent' }, platform);
      expect(line).toMatch(/was not found\. Install .+\.$/);
      expect(line).not.toContain('\n');
    }
  });
});
