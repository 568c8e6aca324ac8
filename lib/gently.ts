/** Long work in slices, between which its thread does what else it has to do. */

/** Lets the thread go on: `scheduler.yield` in Chrome 129 and Firefox 142. */
export function makeWay(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Does all steps of a piece of work.
 *
 * @param slice longest stretch of work, in ms; the step at hand is always finished.
 * @param pause gives the thread away, and resolves when it is ours again.
 * @returns what the work returns; rejects with what it throws.
 */
export async function gently<T>(
  steps: Iterator<unknown, T>,
  slice: number,
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
