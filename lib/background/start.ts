/**
 * The background: the browser's events on one side, the state of each tab on the other. Nothing
 * is kept in globals, for the worker dies after 30 s: what stands beside each tab lives in session
 * storage, catalogues in IndexedDB, and an alarm wakes an installation that was cut short.
 */

import { activeTabs, grantedOrigins, registerReading } from '../browser/reading.ts';
import {
  answerMessages,
  clearAlarm,
  hasPanel,
  injectPageScript,
  listen,
  local,
  openPanel,
  paintBadge,
  sendToPage,
  session,
  setAlarm,
  setBadge,
} from '../browser.ts';
import type { PageReading } from '../model.ts';
import { createRelate } from '../related/relate.ts';
import { noteUsed } from '../shared/chosen.ts';
import { CORRECTIONS_KEY, type Correction } from '../shared/corrections.ts';
import {
  emptyLibrary,
  heldStates,
  installPacks,
  isComplete,
  isWhole,
  type Library,
  onLibraryLost,
  openLibrary,
  removedCatalogues,
  tidy,
} from '../shared/library.ts';
import { siteChoices } from '../shared/site-choices.ts';
import { FACING, type FacingRead, type FacingState, facingKey } from '../shared/state.ts';
import { meaningsOrNone, openGazetteer, sitesOrNone } from '../shared/tables.ts';
import { isOff } from '../sites/choices.ts';
import type { CatalogueStore } from '../store/contract.ts';
import { createCorrect } from './correct.ts';
import { face } from './face.ts';
import { createFindMissing } from './missing.ts';
import { listenOpenings, settleOpenings } from './openings.ts';
import { createReaching } from './reaching.ts';
import { createRefreshing, REFRESH_ALARM } from './refreshing.ts';
import { startReminding } from './reminders.ts';
import { REMIND_ALARM } from './reminding.ts';
import { badge } from './sentence.ts';
import { forgetClosedSites, siteMemories } from './site-memory.ts';
import { sourceMessages } from './source-messages.ts';
import { createTabs, type Tabs } from './tabs.ts';

const INSTALL_ALARM = 'install';

/** Starts the background. Must be called in the worker's first turn. */
export function startBackground(): void {
  const tabs = createTabs({
    ask: (tabId) => sendToPage(tabId, 'page/read', {}),
    inject: injectPageScript,
    match,
    known: (tabId) => session.get<FacingState>(facingKey(tabId)),
    show,
    isOff: async (url) => isOff(await siteChoices.read(), url),
  });
  const reaching = createReaching({
    granted: grantedOrigins,
    register: registerReading,
    choices: siteChoices,
    states: () => session.all<FacingState>(FACING),
    put: tabs.put,
    silence: (tabId) => sendToPage(tabId, 'page/stop', {}),
    async read(states) {
      const active = await activeTabs();
      await tabs.catchUp(states.filter(({ tabId }) => active.includes(tabId)));
    },
    forget: forgetClosedSites,
  });
  const reminding = startReminding();
  const refreshing = createRefreshing({ onRefreshed: () => void reminding.wake() });
  const correct = createCorrect({
    states: () => session.all<FacingState>(FACING),
    show,
    change: changeCorrections,
    now: () => new Date(),
  });
  listen({
    onClicked(tab) {
      void openPanel(tab);
      if (tab.id !== undefined) void tabs.clicked(tab.id);
    },
    onInstalled: (isNew) =>
      void Promise.all([paintBadge(), reaching.follow(), settleOpenings(isNew), reminding.arm()]),
    onStartup: () => void Promise.all([paintBadge(), reminding.wake()]),
    onAlarm(name) {
      if (name === REFRESH_ALARM) void refreshing.wake();
      else if (name === REMIND_ALARM) void reminding.wake();
      else void settle();
    },
    onTabLoading: (tabId) => void tabs.loading(tabId),
    onTabComplete: (tabId) => void tabs.complete(tabId),
    onTabRemoved: (tabId) => void session.remove(facingKey(tabId)).then(forgetClosedSites),
    onPermissions: (withdrawn) => void Promise.all([reaching.follow(withdrawn), refreshing.wake()]),
  });
  listenOpenings(hasPanel(), (tabId) => void tabs.clicked(tabId));
  answerMessages(
    {
      async 'page/reading'({ reading }, { tabId, url }) {
        await tabs.reading(tabId, url, reading);
        return null;
      },
    },
    {
      async 'panel/read-tab'({ tabId, clicked }) {
        await (clicked ? tabs.clicked(tabId) : tabs.asked(tabId));
        return null;
      },
      async 'panel/allow-site'({ host, on }) {
        await reaching.allow(host, on);
        return null;
      },
      async 'panel/switch-site'({ host, on }) {
        await reaching.switch(host, on);
        return null;
      },
      async 'panel/correct'({ tabId, relevant, ...record }) {
        await correct(tabId, record, relevant);
        return null;
      },
      async 'panel/install'({ again }) {
        await install(tabs, again);
        return null;
      },
      ...sourceMessages(refreshing, () => void installMissing(tabs)),
    },
  );
  // Whatever woke the worker, it finishes what its predecessor may have left: an installation,
  // a page that was read but not matched.
  void installMissing(tabs)
    .then(() => catchUp(tabs))
    .finally(() => refreshing.wake());
  onLibraryLost(() => void installMissing(tabs));
  // The first read of the tables costs some tens of milliseconds: begin before anyone asks.
  void Promise.all([sitesOrNone(), openGazetteer()]);
}

