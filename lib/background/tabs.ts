/**
 * What is known of each tab, from the events of its life. Readings come by themselves or are asked
 * for; an answer that comes late, or for another page than the tab's, is thrown away.
 */
import type { SiteOff } from '../messages.ts';
import type { PageReading } from '../model.ts';
import { isReading } from '../page/reading.ts';
import { type FacingRead, type FacingState, isUnfinished } from '../shared/state.ts';

/**
 * Why a page is read. `clicked`: the reader pressed the toolbar button, so the page may be read
 * wherever an extension may (`activeTab`); `panel`: from the panel; `loaded`: by itself.
 */
type Occasion = 'clicked' | 'panel' | 'loaded';

export interface TabsDeps {
  /** Asks the content script of a tab. Rejects when there is none. */
  ask(tabId: number): Promise<PageReading | SiteOff>;
  /** Puts the content script in a tab. Rejects where the extension may not. */
  inject(tabId: number): Promise<void>;
  /** Computes what stands beside a page; `asked` when the reader asked for it. */
  match(tabId: number, reading: PageReading, asked: boolean): Promise<FacingRead>;
  /** What was last shown of a tab. */
  known(tabId: number): Promise<FacingState | undefined>;
  show(state: FacingState): Promise<void>;
  /** Whether the reader switched the site of this address off. */
  isOff(url: string): Promise<boolean>;
}

export interface Tabs {
  /** A document begins to load: what was known of the tab holds no longer. */
  loading(tabId: number): Promise<void>;
  /** A document has loaded: a page that has not spoken by itself is asked once. */
  complete(tabId: number): Promise<void>;
  clicked(tabId: number): Promise<void>;
  /** What is known of the tab is this from now on, whatever is under way. */
  put(state: FacingState): Promise<void>;
  /** Reads again the pages that were lost or matched on half a catalogue. */
  catchUp(states: FacingState[]): Promise<void>;
  /** The panel wants the page read. Answers what is then known, if the answer still holds. */
  asked(tabId: number): Promise<FacingState | undefined>;
  /**
   * A content script has read its page.
   *
   * @param url address of the sending document, as the browser gives it.
   */
  reading(tabId: number, url: string, reading: unknown): Promise<void>;
}

/** Makes the keeper of tabs. Its only memory is of what is under way. */
export function createTabs(deps: TabsDeps): Tabs {
  /** The last reading taken of each tab, until it is matched. */
  const latest = new Map<number, PageReading>();
  /** Tabs whose present page was clicked for: an attempt begun before may fail after that. */
  const clickedFor = new Set<number>();
  /** Tabs being matched when the catalogue became whole: what comes of it may be of half of it. */
  const outdated = new Set<number>();

  const unread = async (tabId: number, reason: 'no-access' | 'no-page'): Promise<FacingState> => {
    const state: FacingState = { status: 'unread', tabId, reason };
    await deps.show(state);
    return state;
  };

  const switchedOff = (tabId: number, host: string): FacingState => ({
    status: 'unread',
    tabId,
    reason: 'switched-off',
    host,
  });

  const outcome = async (
    tabId: number,
    reading: PageReading,
    occasion: Occasion,
  ): Promise<FacingState> => {
    // It may have left its page in the moment before the switch was turned.
    if (await deps.isOff(reading.url)) return switchedOff(tabId, new URL(reading.url).hostname);
    if (reading.optOut) return { status: 'unread', tabId, reason: 'opted-out' };
    return deps.match(tabId, reading, occasion !== 'loaded');
  };

  const put = async (state: FacingState): Promise<void> => {
    latest.delete(state.tabId);
    outdated.delete(state.tabId);
    await deps.show(state);
  };

  const take = async (
    tabId: number,
    url: string,
    reading: unknown,
    occasion: Occasion,
  ): Promise<FacingState | undefined> => {
    if (!isReading(reading) || !sameOrigin(url, reading.url)) return undefined;
    latest.set(tabId, reading);
    const state = await outcome(tabId, reading, occasion);
    if (latest.get(tabId) !== reading) return undefined;
    latest.delete(tabId);
    await deps.show(state);
    if (outdated.delete(tabId) && isUnfinished(state)) return read(tabId, occasion);
    return state;
  };

  const read = async (tabId: number, occasion: Occasion): Promise<FacingState | undefined> => {
    let reading: PageReading | SiteOff;
    try {
      reading = await deps.ask(tabId).catch(async () => {
        await deps.inject(tabId);
        return deps.ask(tabId);
      });
    } catch {
      // After a click every page may be read but the browser's own, the stores' and PDF viewers.
      return unread(tabId, clickedFor.has(tabId) ? 'no-page' : 'no-access');
    }
    if (isSiteOff(reading)) {
      const state = switchedOff(tabId, reading.off);
      await put(state);
      return state;
    }
    // Firefox lets pages be read that have no address on the web: `data:`, `blob:`.
    if (!isReading(reading)) return unread(tabId, 'no-page');
    return take(tabId, reading.url, reading, occasion);
  };

  return {
    async loading(tabId) {
      clickedFor.delete(tabId);
      await put({ status: 'waiting', tabId });
    },
    put,
    async complete(tabId) {
      const state = await deps.known(tabId);
      if (!latest.has(tabId) && (state === undefined || state.status === 'waiting')) {
        await read(tabId, 'loaded');
      }
    },
    async clicked(tabId) {
      clickedFor.add(tabId);
      await read(tabId, 'clicked');
    },
    async catchUp(states) {
      for (const state of states) {
        if (!isUnfinished(state)) continue;
        if (latest.has(state.tabId)) {
          outdated.add(state.tabId);
          continue;
        }
        // Who asked for the page before still does.
        const wasAsked = state.status === 'read' && state.asked;
        await read(state.tabId, wasAsked ? 'panel' : 'loaded');
      }
    },
    asked: (tabId) => read(tabId, 'panel'),
    async reading(tabId, url, reading) {
      await take(tabId, url, reading, 'loaded');
    },
  };
}

const isSiteOff = (value: unknown): value is SiteOff =>
  typeof (value as Partial<SiteOff> | null)?.off === 'string';

const sameOrigin = (a: string, b: string) =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;
