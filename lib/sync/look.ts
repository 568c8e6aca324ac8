/**
 * Looks whether addresses are there, when the reader has pressed the button that says so: `HEAD`, then
 * `GET` where a server has something against `HEAD`, of which no body is read. One request at a time
 * per host, whatever context asks, and a pause after each; every one stands in the ledger first.
 */
import { isPublicHost } from '../catalogues/public-host.ts';
import type { Look, LookReason } from '../checks/look.ts';
import type { LedgerWriter } from './ledger.ts';
import type { LedgerLine } from './ledger-line.ts';
import { LIMITS, type Limits } from './limits.ts';
import { Late, patience } from './patience.ts';

export interface LookerOptions {
  fetch: typeof fetch;
  now: () => number;
  /** Resolves after so many ms. */
  sleep: (ms: number) => Promise<void>;
  ledger: LedgerWriter;
  /** Whether the browser lets us read from a host now. */
  allowed: (host: string) => Promise<boolean>;
  /** Runs one piece of work at a time under a name: in a browser, over all contexts. */
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  limits?: Partial<Limits>;
}

/** What one request brought; without `status` the browser told none. */
interface Answer {
  status?: number;
  /** It sends on to another address, which was not asked. */
  redirects?: boolean;
  /** Where it came from in the end. */
  from?: string;
  why?: LookReason;
}

/** Statuses after which another request would only annoy. */
const LEAVE_ALONE = [429, 502, 503, 504];
/** Hosts that are asked at the same time. */
const AT_ONCE = 4;

/** Makes what looks at addresses. */
export function createLooker(options: LookerOptions) {
  const { now, sleep, ledger, allowed, alone } = options;
  const limits = { ...LIMITS, ...options.limits };

  /** One request, written down before and after. */
  async function send(
    url: string,
    method: 'HEAD' | 'GET',
    redirect: 'manual' | 'follow',
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const at = now();
    const { host } = new URL(url);
    const line: LedgerLine = {
      ...{ at, method, url, host, purpose: 'check' },
      ...{ status: null, bytes: 0, ms: 0 },
    };
    // What cannot be written down is not sent.
    const written = await ledger.begin(line).catch(() => null);
    if (written === null) return { why: 'unwritten' };
    const ended = async (status: number | null, error?: string) => {
      const end = { ...line, status, ms: now() - at, ...(error && { error }) };
      await ledger.end(written, end).catch(() => {});
    };
    const waiting = patience(limits, signal);
    try {
      const response = await options.fetch(url, {
        method,
        redirect,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: waiting.signal,
      });
      waiting.stop();
      const { type, status } = response;
      const redirects = type === 'opaqueredirect' || (status >= 300 && status < 400);
      await ended(status === 0 ? null : status);
      if (redirects) return { redirects };
      const from = response.url || url;
      const final = new URL(from);
      // Another host was asked: it has a line of its own.
      if (final.host !== host)
        await ledger.begin({ ...line, status, url: from, host: final.host }).catch(() => {});
      return { status, from };
    } catch {
      if (signal?.aborted) await ended(null, 'unknown');
      signal?.throwIfAborted();
      const why = waiting.signal.reason instanceof Late ? 'timeout' : 'offline';
      await ended(null, why);
      return { why };
    } finally {
      waiting.end();
    }
  }

  /** `HEAD`, then `GET` where that was not liked. */
  async function statusAt(
    url: string,
    redirect: 'manual' | 'follow',
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const head = await send(url, 'HEAD', redirect, signal);
    const { status } = head;
    if (status === undefined || status < 400 || LEAVE_ALONE.includes(status)) return head;
    await sleep(limits.gap);
    signal?.throwIfAborted();
    return send(url, 'GET', redirect, signal);
  }

  async function answerOf(url: string, signal: AbortSignal | undefined): Promise<Answer> {
    const first = await statusAt(url, 'manual', signal);
    if (first.redirects) {
      await sleep(limits.gap);
      signal?.throwIfAborted();
      const there = await statusAt(url, 'follow', signal);
      return there.why === 'offline' ? { why: 'elsewhere' } : { ...there, redirects: true };
    }
    // Without the right to read, a server that answers looks like one that does not. To ask again
    // without wanting to read (`no-cors`) would tell little, and follow a redirect to who knows where.
    const isClosed = first.why === 'offline' && !(await allowed(new URL(url).hostname));
    return isClosed ? { why: 'opaque' } : first;
  }

  /**
   * Looks at one address.
   *
   * @param url one of `addressToAsk`.
   * Rejects with the signal's reason when it is aborted.
   */
  function look(url: string, signal?: AbortSignal): Promise<Look> {
    return alone(`host:${new URL(url).host}`, async () => {
      signal?.throwIfAborted();
      const answer = await answerOf(url, signal);
      const seen = { url, at: now(), ...meaning(url, answer) };
      // The next one waits here, whoever asks.
      await sleep(limits.gap);
      return seen;
    });
  }

  /**
   * Looks at many, some hosts at the same time. A host that asks to be left alone is.
   *
   * @param onLook called after each.
   */
  async function lookAll(
    urls: string[],
    onLook: (look: Look) => Promise<void> | void,
    signal?: AbortSignal,
  ): Promise<void> {
    const byHost = new Map<string, string[]>();
    for (const url of urls) {
      const { host } = new URL(url);
      byHost.set(host, [...(byHost.get(host) ?? []), url]);
    }
    const hosts = [...byHost.values()];
    const work = async () => {
      for (let urls = hosts.shift(); urls; urls = hosts.shift()) {
        let isBusy = false;
        for (const url of urls) {
          signal?.throwIfAborted();
          const seen: Look = isBusy
            ? { url, at: now(), state: 'unknown', why: 'busy' }
            : await look(url, signal);
          isBusy ||= seen.why === 'busy';
          await onLook(seen);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  return { look, lookAll };
}

type Meaning = Omit<Look, 'url' | 'at'>;

/** What an answer says of an address: what is not certain is unknown. */
function meaning(url: string, { status, redirects, from = url, why }: Answer): Meaning {
  if (status === undefined) return { state: 'unknown', why: why ?? 'odd' };
  const unknown = (reason: LookReason): Meaning => ({ state: 'unknown', status, why: reason });
  if (status === 404 || status === 410) return { state: 'gone', status };
  if ([401, 402, 403, 451].includes(status)) return unknown('forbidden');
  if (status === 429 || status === 503) return unknown('busy');
  if (status === 408) return unknown('timeout');
  if (status >= 500) return unknown('server');
  if (status < 200 || status >= 300) return unknown('odd');
  if (!redirects || isSame(url, from)) return { state: 'alive', status };
  const there = new URL(from);
  if (there.protocol !== 'https:' || !isPublicHost(there.hostname)) return unknown('elsewhere');
  if (SIGN_IN.test(there.pathname)) return unknown('forbidden');
  if (there.pathname === '/' && there.search === '') return unknown('home');
  return { state: 'leads-to', status, to: from };
}

const SIGN_IN =
  /\/(?:log-?in|sign-?in|auth|cas|sso|connexion|anmeldung|identification)(?:\/|\.|$)/i;

/** Whether two addresses differ in nothing but `www.` and a last stroke. */
function isSame(a: string, b: string): boolean {
  const plain = (address: string) => {
    const { host, pathname, search } = new URL(address);
    return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
  };
  return plain(a) === plain(b);
}
