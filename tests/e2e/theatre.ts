/** A browser, our web and the panel open: what every end-to-end test begins with. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { RECORD_PACKS } from '../../lib/packs/catalogues.ts';
import type { LedgerLine } from '../../lib/sync/ledger-line.ts';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { ensureInstalled } from '../../scripts/browsers/install.ts';
import { type Site, startSite } from '../../scripts/browsers/site.ts';
import {
  openStage,
  type Panel,
  type Stage,
  type Tab,
  until,
} from '../../scripts/browsers/stage.ts';
import { builtExtension, ROOT } from '../../scripts/tools.ts';
import { SAMPLE, WEB } from './web.ts';

export interface Theatre {
  site: Site;
  stage: Stage;
  /** The tab whose click opened the panel: it shows the sample page. */
  tab: Tab;
  panel: Panel;
  close(): Promise<void>;
}

/** Folder of the extension as built for a browser. */
export const extensionFor = (kind: BrowserKind) =>
  builtExtension(kind === 'chromium' ? 'chrome' : 'firefox');

/** Opens the real panel beside the sample page, by a real click on the toolbar button. */
export async function openTheatre(
  kind: BrowserKind,
  {
    language = 'fr',
    extension = extensionFor(kind),
    profile,
    mounted = {},
  }: {
    language?: string;
    extension?: string;
    profile?: string;
    /** What answers addresses that begin so, from the browser's first moment. */
    mounted?: Record<string, RequestListener>;
  } = {},
): Promise<Theatre> {
  const { [kind]: executable } = ensureInstalled([kind, 'openssl'], () => {});
  const site = await startSite(WEB);
  for (const [prefix, listener] of Object.entries(mounted)) site.mount(prefix, listener);
  let stage: Stage | undefined;
  try {
    stage = await openStage(kind, {
      executable,
      extension,
      language,
      sitePort: site.port,
      ...(profile !== undefined && { profile }),
    });
    const tab = await stage.newTab(SAMPLE.url);
    await stage.clickAction(tab);
    const panel = await stage.panel();
    const opened = stage;
    return {
      site,
      stage,
      tab,
      panel,
      async close() {
        await opened.close();
        await site.close();
      },
    };
  } catch (error) {
    await stage?.close();
    await site.close();
    throw error;
  }
}

/** How many records the shipped packs announce, or some of them. */
export function announcedRecords(packs = RECORD_PACKS): number {
  const manifests = packs.map(({ pack }) => join(ROOT, 'public/packs', pack, 'manifest.json'));
  return manifests.reduce(
    (sum, manifest) => sum + JSON.parse(readFileSync(manifest, 'utf8')).counts.records,
    0,
  );
}

/** Services that browsers contact by themselves, whatever page is open. */
export const BROWSERS_OWN =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|mozilla\.(com|net|org))$/;

/** Presses a key anywhere in the panel. */
export const pressIn = (panel: Panel, key: string) =>
  panel.evaluate(
    `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', bubbles: true }))`,
  );

/** Opens the search with its key and writes a query in place of what was there. */
export async function searchIn(panel: Panel, query: string): Promise<void> {
  await pressIn(panel, 'Escape');
  await pressIn(panel, '/');
  await until(panel, `document.activeElement?.type === 'search'`);
  await panel.evaluate(`(() => {
    const field = document.activeElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  })()`);
  await panel.type(query);
}

/** Every line of the network ledger, the oldest first. */
export const ledgerOf = (panel: Panel): Promise<LedgerLine[]> =>
  panel.evaluate(`indexedDB.databases().then((held) =>
    // To open a ledger in which nothing was ever written would make an empty one.
    held.some(({ name }) => name === 'en-regard-ledger')
      ? new Promise((resolve, reject) => {
          const request = indexedDB.open('en-regard-ledger');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const all = request.result.transaction('lines').objectStore('lines').getAll();
            all.onsuccess = () => { request.result.close(); resolve(all.result); };
          };
        })
      : [])`);

/** Keeps a picture for people to look at. */
export async function keepPicture(panel: Panel, name: string): Promise<void> {
  const folder = join(ROOT, '.output/shots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await panel.picture());
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of accessibility that the panel breaks, with what breaks them. */
export async function axeViolations(panel: Panel): Promise<string[]> {
  // The extension's own policy forbids to load a script: the text of axe is evaluated in place.
  await panel.evaluate(`(() => { if (!window.axe) { ${AXE}\n } return true; })()`);
  return panel.evaluate(
    `axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' | ')))`,
  );
}

/** What the toolbar button says of the active tab. */
export const actionOf = (panel: Panel): Promise<{ text: string; title: string }> =>
  panel.evaluate(`(async () => {
    const { action, tabs } = globalThis.browser ?? chrome;
    const [{ id: tabId }] = await tabs.query({ active: true, currentWindow: true });
    const [text, title] = [await action.getBadgeText({ tabId }), await action.getTitle({ tabId })];
    return { text, title };
  })()`);
