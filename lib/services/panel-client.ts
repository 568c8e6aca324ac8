/** The panel's services, for real: session storage, the catalogues on disk, the background. */

import { early } from '../browser/early.ts';
import { isPopup, openingKeys } from '../browser/openings.ts';
import { openOverview, openSettings } from '../browser/pages.ts';
import {
  facedTab,
  hasEverywhere,
  requestEverywhere,
  requestOrigins,
  sendToBackground,
  session,
  watchActiveTab,
} from '../browser.ts';
import { idle } from '../gently.ts';
import { endFirstMinute, watchFirstMinute } from '../shared/first-minute.ts';
import { takeFlags } from '../shared/flag-asked.ts';
import { takeSearches } from '../shared/search-asked.ts';
import { type CatalogueReport, type FacingState, facingKey, REPORT_KEY } from '../shared/state.ts';
import { watchLater } from '../shared/watch-later.ts';
import { originsOf } from '../sync/hosts.ts';
import { lazyDossier } from './dossier.ts';
import type { FileServices } from './file-services.ts';
import { lazyFlags } from './flags.ts';
import { setSingleKeys, watchSingleKeys } from './keys.ts';
import { lazyAnswers } from './lazy-answers.ts';
import type { PanelServices } from './panel.ts';
import { createReferences } from './references-client.ts';
import { library, watchReport } from './report.ts';
import { createSiteServices } from './site-services.ts';

type Opening = Promise<[Awaited<ReturnType<typeof facedTab>>, ReadonlyMap<string, unknown>]>;

/** How long an idle moment is waited for after the opening, in ms. */
const PATIENCE = 400;

/** Makes the services of one panel. */
export function createPanelServices(): PanelServices {
  // Which tab, and what is known of all tabs, in one go: the first drawing waits for nothing else.
  const opening: Opening = Promise.all([facedTab(early()), early().session]);
  // All else waits until what is known has been drawn.
  const drawn = opening.then(() => idle(PATIENCE));
  void drawn.then(openCatalogues);

  const reported = async () =>
    (await early().session).get(REPORT_KEY) as CatalogueReport | undefined;

  const readTab = async () => {
    const { tabId } = await facedTab();
    // The click that opened a popup lets its page be read.
    if (tabId !== null) await sendToBackground('panel/read-tab', { tabId, clicked: isPopup() });
  };

  return {
    watchFacing: (listener) => followTab(opening, listener, readTab),
    watchCatalogues: (listener) => watchReport(listener, reported()),
    async search(query, options) {
      const [{ openLibrary }, { markAnswer }] = await Promise.all([
        library(),
        import('../search/marks.ts'),
      ]);
      const answer = markAnswer(await (await openLibrary()).search.query(query, options));
      if (!answer.facets) return answer;
      const [{ nameLocalities }, { openGazetteer }] = await Promise.all([
        import('../search/facet-names.ts'),
        import('../shared/tables.ts'),
      ]);
      return nameLocalities(answer, await openGazetteer());
    },
    // Loaded once the panel is drawn: most readers never ask.
    watchLive: (listener) =>
      watchLater(
        drawn.then(() => import('./asking.ts')),
        ({ watchLive }) => watchLive(listener),
      ),
    ask: async (source, words) => (await import('./asking.ts')).ask(source, words),
    files: fileServices,
    references: createReferences(),
    readTab,
    async correct({ catalogue, id }, relevant) {
      const { tabId } = await facedTab();
      if (tabId !== null)
        await sendToBackground('panel/correct', { tabId, catalogue, id, relevant });
    },
    install: async (again = false) => {
      await sendToBackground('panel/install', { again });
    },
    everywhere: hasEverywhere,
    allowEverywhere: requestEverywhere,
    openSettings: () => void openSettings(),
    dossier: lazyDossier(drawn),
    flags: lazyFlags(drawn),
    findAnswers: lazyAnswers,
    async capture() {
      // In the click's own turn as far as can be: the panel knows its window already.
      const { windowId, fixed } = (await opening)[0];
      // In a tab of its own it is the panel that is visible.
      if (fixed) return null;
      const [{ captureVisible }, { pictureOf }] = await Promise.all([
        import('../browser/capture.ts'),
        import('../requests/picture.ts'),
      ]);
      return pictureOf(await captureVisible(windowId));
    },
    watchFlagAsked: (listener) =>
      watchLater(opening, ([{ windowId }]) => takeFlags(windowId, listener)),
    openOverview: (host) => void openOverview(host),
    ...createSiteServices(),
    watchFirstMinute,
    endFirstMinute,
    watchSearches: (listener) =>
      watchLater(opening, ([{ windowId }]) => takeSearches(windowId, listener)),
    watchSingleKeys,
    setSingleKeys,
    openingKeys,
  };
}

/** Files are for readers who unfold them: what asks for them is loaded then. */
const fileServices: FileServices = {
  about: async (record) => (await import('./files.ts')).about(record),
  list: async (record) => (await import('./files.ts')).list(record),
  preview: async (...asked) => (await import('./files.ts')).preview(...asked),
  async allow(host) {
    // In the click's own turn.
    const granted = await requestOrigins(originsOf([host]));
    if (granted) (await import('./files.ts')).lend(host);
    return granted;
  },
};

/** Opens the catalogues once the panel is drawn, before the first search; follows their changes. */
async function openCatalogues(): Promise<void> {
  const { installPacks, onLibraryLost, openLibrary } = await library();
  session.watch((key) => {
    if (key === REPORT_KEY) void openLibrary().then(({ search }) => search.warm());
  });
  const fillOwn = async () => {
    const { store } = await openLibrary();
    if (!store.durable) await installPacks();
    return store.durable;
  };
  onLibraryLost(async () => {
    // The database was deleted: the background, which may be stopped, fills the next one.
    if (await fillOwn()) await sendToBackground('panel/install', { again: false });
  });
  await fillOwn();
}

/** Follows the active tab of the panel's window, and what is known of it. */
function followTab(
  opening: Opening,
  listener: (state: FacingState) => void,
  readTab: () => Promise<void>,
) {
  let faced: number | null = null;
  const face = async (tabId: number, state: FacingState | undefined) => {
    if (faced !== tabId) return;
    listener(state ?? { status: 'waiting', tabId });
    // A tab still waiting may have been forgotten by a worker that was stopped: ask.
    if (!state || state.status === 'waiting' || isPopup()) await readTab();
  };
  const turnTo = async (tabId: number) => {
    faced = tabId;
    await face(tabId, await session.get<FacingState>(facingKey(tabId)));
  };
  const stopWatching = session.watch((key, value) => {
    if (faced !== null && key === facingKey(faced) && value) listener(value as FacingState);
  });
  let stopFollowing = () => {};
  let stopped = false;
  void opening.then(([{ tabId, windowId, fixed }, values]) => {
    if (stopped) return;
    if (tabId !== null) {
      faced = tabId;
      void face(tabId, values.get(facingKey(tabId)) as FacingState | undefined);
    }
    if (fixed) return;
    stopFollowing = watchActiveTab((active) => {
      if (active.windowId === windowId) void turnTo(active.tabId);
    });
  });
  return () => {
    stopped = true;
    stopWatching();
    stopFollowing();
  };
}
