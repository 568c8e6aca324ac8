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
import { FIRST_MINUTE_KEY } from './first-minute.ts';
import { openLibrary } from './library.ts';
import { askSearch } from './search-asked.ts';
import { addressIn, MOST_SUGGESTIONS, suggestionsOf } from './suggestions.ts';

/** Registers them. Must be called in the worker's first turn. */
export function listenOpenings(hasPanel: boolean): void {
  if (!hasPanel) void openAsPopup();
  listenMenu((selection, tab) => {
    // First: an `await` before it would lose the gesture.
    void openPanel(tab);
    void askSearch(selection, tab?.windowId);
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
  await makeMenu(t('menuSearch'));
  if (isNew) await local.set(FIRST_MINUTE_KEY, true);
}
