/** How the panel opens where it cannot stand beside the page, and from where it is asked for. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  answerAddressBar,
  listenMenu,
  makeMenu,
  openAsPopup,
  openingKeys,
} from '../../../lib/browser/openings.ts';
import { hasPanel, openPanel } from '../../../lib/browser.ts';

const TAB = { id: 7, windowId: 3, index: 0, highlighted: true, active: true } as never;
const TITLES = { 'search-selection': 'Chercher', 'flag-selection': 'Signaler' };
const create = vi.fn(async (_: unknown) => ({}));
const setPopup = vi.fn(async (_: unknown) => {});
const openPopup = vi.fn(async () => {});
let popup: string;
let os: string;

/** Lays parts of the API over the fake browser; `undefined` takes one away. */
const api = (parts: object) => {
  for (const [name, part] of Object.entries(parts)) {
    Object.defineProperty(fakeBrowser, name, { value: part, configurable: true, writable: true });
  }
};

beforeEach(() => {
  vi.clearAllMocks();
  popup = '';
  os = 'mac';
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path: string) => `ext:/${path}`);
  api({
    sidebarAction: undefined,
    omnibox: undefined,
    contextMenus: undefined,
    commands: undefined,
    action: { getPopup: async () => popup, setPopup, openPopup },
  });
  fakeBrowser.tabs.create = create as never;
  fakeBrowser.runtime.getPlatformInfo = (async () => ({ os })) as never;
});
afterEach(() => vi.unstubAllGlobals());

describe('the panel', () => {
  it('stands beside the page where the browser has a place for it', async () => {
    const open = vi.fn(async (_: object) => {});
    vi.stubGlobal('chrome', { sidePanel: { open } });
    expect(hasPanel()).toBe(true);
    await openPanel(TAB);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
    vi.unstubAllGlobals();
    api({ sidebarAction: { open } });
    await openPanel(TAB);
    expect(open).toHaveBeenCalledTimes(2);
    expect(create).not.toHaveBeenCalled();
  });

  it('opens in a tab where the browser refuses, and where there is nothing else', async () => {
    const open = vi.fn(() => Promise.reject(new Error('no gesture')));
    vi.stubGlobal('chrome', { sidePanel: { open } });
    await openPanel(TAB);
    vi.unstubAllGlobals();
    expect(hasPanel()).toBe(false);
    await openPanel(TAB);
    await openPanel(undefined);
    expect(create.mock.calls).toEqual([
      [{ url: 'ext://sidepanel.html?tab=7' }],
      [{ url: 'ext://sidepanel.html?tab=7' }],
      [{ url: 'ext://sidepanel.html' }],
    ]);
    // Without a popup of ours it would be a click on the button, and so come back.
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('is a popup on computers without a panel, never on phones', async () => {
    await openAsPopup();
    expect(setPopup).toHaveBeenCalledExactlyOnceWith({ popup: '/sidepanel.html' });
    os = 'android';
    await openAsPopup();
    expect(setPopup).toHaveBeenCalledOnce();
    popup = 'ext://sidepanel.html';
    await openPanel(TAB);
    expect(openPopup).toHaveBeenCalledOnce();
    openPopup.mockRejectedValueOnce(new Error('not allowed'));
    await openPanel(TAB);
    expect(create).toHaveBeenCalledOnce();
  });
});

describe('the ways in', () => {
  it('are done without where the browser has none', async () => {
    listenMenu(() => {});
    answerAddressBar({ first: '', suggest: async () => [], entered: () => {} });
    await makeMenu(TITLES);
    expect(await openingKeys()).toBe('');
  });

  it('take a selection in the turn of the click, from our entries alone', async () => {
    let click: (info: object, tab: unknown) => void = () => {};
    const [removeAll, createMenu] = [vi.fn(async () => {}), vi.fn()];
    const onClicked = {
      addListener(listener: typeof click) {
        click = listener;
      },
    };
    api({ contextMenus: { onClicked, removeAll, create: createMenu } });
    const chosen = vi.fn();
    listenMenu(chosen);
    await makeMenu(TITLES);
    const entries = createMenu.mock.calls.map(([entry]) => entry);
    expect(entries.map(({ title, contexts }) => [title, contexts])).toEqual([
      ['Chercher', ['selection']],
      ['Signaler', ['selection']],
    ]);
    click({ menuItemId: 'other', selectionText: 'eau' }, TAB);
    for (const { id } of entries) click({ menuItemId: id, selectionText: 'eau' }, TAB);
    expect(chosen.mock.calls).toEqual([
      ['search-selection', 'eau', TAB],
      ['flag-selection', 'eau', TAB],
    ]);
  });

  it('know the keys that are set, of the button or of the sidebar', async () => {
    const all = [
      { name: 'other', shortcut: 'Ctrl+B' },
      { name: '_execute_action', shortcut: '' },
      { name: '_execute_sidebar_action', shortcut: 'Alt+Shift+R' },
    ];
    api({ commands: { getAll: async () => all } });
    expect(await openingKeys()).toBe('Alt+Shift+R');
  });
});
