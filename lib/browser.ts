/**
 * The one seam around the WebExtension API. Everything else in `lib/` takes what it needs from
 * here, so that it can be given something else in a test. `browser` is webextension-polyfill
 * through WXT's module; `sidePanel`, which the polyfill does not know
 * (mozilla/webextension-polyfill#583), is reached through `chrome`.
 */
import { browser } from 'wxt/browser';
import { askFaced } from './browser/early.ts';
import { openElsewhere, openInTab } from './browser/openings.ts';
import { PAGE_SCRIPT } from './browser/reading.ts';
import type { BackgroundToPage, PageToBackground, PanelToBackground } from './messages.ts';

interface ChromeSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

const EVERYWHERE = { origins: ['https://*/*'] };

const sidePanel = () =>
  (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;
const sidebar = () =>
  (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;

/** Whether this browser can show the panel beside a page. */
export const hasPanel = (): boolean => (sidePanel() ?? sidebar()) !== undefined;

/**
 * Opens the facing page beside a tab: the side panel in Chromium, the sidebar in Firefox, a popup
 * or a tab elsewhere. Must be called in the gesture's own turn: an `await` before it loses it.
 *
 * @param tab the one that was clicked in, where the browser says so.
 */
export function openPanel(tab: Tab | undefined): Promise<unknown> {
  const windowId = tab?.windowId;
  if (sidePanel() && windowId !== undefined) {
    return sidePanel()!
      .open({ windowId })
      .catch(() => openInTab(tab));
  }
  if (sidebar()) {
    return sidebar()!
      .open()
      .catch(() => openInTab(tab));
  }
  return openElsewhere(tab);
}

/** Reads a file of `public/packs/` out of the extension's own package. */
export async function readPackFile(path: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/packs/${path}` as '/sidepanel.html'));
  if (!response.ok) throw new Error(`packs/${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Values by key, shared by all contexts of the extension. */
const storage = (area: 'session' | 'local') => ({
  async get<T>(key: string): Promise<T | undefined> {
    return (await browser.storage[area].get(key))[key] as T | undefined;
  },
  set: (key: string, value: unknown): Promise<void> => browser.storage[area].set({ [key]: value }),
  remove: (key: string): Promise<void> => browser.storage[area].remove(key),
  /** All values whose key begins so, with their keys. */
  async entries<T>(beginning: string): Promise<[string, T][]> {
    const everything = Object.entries(await browser.storage[area].get(null));
    return everything.filter(([key]) => key.startsWith(beginning)) as [string, T][];
  },
  /** The values alone. */
  async all<T>(beginning: string): Promise<T[]> {
    return (await this.entries<T>(beginning)).map(([, value]) => value);
  },
  /** Calls back with the new value (`undefined` when removed) at each change of a key. */
  watch(listener: (key: string, value: unknown) => void): () => void {
    const onChanged = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
      if (changed !== area) return;
      for (const [key, change] of Object.entries(changes)) listener(key, change.newValue);
    };
    browser.storage.onChanged.addListener(onChanged);
    return () => browser.storage.onChanged.removeListener(onChanged);
  },
});

/** Values that live as long as the browser session. */
export const session = storage('session');

/** Values that stay until the reader, or the removal of the extension, takes them away. */
export const local = storage('local');

/** Sets what the toolbar button says of a tab; quietly does nothing when the tab has gone. */
export async function setBadge(tabId: number, text: string, title: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Colours of the badge: the violet of the design and paper, 8.6 : 1. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#54309c' });
  await browser.action.setBadgeTextColor?.({ color: '#faf7f0' });
}

/** How long a script may take to be there, in ms. */
const INJECTION = 3_000;

/**
 * Runs the content script in a tab: in one that was open before, or by `activeTab`. Rejects where
 * the extension may not read, or not yet: Chromium lets a script for a site that the reader
 * restricted in its settings wait for a click, and does not answer. If the click comes the script
 * runs, and speaks by itself.
 */
export async function injectPageScript(tabId: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer to the injection.')), INJECTION);
  });
  const injected = browser.scripting.executeScript({ target: { tabId }, files: [PAGE_SCRIPT] });
  await Promise.race([injected, tired]).finally(() => clearTimeout(timer));
}

/** Sends a message to the content script of a tab. Rejects when there is none. */
export function sendToPage<K extends keyof BackgroundToPage>(
  tabId: number,
  type: K,
  request: BackgroundToPage[K]['request'],
): Promise<BackgroundToPage[K]['response']> {
  return browser.tabs.sendMessage(tabId, { type, ...request }, { frameId: 0 });
}

type ToBackground = PageToBackground & PanelToBackground;

/** Sends a message to the background, from the content script or from an extension page. */
export function sendToBackground<K extends keyof ToBackground>(
  type: K,
  request: ToBackground[K]['request'],
): Promise<ToBackground[K]['response']> {
  return browser.runtime.sendMessage({ type, ...request });
}

/** Where a message comes from, as the browser says it, not as the message does. */
export interface MessageSender {
  tabId: number;
  /** Address of the sending document. */
  url: string;
}

type Handlers<M extends { [K in keyof M]: { request: unknown; response: unknown } }> = {
  [K in keyof M]: (request: M[K]['request'], sender: MessageSender) => Promise<M[K]['response']>;
};

/**
 * Answers messages in the background. Page messages are taken from the top frame of a tab only,
 * panel messages from the extension's own pages only; anything else gets no answer.
 */
export function answerMessages(
  fromPages: Handlers<PageToBackground>,
  fromPanel: Handlers<PanelToBackground>,
): void {
  const own = browser.runtime.getURL('/' as '/sidepanel.html');
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const type = (message as { type?: unknown } | null)?.type;
    if (typeof type !== 'string' || sender.id !== browser.runtime.id) return undefined;
    const url = sender.url ?? '';
    if (Object.hasOwn(fromPanel, type)) {
      if (!url.startsWith(own)) return undefined;
      const handler = fromPanel[type as keyof PanelToBackground];
      return handler(message as never, { tabId: sender.tab?.id ?? -1, url });
    }
    if (Object.hasOwn(fromPages, type)) {
      if (sender.tab?.id === undefined || sender.frameId !== 0 || url.startsWith(own)) {
        return undefined;
      }
      const handler = fromPages[type as keyof PageToBackground];
      return handler(message as never, { tabId: sender.tab.id, url });
    }
    return undefined;
  });
}

