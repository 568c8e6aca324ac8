/** What sends requests, in the background: the browser's network, clock and permissions. */
import { hasOrigins, session } from '../browser.ts';
import { createFetcher, type Fetcher } from '../sync/fetch.ts';
import { originsOf } from '../sync/hosts.ts';
import { createLedger } from '../sync/ledger.ts';
import { throttle } from './throttle.ts';

/** Key in session storage of when the ledger last changed: its readers look again then. */
export const LEDGER_KEY = 'ledger';
const OFTEN_MS = 1000;

const tellLedger = throttle(OFTEN_MS, () => void session.set(LEDGER_KEY, Date.now()));

/** The network ledger. */
export const ledger = createLedger({ onChange: tellLedger });

/**
 * Makes what sends requests. One at a time per host, whichever context asks.
 *
 * @param allowed whether these hosts may be asked; the browser's permissions unless told.
 */
export const createNetwork = (
  allowed = (hosts: string[]) => hasOrigins(originsOf(hosts)),
): Fetcher =>
  createFetcher({
    fetch: (...request) => fetch(...request),
    now: Date.now,
    sleep,
    random: Math.random,
    ledger,
    allowed,
    alone: (name, work) => navigator.locks.request(name, work),
  });

/** Resolves after so many ms; rejects when the signal is aborted. */
export const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
