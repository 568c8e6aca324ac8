/**
 * The background: the browser's events on one side, the state of each tab on the other. Nothing
 * is kept in globals, for the worker dies after 30 s: readings and their answers live in session
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
import type { PageReading } from '../model.ts';
import { isReading } from '../page/reading.ts';
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

const INSTALL_ALARM = 'install';

/** Starts the background. Must be called in the worker's first turn. */
export function startBackground(): void {
  listen({
    onClicked(tab) {
      void openPanel(tab);
      if (tab.id !== undefined) void readTab(tab.id, 'clicked');
    },
    onInstalled() {
      void paintBadge();
      void install();
      void followPermission();
    },
    onStartup() {
      void paintBadge();
      void install();
    },
    onAlarm(name) {
      if (name === INSTALL_ALARM) void install();
    },
    onTabLoading(tabId) {
      latest.delete(tabId);
      void show({ status: 'waiting', tabId });
    },
    onTabComplete: (tabId) => void readIfUnknown(tabId),
    onTabRemoved: (tabId) => void session.remove(facingKey(tabId)),
    onPermissions: () => void followPermission(),
  });
  answerMessages(
    {
      'page/reading': async ({ reading }, { tabId, url }) => {
        await take(tabId, url, reading, 'loaded');
        return null;
      },
    },
    {
      'panel/read-tab': async ({ tabId }) => {
        const state = await readTab(tabId, 'panel');
        return state?.status === 'unread' && state.reason !== 'opted-out'
          ? { ok: false, error: state.reason }
          : { ok: true, value: null };
      },
      'panel/install': async () => {
        await install();
        return null;
      },
    },
  );
  // The first open of IndexedDB costs 70 to 170 ms: begin before anyone asks.
  void openLibrary();
  void sitesOrNone();
  void openGazetteer();
}

async function install(): Promise<void> {
  await setAlarm(INSTALL_ALARM);
  if (await installPacks()) await clearAlarm(INSTALL_ALARM);
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

/** After a load: a page that has not spoken by itself is asked once, where we may ask. */
async function readIfUnknown(tabId: number): Promise<void> {
  const state = await session.get<FacingState>(facingKey(tabId));
  if (state === undefined || state.status === 'waiting') await readTab(tabId, 'loaded');
}

/**
 * Why a page is read. `clicked`: the reader pressed the toolbar button, so the page may be read
 * wherever an extension may (`activeTab`); `panel`: from the panel; `loaded`: by itself.
 */
type Occasion = 'clicked' | 'panel' | 'loaded';

/** The last reading taken of each tab: an answer that comes late is thrown away. */
const latest = new Map<number, PageReading>();

/** Asks the page of a tab for a reading; puts the content script there first where it is absent. */
async function readTab(tabId: number, occasion: Occasion): Promise<FacingState | undefined> {
  try {
    const reading = await sendToPage(tabId, 'page/read', {}).catch(async () => {
      await injectPageScript(tabId);
      return sendToPage(tabId, 'page/read', {});
    });
    return await take(tabId, reading.url, reading, occasion);
  } catch {
    // After a click every page may be read but the browser's own, the stores' and PDF viewers.
    const reason = occasion === 'clicked' ? 'no-page' : 'no-access';
    const state: FacingState = { status: 'unread', tabId, reason };
    await show(state);
    return state;
  }
}

/** Takes a reading in, and shows what stands beside it. Untrusted until checked. */
async function take(
  tabId: number,
  url: string,
  reading: PageReading,
  occasion: Occasion,
): Promise<FacingState | undefined> {
  if (!isReading(reading) || !sameOrigin(url, reading.url)) return undefined;
  latest.set(tabId, reading);
  const state = reading.optOut
    ? ({ status: 'unread', tabId, reason: 'opted-out' } as const)
    : await match(tabId, reading, occasion !== 'loaded');
  if (latest.get(tabId) !== reading) return undefined;
  latest.delete(tabId);
  await show(state);
  return state;
}

async function match(tabId: number, reading: PageReading, asked: boolean): Promise<FacingState> {
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

const sameOrigin = (a: string, b: string) =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;