/** The browser's events that the background lives by. All are registered in the first turn. */
export interface BackgroundEvents {
  /** The toolbar button was clicked: a user gesture. */
  onClicked(tab: Tab): void;
  /** The extension was installed (`isNew`), or it or the browser was updated. */
  onInstalled(isNew: boolean): void;
  onStartup(): void;
  /** A document began or ended loading in the tab, or its address changed without loading. */
  onTabLoading(tabId: number): void;
  onTabComplete(tabId: number): void;
  onTabRemoved(tabId: number): void;
  onAlarm(name: string): void;
  /** A permission was given or withdrawn: here, or in the browser's own settings. */
  onPermissions(withdrawn: string[]): void;
}

/** Registers the listeners of the background. Must run in the worker's first turn. */
export function listen(events: BackgroundEvents): void {
  browser.action.onClicked.addListener((tab) => events.onClicked(tab));
  browser.runtime.onInstalled.addListener(({ reason }) => events.onInstalled(reason === 'install'));
  browser.runtime.onStartup.addListener(() => events.onStartup());
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') events.onTabLoading(tabId);
    if (change.status === 'complete') events.onTabComplete(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => events.onTabRemoved(tabId));
  browser.alarms.onAlarm.addListener((alarm) => events.onAlarm(alarm.name));
  browser.permissions.onAdded.addListener(() => events.onPermissions([]));
  browser.permissions.onRemoved.addListener(({ origins }) => events.onPermissions(origins ?? []));
}

/** Wakes the background every minute until `clearAlarm`: the worker may die at any moment. */
export const setAlarm = (name: string): Promise<void> =>
  Promise.resolve(browser.alarms.create(name, { periodInMinutes: 1 }));

/** Wakes the background once, at a time in ms since 1970; half a minute from now at the earliest. */
export const setAlarmAt = (name: string, when: number): Promise<void> =>
  Promise.resolve(browser.alarms.create(name, { when: Math.max(when, Date.now() + 30_000) }));

export const clearAlarm = (name: string): Promise<unknown> => browser.alarms.clear(name);

/** Whether public sites may be recognised on any host. */
export const hasEverywhere = (): Promise<boolean> => browser.permissions.contains(EVERYWHERE);

/** Asks for it. Only in a user gesture. */
export const requestEverywhere = (): Promise<boolean> => browser.permissions.request(EVERYWHERE);

export const removeEverywhere = (): Promise<boolean> => browser.permissions.remove(EVERYWHERE);

/** Whether we may reach all of these, e.g. `https://www.data.gouv.fr/*`. */
export const hasOrigins = (origins: string[]): Promise<boolean> =>
  browser.permissions.contains({ origins });

/** Asks for them. Only in a user gesture. */
export const requestOrigins = (origins: string[]): Promise<boolean> =>
  browser.permissions.request({ origins });

export const removeOrigins = (origins: string[]): Promise<boolean> =>
  browser.permissions.remove({ origins });

/** Calls back when the permission is given or withdrawn, here or in the browser's own settings. */
export function watchPermissions(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/**
 * The panel's window and the tab it faces: the active one or, for a panel in a tab of its own,
 * the tab named in its address (`fixed`).
 *
 * @param asked what was asked before; asked now unless given.
 */
export async function facedTab(asked: ReturnType<typeof askFaced> = askFaced()): Promise<{
  windowId: number;
  tabId: number | null;
  fixed: boolean;
}> {
  const [current, active] = await Promise.all([asked.window, asked.tabs]);
  const windowId = current?.id ?? -1;
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named > 0) return { windowId, tabId: named, fixed: true };
  // In a Firefox sidebar `currentWindow` is unreliable: compare the windows.
  const tab = active.find((one) => windowId === -1 || one.windowId === windowId);
  return { windowId, tabId: tab?.id ?? null, fixed: false };
}

/** Calls back when another tab becomes the active one of a window. */
export function watchActiveTab(
  listener: (active: { tabId: number; windowId: number }) => void,
): () => void {
  browser.tabs.onActivated.addListener(listener);
  return () => browser.tabs.onActivated.removeListener(listener);
}
