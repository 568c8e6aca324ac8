/** Where the reader's choices for single sites are kept: local storage. */
import { local } from '../browser.ts';
import { choicesFrom, SITES_KEY, type SiteChoices } from '../sites/choices.ts';

const read = async (): Promise<SiteChoices> => choicesFrom(await local.get(SITES_KEY));

/** The choices, as every context of the extension reads and changes them. */
export const siteChoices = {
  read,
  /** Changes them; two changes in a row do not write over one another. */
  change: (work: (before: SiteChoices) => SiteChoices): Promise<SiteChoices> =>
    navigator.locks.request(SITES_KEY, async () => {
      const after = work(await read());
      await local.set(SITES_KEY, after);
      return after;
    }),
  /** Calls back at once, then at each change. */
  watch(listener: (choices: SiteChoices) => void): () => void {
    let ended = false;
    void read().then((choices) => ended || listener(choices));
    const end = local.watch((key, value) => {
      if (key === SITES_KEY) listener(choicesFrom(value));
    });
    return () => {
      ended = true;
      end();
    };
  },
};
