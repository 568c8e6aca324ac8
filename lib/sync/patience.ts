/** How long a request is waited for: until its first byte, between two of them, in all. */
import type { Limits } from './limits.ts';

/** Why we end a request ourselves. */
export class Late extends Error {}

export interface Patience {
  /** Aborted when it has lasted too long, by the caller's own signal, or by `stop`. */
  signal: AbortSignal;
  /** Something arrived: the silence begins anew. */
  heard(): void;
  stop(): void;
  /** Must be called once the request is over. */
  end(): void;
}

/** Waits for one request. */
export function patience(
  limits: Pick<Limits, 'silence' | 'whole'>,
  signal: AbortSignal | undefined,
): Patience {
  const own = new AbortController();
  const follow = () => own.abort(signal?.reason);
  signal?.addEventListener('abort', follow, { once: true });
  const late = (what: string) => () => own.abort(new Late(what));
  const whole = setTimeout(late(`not whole after ${limits.whole} ms`), limits.whole);
  const wait = () => setTimeout(late(`nothing for ${limits.silence} ms`), limits.silence);
  let silence = wait();
  return {
    signal: own.signal,
    heard() {
      clearTimeout(silence);
      silence = wait();
    },
    stop: () => own.abort(),
    end() {
      clearTimeout(whole);
      clearTimeout(silence);
      signal?.removeEventListener('abort', follow);
    },
  };
}
