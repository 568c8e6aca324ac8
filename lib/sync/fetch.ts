/**
 * Sends the requests of catalogues, as a guest should: one at a time per host, with a pause after
 * each, no cookies, no endless trying. Every one of them is written in the ledger first.
 */
import type { CatalogueRequest, CatalogueSource } from '../catalogues/adapter.ts';
import type { Result } from '../model.ts';
import type { RefreshError } from '../store/contract.ts';
import type { Fault } from './answer.ts';
import { type Attempt, attempt, type FetchAnswer } from './attempt.ts';
import { hostsOf, isOn } from './hosts.ts';
import type { LedgerWriter } from './ledger.ts';
import type { LedgerLine } from './ledger-line.ts';
import { LIMITS, type Limits } from './limits.ts';
import { createTurns } from './turns.ts';

const RETRIES = 2;

export interface FetcherOptions {
  fetch: typeof fetch;
  now: () => number;
  /** Resolves after so many ms; rejects when the signal is aborted. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  random: () => number;
  ledger: LedgerWriter;
  /** Whether the browser lets us reach these hosts now. */
  allowed: (hosts: string[]) => Promise<boolean>;
  /** Runs one piece of work at a time under a name: in a browser, over all contexts. */
  alone?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  limits?: Partial<Limits>;
}

export interface AskOptions {
  signal?: AbortSignal;
  /** Asks only for what is no longer this. */
  etag?: string;
  /** Times that a failing request is sent again; 2 unless told. */
  retries?: number;
}

export type Fetcher = ReturnType<typeof createFetcher>;

/** Makes what sends requests. */
export function createFetcher(options: FetcherOptions) {
  const { now, sleep, random, ledger, allowed, alone } = options;
  const limits = { ...LIMITS, ...options.limits };
  const turn = createTurns({ now, sleep, gap: limits.gap, ...(alone && { alone }) });

  /** Sends it once, after the pause that its host is due. */
  async function send(
    request: CatalogueRequest,
    source: CatalogueSource,
    purpose: LedgerLine['purpose'],
    { signal, etag }: AskOptions,
  ): Promise<Attempt> {
    const { host } = new URL(request.url);
    const sent = async () => {
      const at = now();
      const line: LedgerLine = {
        at,
        method: request.method ?? 'GET',
        url: request.url,
        ...(request.body !== undefined && { body: request.body }),
        host,
        purpose,
        catalogue: source.id,
        status: null,
        bytes: 0,
        ms: 0,
      };
      const hosts = hostsOf(source);
      // What cannot be written down is not sent: the ledger promises every request.
      const written = await ledger.begin(line).catch(() => null);
      if (written === null)
        return { fault: { code: 'store', detail: 'no ledger' }, again: false } as const;
      const made = await attempt(request, {
        fetch: options.fetch,
        hosts,
        signal,
        etag,
        limits,
        now,
      });
      const { status = null, bytes = 0, fault } = made;
      const end = { ...line, status, bytes, ms: now() - at, ...(fault && { error: fault.code }) };
      await ledger.end(written, end).catch(() => {});
      return made;
    };
    return turn(host, sent, signal);
  }

  /**
   * Asks a catalogue.
   *
   * @returns the answer, or why there is none; `retryAt` where the catalogue wants to be left alone
   *   for longer than a worker may sleep.
   * Rejects with the signal's reason when it is aborted.
   */
  async function ask(
    request: CatalogueRequest,
    purpose: LedgerLine['purpose'],
    source: CatalogueSource,
    asked: AskOptions = {},
  ): Promise<Result<FetchAnswer, RefreshError>> {
    const failed = ({ code, detail }: Fault, retryAt?: number) =>
      ({
        ok: false,
        error: { code, detail, at: now(), ...(retryAt !== undefined && { retryAt }) },
      }) as const;
    const hosts = hostsOf(source);
    if (!isOn(hosts, request.url))
      return failed({ code: 'redirects', detail: `not on ${hosts}: ${request.url}` });
    for (let tried = 0; ; tried++) {
      asked.signal?.throwIfAborted();
      // Asked each time: it may be taken back while we wait.
      if (!(await allowed(hosts))) return failed({ code: 'permission', detail: hosts.join(' ') });
      const made = await send(request, source, purpose, asked);
      if (made.answer) return { ok: true, value: made.answer };
      const { fault, again, retryAfter } = made;
      const rest = retryAfter === undefined ? undefined : Math.min(retryAfter, limits.longest);
      if (rest !== undefined && rest > limits.wait) return failed(fault, now() + rest);
      if (!again || tried >= (asked.retries ?? RETRIES))
        return failed(fault, rest === undefined ? undefined : now() + rest);
      await sleep(rest ?? limits.retry * 2 ** tried * (1 + random() / 2), asked.signal);
    }
  }

  return { ask };
}
