/** Answers what the settings page asks of catalogues, in the background. */
import type { PanelToBackground } from '../messages.ts';
import { chosen } from '../shared/chosen.ts';
import type { Refreshing } from './refreshing.ts';

type Asked = Extract<keyof PanelToBackground, `panel/${string}-source` | `panel/${string}refresh`>;
type Handlers = {
  [K in Asked | 'panel/probe']: (
    request: PanelToBackground[K]['request'],
  ) => Promise<PanelToBackground[K]['response']>;
};

/**
 * The handlers. What takes long is only begun: what comes of it is in session storage.
 *
 * @param installMissing installs the packs that are not.
 */
export const sourceMessages = (refreshing: Refreshing, installMissing: () => void): Handlers => ({
  async 'panel/refresh'({ id }) {
    begin(refreshing.refresh(id));
    return null;
  },
  async 'panel/stop-refresh'({ id }) {
    await refreshing.stop(id);
    return null;
  },
  async 'panel/switch-source'({ id, on }) {
    await chosen.switch(id, on);
    begin(refreshing.switched(id, on));
    return null;
  },
  async 'panel/remove-source'({ id }) {
    await refreshing.remove(id);
    return null;
  },
  async 'panel/restore-source'({ id }) {
    await chosen.restore(id);
    installMissing();
    return null;
  },
  async 'panel/add-source'({ source }) {
    begin(refreshing.add(source));
    return null;
  },
  'panel/probe': ({ address }) => refreshing.probe(address),
});

/** Goes on behind the answer; an alarm makes up for what fails. */
const begin = (work: Promise<void>): void => void work.catch(() => {});
