/** The ways into the panel, in the background: button, address bar, menu of a selection. */

import {
  answerAddressBar,
  listenMenu,
  makeMenu,
  openAsPopup,
  speaksPlainly,
} from '../browser/openings.ts';
import { local, openPanel } from '../browser.ts';
import { t } from '../i18n.ts';
import { FIRST_MINUTE_KEY } from '../shared/first-minute.ts';
import { askFlag } from '../shared/flag-asked.ts';
import { openLibrary } from '../shared/library.ts';
import { askSearch } from '../shared/search-asked.ts';
import { addressIn, MOST_SUGGESTIONS, suggestionsOf } from './suggestions.ts';

/**
 * Registers them. Must be called in the worker's first turn.
 *
 * @param read reads the page of a tab that a gesture opened.
 */
export function listenOpenings(hasPanel: boolean, read: (tabId: number) => void): void {
  if (!hasPanel) void openAsPopup();
  listenMenu((entry, selection, tab) => {
    // First: an `await` before it would lose the gesture.
    void openPanel(tab);
    if (entry === 'search-selection') void askSearch(selection, tab?.windowId);
    else {
      void askFlag({ selection, url: tab?.url ?? '', title: tab?.title ?? '' }, tab?.windowId);
      // The choice lets the page be read, as a click on the button does.
      if (tab?.id !== undefined) read(tab.id);
    }
  });
  answerAddressBar({
    first: t('addressBarFirst'),
    async suggest(text) {
      const { search } = await openLibrary();
      return suggestionsOf(await search.query(text, { limit: MOST_SUGGESTIONS }), speaksPlainly());
    },
    entered(text, tab, open) {
      const address = addressIn(text);
      if (address) {
        void open(address);
        return;
      }
      void openPanel(tab);
      void askSearch(text, tab?.windowId);
    },
  });
}

/** What an installation or an update leaves behind. */
export async function settleOpenings(isNew: boolean): Promise<void> {
  await makeMenu({
    'search-selection': t('menuSearch'),
    'flag-selection': t('menuFlag'),
  });
  if (isNew) await local.set(FIRST_MINUTE_KEY, true);
}
