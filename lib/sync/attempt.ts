/** Sends one request, once, and judges what comes back. */
import type { CatalogueRequest } from '../catalogues/adapter.ts';
import { type Fault, readBody } from './answer.ts';
import { isOn } from './hosts.ts';
import type { Limits } from './limits.ts';
import { Late, patience } from './patience.ts';
import { retryAfter } from './retry-after.ts';

export interface FetchAnswer {
  answer: unknown;
  etag: string | null;
  /** The catalogue says that nothing changed since that `etag`; there is no answer then. */
  unchanged: boolean;
  bytes: number;
  /** The server's clock, in ms since 1970, where it says. */
  date: number | null;
}

export type Attempt =
  | { answer: FetchAnswer; status: number; bytes: number; fault?: undefined }
  | {
      answer?: undefined;
      fault: Fault;
      status?: number;
      bytes?: number;
      /** Whether it may go better another time. */
      again: boolean;
      /** What the catalogue asks us to wait, in ms. */
      retryAfter?: number;
    };

export interface AttemptOptions {
  fetch: typeof fetch;
  hosts: string[];
  signal?: AbortSignal;
  etag?: string;
  limits: Pick<Limits, 'silence' | 'whole'>;
  now: () => number;
}

/** Sends it. Rejects when the signal is aborted, and for nothing else. */
export async function attempt(
  request: CatalogueRequest,
  options: AttemptOptions,
): Promise<Attempt> {
  const { hosts, signal, etag, limits, now } = options;
  const waiting = patience(limits, signal);
  let status: number | undefined;
  let bytes = 0;
  try {
    const response = await options.fetch(request.url, {
      method: request.method ?? 'GET',
      headers: { ...request.headers, ...(etag && { 'If-None-Match': etag }) },
      body: request.body,
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      // Our own copy is the one to compare with, and a browser's cache would double the space.
      cache: 'no-store',
      signal: waiting.signal,
    });
    status = response.status;
    if (!isOn(hosts, response.url)) {
      waiting.stop();
      const detail = `ended at ${response.url.slice(0, 200)}`;
      return { fault: { code: 'redirects', detail }, status, again: false };
    }
    if (status === 304 && etag !== undefined) {
      const answer = { answer: null, etag, unchanged: true, bytes: 0, date: dateOf(response) };
      return { answer, status, bytes: 0 };
    }
    if (status !== 200) {
      waiting.stop();
      const wait = retryAfter(response.headers.get('retry-after'), now());
      return { ...faultOf(status), status, ...(wait !== undefined && { retryAfter: wait }) };
    }
    const read = await readBody(response, request, (soFar) => {
      bytes = soFar;
      waiting.heard();
    });
    // Half a list may have been cut short on its way: it is worth asking again.
    if (!read.ok) return { fault: read.error, status, bytes, again: read.error.code === 'damaged' };
    const answer = {
      ...read.value,
      etag: response.headers.get('etag'),
      unchanged: false,
      date: dateOf(response),
    };
    return { answer, status, bytes };
  } catch (error) {
    signal?.throwIfAborted();
    const reason: unknown = waiting.signal.reason;
    const fault: Fault =
      reason instanceof Late
        ? { code: 'timeout', detail: reason.message }
        : { code: status === undefined ? 'offline' : 'damaged', detail: String(error) };
    return { fault, again: true, bytes, ...(status !== undefined && { status }) };
  } finally {
    waiting.end();
  }
}

function dateOf({ headers }: Response): number | null {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? null : date;
}

/** What a status other than 200 means, and whether it may go better another time. */
export function faultOf(status: number): { fault: Fault; again: boolean } {
  const fault = (code: Fault['code'], again = false) => ({
    fault: { code, detail: `HTTP ${status}` },
    again,
  });
  if (status === 429 || status === 503) return fault('busy', true);
  if (status === 408) return fault('timeout', true);
  if (status === 404 || status === 410) return fault('not-found');
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return fault('forbidden');
  if (status >= 500) return fault('server', true);
  return fault(status >= 400 ? 'server' : 'shape');
}
