/** The ways in beside the toolbar button: a popup, the address bar, the menu of a selection. */
import { browser } from 'wxt/browser';

type Tab = Parameters<Parameters<typeof browser.action.onClicked.addListener>[0]>[0];

const PANEL = '/sidepanel.html';
/** What can be done with a selection, in the order of its menu. */
export const MENU = ['search-selection', 'flag-selection'] as const;

export type MenuEntry = (typeof MENU)[number];

/** Opens the panel where there is neither side panel nor sidebar: as a popup, or in a tab. */
export async function openElsewhere(tab: Tab | undefined): Promise<unknown> {
  // Without a popup of ours `openPopup` would be a click on the button, and so come back here.
  if ((await browser.action.getPopup({})) !== '') {
    const opened = await browser.action.openPopup().then(
      () => true,
      () => false,
    );
    if (opened) return undefined;
  }
  return openInTab(tab);
}

/** Opens the panel in a tab of its own, which faces another. */
export const openInTab = (tab: Tab | undefined): Promise<unknown> =>
  browser.tabs.create({
    url: browser.runtime.getURL(`${PANEL}${tab?.id ? `?tab=${tab.id}` : ''}` as typeof PANEL),
  });

/**
 * Has the toolbar button open the panel as a popup. Phones have none: there the button opens a tab.
 */
export async function openAsPopup(): Promise<void> {
  const { os } = await browser.runtime.getPlatformInfo();
  if (os !== 'android') await browser.action.setPopup({ popup: PANEL });
}

/** Whether this page is a popup, which closes when the focus leaves it. */
export const isPopup = (): boolean =>
  browser.extension.getViews?.({ type: 'popup' }).includes(window) ?? false;

/** What the address bar proposes: the text that is then entered, and what people read. */
export interface Suggestion {
  content: string;
  description: string;
}

export interface AddressBarEvents {
  /** What is proposed in front of the others: plain words. */
  first: string;
  suggest(text: string): Promise<Suggestion[]>;
  /** `tab`: the one in front, where the browser has said so in time. */
  entered(text: string, tab: Tab | undefined, open: (url: string) => Promise<unknown>): void;
}

/** Answers in the address bar, after the keyword of the manifest; nothing where there is none. */
export function answerAddressBar({ first, suggest, entered }: AddressBarEvents): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  // The panel opens in the turn of the gesture alone: its window must be known before.
  let front: Tab | undefined;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: first });
    void browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
      front = tab;
    });
  });
  omnibox.onInputChanged.addListener((text, propose) => {
    void suggest(text).then(propose, () => propose([]));
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    entered(text, front, (url) =>
      disposition === 'currentTab'
        ? browser.tabs.update({ url })
        : browser.tabs.create({ url, active: disposition === 'newForegroundTab' }),
    );
  });
}

/** Whether descriptions are plain text: elsewhere than in Firefox they are XML. */
export const speaksPlainly = (): boolean => 'getBrowserInfo' in browser.runtime;

/** Puts the entries in the menu of selected text; nothing where there are no menus. */
export async function makeMenu(titles: Record<MenuEntry, string>): Promise<void> {
  const { contextMenus } = browser as Partial<typeof browser>;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  for (const id of MENU) contextMenus.create({ id, title: titles[id], contexts: ['selection'] });
}

/** Calls back, in the turn of the gesture, when an entry is chosen. */
export function listenMenu(
  chosen: (entry: MenuEntry, selection: string, tab: Tab | undefined) => void,
): void {
  const { contextMenus } = browser as Partial<typeof browser>;
  contextMenus?.onClicked.addListener((info, tab) => {
    const entry = MENU.find((id) => id === info.menuItemId);
    if (entry) chosen(entry, info.selectionText ?? '', tab);
  });
}

/** The keys that open the panel, as the browser writes them; empty where none are set. */
export async function openingKeys(): Promise<string> {
  const { commands } = browser as Partial<typeof browser>;
  const all = (await commands?.getAll()) ?? [];
  return (
    all.find(({ name, shortcut }) => name?.startsWith('_execute_') && shortcut)?.shortcut ?? ''
  );
}
