/**
 * The background: the browser's events on one side, the state of each tab on the other. Nothing
 * is kept in globals, for the worker dies after 30 s: what stands beside each tab lives in session
 * storage, catalogues in IndexedDB, and an alarm wakes an installation that was cut short.
 */
import {
  answerMessages,
  clearAlarm,
  hasEverywhere,
  injectPageScript,
  listen,
  openPanel,
  paintBadge,
  registerEverywhere,
  sendToPage,
  session,
  setAlarm,
  setBadge,
} from '../browser.ts';
import { createRelate } from '../related/relate.ts';
import { face } from './face.ts';
import {
  installPacks,
  isComplete,
  makeReport,
  openGazetteer,
  openLibrary,
  REPORT_KEY,
  sitesOrNone,
} from './library.ts';
import { badge } from './sentence.ts';
import { type FacingState, facingKey } from './state.ts';
import { createTabs } from './tabs.ts';

const INSTALL_ALARM = 'install';

/** Starts the background. Must be called in the worker's first turn. */
export function startBackground(): void {
  const tabs = createTabs({
    ask: (tabId) => sendToPage(tabId, 'page/read', {}),
    inject: injectPageScript,
    match,
    known: (tabId) => session.get<FacingState>(facingKey(tabId)),
    show,
  });
  listen({
    onClicked(tab) {
      void openPanel(tab);
      if (tab.id !== undefined) void tabs.clicked(tab.id);
    },
    onInstalled: () => void Promise.all([paintBadge(), install(), followPermission()]),
    onStartup: () => void Promise.all([paintBadge(), install()]),
    onAlarm: (name) => void (name === INSTALL_ALARM && install()),
    onTabLoading: (tabId) => void tabs.loading(tabId),
    onTabComplete: (tabId) => void tabs.complete(tabId),
    onTabRemoved: (tabId) => void session.remove(facingKey(tabId)),
    onPermissions: () => void followPermission(),
  });
  answerMessages(
    {
      async 'page/reading'({ reading }, { tabId, url }) {
        await tabs.reading(tabId, url, reading);
        return null;
      },
    },
    {
      async 'panel/read-tab'({ tabId }) {
        await tabs.asked(tabId);
        return null;
      },
      async 'panel/install'({ again }) {
        await install(again);
        return null;
      },
    },
  );
  // The first open of IndexedDB costs 70 to 170 ms: begin before anyone asks.
  void Promise.all([openLibrary(), sitesOrNone(), openGazetteer()]);
}

async function install(again = false): Promise<void> {
  await setAlarm(INSTALL_ALARM);
  if (await installPacks(again)) await clearAlarm(INSTALL_ALARM);
  else await session.set(REPORT_KEY, await makeReport());
}

async function followPermission(): Promise<void> {
  await registerEverywhere(await hasEverywhere());
}

async function show(state: FacingState): Promise<void> {
  const { text, title } = badge(state);
  await Promise.all([
    session.set(facingKey(state.tabId), state),
    setBadge(state.tabId, text, title),
  ]);
}

async function match(tabId: number, reading: Parameters<typeof face>[2], asked: boolean) {
  const [{ store, search }, sites, gazetteer] = await Promise.all([
    openLibrary(),
    sitesOrNone(),
    openGazetteer(),
  ]);
  return face(tabId, reading.url, reading, asked, {
    sites,
    search,
    relate: createRelate({ search, gazetteer }),
    installing: async () => !isComplete(await store.states()),
    now: Date.now,
  });
}