async function installMissing(tabs: Tabs): Promise<void> {
  const { store } = await openLibrary();
  if (!(await hasAll(store))) await install(tabs);
}

/**
 * Installs the packs. An alarm wakes us a minute later: if we were stopped in the middle, to go on;
 * if not, to settle what was installed when nobody waits for the worker any more.
 */
async function install(tabs: Tabs, again = false): Promise<void> {
  await setAlarm(INSTALL_ALARM);
  if (await installPacks(again)) await catchUp(tabs);
}

const hasAll = async (store: CatalogueStore): Promise<boolean> =>
  isComplete(await heldStates(store), await removedCatalogues());

/** Merges the parts that an installation left; going on with one is what every waking does. */
async function settle(): Promise<void> {
  const { store } = await openLibrary();
  if ((await hasAll(store)) && (await tidy())) await clearAlarm(INSTALL_ALARM);
}

async function catchUp(tabs: Tabs): Promise<void> {
  await tabs.catchUp(await session.all<FacingState>(FACING));
}

async function show(state: FacingState): Promise<void> {
  if (state.status === 'read') {
    const records = state.related.map(({ record }) => record);
    void noteUsed(records, Date.now()).catch(() => {});
  }
  const { text, title } = badge(state);
  await Promise.all([
    session.set(facingKey(state.tabId), state),
    setBadge(state.tabId, text, title),
  ]);
}

const corrections = async (): Promise<Correction[]> =>
  (await local.get<Correction[]>(CORRECTIONS_KEY)) ?? [];

/** Two clicks in a row must not write over one another. */
const changeCorrections = (work: (before: Correction[]) => Correction[]): Promise<Correction[]> =>
  navigator.locks.request('corrections', async () => {
    const after = work(await corrections());
    await local.set(CORRECTIONS_KEY, after);
    return after;
  });

async function match(tabId: number, reading: PageReading, asked: boolean): Promise<FacingRead> {
  const [library, sites, gazetteer] = await Promise.all([
    openLibrary(),
    sitesOrNone(),
    openGazetteer(),
  ]);
  const faceWith = ({ store, search }: Library) =>
    face(tabId, reading.url, reading, asked, {
      sites,
      search,
      relate: createRelate({ search, gazetteer, sites: siteMemories, meanings: meaningsOrNone }),
      findMissing: createFindMissing({
        search,
        states: () => heldStates(store),
        gazetteer,
        now: Date.now,
      }),
      partial: async () => !isWhole(await heldStates(store), await removedCatalogues()),
      corrections,
      now: Date.now,
    });
  // Who runs the site does not hang on the catalogue; the rest is made up for by `catchUp`.
  return faceWith(library).catch(() => faceWith(emptyLibrary()));
}
