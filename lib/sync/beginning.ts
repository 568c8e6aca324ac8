/**
 * Reads the beginning of a file, when the reader has pressed its button: no more than was said, and
 * from no other host. The connection is cut once enough has come; a `Range` is not asked for, since
 * it would need a permission of its own where a server only lets plain requests through
 * ([decision 18](../../docs/decisions/018-previews.md)).
 */
import { isPublicHost } from '../catalogues/public-host.ts';
import type { Result } from '../model.ts';
import type { RefreshError } from '../store/contract.ts';
import { faultOf } from './attempt.ts';
import type { LedgerWriter } from './ledger.ts';
import type { LedgerLine } from './ledger-line.ts';
import { LIMITS, type Limits } from './limits.ts';
import { Late, patience } from './patience.ts';

export interface BeginningOptions {
  fetch: typeof fetch;
  now: () => number;
  ledger: LedgerWriter;
  limits?: Partial<Limits>;
}

export interface BeginningAsked {
  /** Bytes that are read at most. */
  most: number;
  /** The catalogue that named the file, where one did. */
  catalogue?: string;
  /** What it is read for; a preview unless told. */
  purpose?: LedgerLine['purpose'];
  /** Follow the server to another address, which browsers tell only afterwards. */
  follow?: boolean;
  signal?: AbortSignal;
}

export interface FileBeginning {
  bytes: Uint8Array;
  /** That is the whole file. */
  whole: boolean;
  /** Where it came from in the end. */
  host: string;
  url: string;
  /** What the server says it is; empty where it says nothing. */
  type: string;
}

/** Makes what reads beginnings of files. */
export function createBeginnings({ fetch, now, ledger, limits: some }: BeginningOptions) {
  const limits = { ...LIMITS, ...some };

  /**
   * Reads one.
   *
   * @returns the error `redirects` where the server sends us to another address, before that is
   *   asked, unless `follow`. What arrived before a connection broke or grew silent is given as a
   *   file that was cut.
   * Rejects with the signal's reason when it is aborted.
   */
  return async function read(
    url: string,
    { most, catalogue, purpose = 'preview', follow = false, signal }: BeginningAsked,
  ): Promise<Result<FileBeginning, RefreshError['code']>> {
    signal?.throwIfAborted();
    const at = now();
    const line: LedgerLine = {
      ...{ at, method: 'GET', url, host: new URL(url).host, purpose },
      ...(catalogue !== undefined && { catalogue }),
      ...{ status: null, bytes: 0, ms: 0 },
    };
    // What cannot be written down is not sent.
    const written = await ledger.begin(line).catch(() => null);
    if (written === null) return { ok: false, error: 'store' };
    let [status, bytes]: [number | null, number] = [null, 0];
    const waiting = patience(limits, signal);
    const ended = async (error?: RefreshError['code']) => {
      const end = { ...line, status, bytes, ms: now() - at, ...(error && { error }) };
      await ledger.end(written, end).catch(() => {});
    };
    const failed = async (error: RefreshError['code']) => {
      waiting.stop();
      await ended(error);
      return { ok: false, error } as const;
    };
    const body = new Uint8Array(most);
    let [host, final, type] = [line.host, url, ''];
    const cut = async (whole: boolean) => {
      await ended();
      const read = body.subarray(0, bytes);
      return { ok: true, value: { bytes: read, whole, host, url: final, type } } as const;
    };
    try {
      const response = await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // Nothing of it stays on the disk.
        cache: 'no-store',
        redirect: follow ? 'follow' : 'manual',
        signal: waiting.signal,
      });
      if (response.type === 'opaqueredirect') return await failed('redirects');
      status = response.status;
      type = response.headers.get('content-type') ?? '';
      if (status >= 300 && status < 400) return await failed('redirects');
      if (follow && response.url !== '') {
        const there = new URL(response.url);
        ({ host, href: final } = there);
        if (there.protocol !== 'https:' || !isPublicHost(there.hostname))
          return await failed('redirects');
        // Another host was asked: it has a line of its own.
        if (host !== line.host) await ledger.begin({ ...line, status, url: final, host });
      }
      if (status !== 200) return await failed(faultOf(status).fault.code);
      const reader = response.body?.getReader();
      for (;;) {
        const piece = await reader?.read();
        if (!piece || piece.done) return await cut(true);
        waiting.heard();
        const room = piece.value.subarray(0, most - bytes);
        body.set(room, bytes);
        bytes += room.length;
        if (room.length < piece.value.length) {
          waiting.stop();
          return await cut(false);
        }
      }
    } catch (error) {
      if (signal?.aborted) await ended('unknown');
      signal?.throwIfAborted();
      if (bytes > 0) return await cut(false);
      const isLate = waiting.signal.reason instanceof Late || error instanceof Late;
      return await failed(isLate ? 'timeout' : status === null ? 'offline' : 'damaged');
    } finally {
      waiting.end();
    }
  };
}
