/** Requests to a host, one after the other, with a pause after each. */

export interface TurnsOptions {
  now: () => number;
  /** Resolves after so many ms; rejects when the signal is aborted. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Between the end of one request and the beginning of the next, in ms. */
  gap: number;
  /** Runs one piece of work at a time under a name: in a browser, over all contexts. */
  alone?: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

/** Makes what gives each request its turn. */
export function createTurns({ now, sleep, gap, alone = queues() }: TurnsOptions) {
  const ended = new Map<string, number>();

  /** Does some work when it is the turn of its host; rejects when the signal is aborted before. */
  return <T>(host: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> =>
    alone(`host:${host}`, async () => {
      const rest = (ended.get(host) ?? Number.NEGATIVE_INFINITY) + gap - now();
      if (rest > 0) await sleep(Math.min(rest, gap), signal);
      signal?.throwIfAborted();
      try {
        return await work();
      } finally {
        ended.set(host, now());
      }
    });
}

/** One piece of work at a time under each name, in this context. */
function queues() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const done = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, done);
    return done;
  };
}
