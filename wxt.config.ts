import preact from '@preact/preset-vite';
import { type BuildOptions, mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { PUBLIC_SUFFIX_MATCHES } from './lib/sites/suffixes.ts';

/** The add-on's identity in Firefox. It must never change: stored data hangs on it. */
const GECKO_ID = 'en-regard@en-regard.org';

/** Whether a browser has Chromium's side panel. */
const hasSidePanel = (browser: string) => browser !== 'firefox' && browser !== 'safari';

/** The page that must open fastest. */
const PANEL = 'sidepanel';

interface Modules {
  getModuleInfo(id: string): { importers: string[] } | null;
}

/**
 * Builds pages of few files: each costs some ms of an opening. What the panel shares with others is one
 * file, and what is loaded later is not announced to the parser, which costs as much as loading it.
 */
function fewFiles(): BuildOptions {
  const known = new Map<string, boolean>();
  const isOfPanel = (id: string, modules: Modules): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const importers = modules.getModuleInfo(id)?.importers ?? [];
    const found =
      id.includes(`/entrypoints/${PANEL}/`) ||
      importers.some((importer) => isOfPanel(importer, modules));
    known.set(id, found);
    return found;
  };
  return {
    modulePreload: {
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: (id, of) => (isOfPanel(id, of) ? 'panel' : null), minShareCount: 2 }],
        },
      },
    },
  };
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  vite: ({ browser }) => ({
    plugins: [preact()],
    build: { target: browser === 'safari' ? 'safari17' : ['chrome116', 'firefox140'] },
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === PANEL))
        Object.assign(config, mergeConfig(config, { build: fewFiles() }));
    },
    // WXT gives every browser but Firefox a side panel. Safari has none: the page is its popup.
    'build:manifestGenerated'({ config: { browser } }, manifest) {
      if (browser !== 'safari') return;
      delete manifest.side_panel;
      manifest.permissions = manifest.permissions?.filter((name) => name !== 'sidePanel') ?? [];
      manifest.action = { ...manifest.action, default_popup: 'sidepanel.html' };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // Each permission is explained in docs/permissions.md; a test compares the two.
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(hasSidePanel(browser) ? ['sidePanel'] : []),
    ],
    content_scripts: [{ matches: PUBLIC_SUFFIX_MATCHES, js: ['page.js'], run_at: 'document_idle' }],
    optional_host_permissions: ['https://*/*'],
    optional_permissions: ['notifications'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      // A click on the button by the keyboard: the page may then be read, as after any click.
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+R', mac: 'MacCtrl+Shift+R' },
        description: '__MSG_commandOpen__',
      },
      ...(browser === 'firefox' && {
        _execute_sidebar_action: { description: '__MSG_commandSidebar__' },
      }),
    },
    ...(browser !== 'safari' && { omnibox: { keyword: 'regard' } }),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self' https:; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              // Honest because matching is local: nothing about a page leaves the browser.
              data_collection_permissions: { required: ['none'] as ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : hasSidePanel(browser) && { minimum_chrome_version: '116' }),
  }),
  zip: {
    // The Firefox reviewers rebuild from this archive: everything needed, nothing private.
    excludeSources: ['.env*', 'coverage/**', '.cache/**', 'tests/bench/results/**'],
  },
});
