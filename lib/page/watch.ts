/**
 * When a page is read: at load, after each navigation inside it, and once more when much of it
 * came late. A reading is sent only while the page still has the address that was read.
 */
import type { PageReading } from '../model.ts';
import { pageAddress } from './address.ts';

/** Between a navigation and its reading: routers draw after they change the address. In ms. */
const SETTLE = 250;
/** Content that scripts fetch is usually there by then. In ms. */
const LATE = 3_000;
/** Share of the text, and characters, that must have changed for a second reading to be sent. */
const MUCH_SHARE = 0.2;
const MUCH = 300;
/** How long an idle moment is waited for, in ms. */
const IDLE_TIMEOUT = 1_000;

export interface WatchedWindow extends EventTarget {
  document: Document;
  location: { href: string };
  /** Chrome 102, Firefox 147. */
  navigation?: EventTarget;
  requestIdleCallback?(callback: () => void, options?: { timeout: number }): number;
}

export interface PageWatchDeps {
  window: WatchedWindow;
  /** Reads the page as it is now. */
  read(): PageReading | Promise<PageReading>;
  /** Sends to the background; rejects or throws when it is gone. */
  send(reading: PageReading): Promise<unknown>;
}

export interface PageWatch {
  stop(): void;
}

/** Follows a page from now on. Stops by itself when the extension is updated or removed. */
export function watchPage({ window, read, send }: PageWatchDeps): PageWatch {
  const { document } = window;
  let stopped = false;
  let address = '';
  let sent: PageReading | null = null;
  let mutated = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  const events = new AbortController();

  const readAndSend = async () => {
    if (stopped) return;
    const reading = await read();
    if (stopped) return;
    if (reading.url !== pageAddress(window.location.href)) return arrive();
    if (sent && !differs(sent, reading)) return;
    sent = reading;
    try {
      await send(reading);
    } catch (error) {
      // The extension was updated or removed: its next version comes with its own script.
      if (/context invalidated/i.test(String(error))) stop();
    }
  };

  const whenIdle = () => {
    if (window.requestIdleCallback) {
      window.requestIdleCallback(() => void readAndSend(), { timeout: IDLE_TIMEOUT });
    } else void readAndSend();
  };

  /** The page has come to an address: read it when it has settled, and again when it is late. */
  const arrive = (settle = SETTLE) => {
    address = pageAddress(window.location.href);
    mutated = false;
    clearTimeout(settling);
    clearTimeout(late);
    settling = setTimeout(whenIdle, settle);
    late = setTimeout(() => {
      // The Navigation API tells of navigations: then there is nothing more to observe.
      if (window.navigation) observer.disconnect();
      if (mutated) whenIdle();
    }, settle + LATE);
    observer.observe(document, { childList: true, subtree: true });
  };

  const observer = new MutationObserver(() => {
    mutated = true;
    if (!window.navigation && pageAddress(window.location.href) !== address) arrive();
  });

  const stop = () => {
    stopped = true;
    events.abort();
    observer.disconnect();
    clearTimeout(settling);
    clearTimeout(late);
  };

  const on = (target: EventTarget | undefined, type: string, listener: (event: Event) => void) =>
    target?.addEventListener(type, listener, { signal: events.signal });
  on(window.navigation, 'navigatesuccess', () => arrive());
  on(window, 'popstate', () => arrive());
  on(window, 'hashchange', () => arrive());
  on(window, 'pageshow', (event) => {
    // Back from the browser's page cache: the tab has shown other pages since.
    if (!(event as PageTransitionEvent).persisted) return;
    sent = null;
    arrive(0);
  });

  // A page drawn before anyone asked for it may never be looked at.
  if ((document as { prerendering?: boolean }).prerendering) {
    on(document, 'prerenderingchange', () => arrive(0));
  } else arrive(0);
  return { stop };
}

/** Whether a reading says something else than the last one sent. */
function differs(before: PageReading, now: PageReading): boolean {
  if (before.url !== now.url || before.title !== now.title) return true;
  if (before.optOut !== now.optOut) return true;
  const grown = Math.abs(now.text.length - before.text.length);
  if (grown >= Math.min(MUCH, MUCH_SHARE * Math.max(before.text.length, 1))) return true;
  return before.headings[0] !== now.headings[0];
}
