import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { PUBLIC_SUFFIX_MATCHES } from './lib/sites/suffixes.ts';

/** The add-on's identity in Firefox. It must never change: stored data hangs on it. */
const GECKO_ID = 'en-regard@en-regard.org';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [preact()],
    build: { target: ['chrome116', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // Each permission is explained in docs/permissions.md; a test compares the two.
    permissions: [
      'activeTab',
      'alarms',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    content_scripts: [{ matches: PUBLIC_SUFFIX_MATCHES, js: ['page.js'], run_at: 'document_idle' }],
    optional_host_permissions: ['https://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
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
      : { minimum_chrome_version: '116' }),
  }),
  zip: {
    // The Firefox reviewers rebuild from this archive: everything needed, nothing private.
    excludeSources: ['.env*', 'coverage/**', '.cache/**', 'tests/bench/results/**'],
  },
});
