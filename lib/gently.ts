/** Long work in slices, between which its thread does what else it has to do; work that can wait. */

/**
 * Lets the thread go on: all that waits for it has its turn before us. `scheduler.yield` would come
 * back first: behind it, Chromium runs no timer, hears no message and sees no answer of the database
 * until the whole work is done. `postTask` is in Chrome 94 and Firefox 142.
 */
export function makeWay(): Promise<unknown> {
  const { scheduler } = globalThis as {
    scheduler?: { postTask?(task: () => void): Promise<void> };
  };
  return scheduler?.postTask?.(() => {}) ?? new Promise((resolve) => setTimeout(resolve));
}

/** Longest stretch of work in the background, in ms: a message waits no longer for its answer. */
const SLICE = 12;

/**
 * Does all steps of a piece of work.
 *
 * @param slice longest stretch of work, in ms, {@link SLICE} unless told; the step at hand is always finished.
 * @param pause gives the thread away, and resolves when it is ours again.
 * @returns what the work returns; rejects with what it throws.
 */
export async function gently<T>(
  steps: Iterator<unknown, T>,
  slice = SLICE,
  pause: () => Promise<unknown> = makeWay,
): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < slice) continue;
    await pause();
    begun = performance.now();
  }
}

/** Does all steps at once. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Settles when the thread has nothing else to do.
 *
 * @param atMost how long to wait for such a moment, in ms. Workers and Safari know none: there it is a
 *   quarter of that.
 */
export const idle = (atMost: number): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(() => resolve(), { timeout: atMost });
    else setTimeout(resolve, atMost / 4);
  });
