/** Reads a page without keeping it waiting. */
import type { PageReading } from '../model.ts';
import { readInSteps } from './read.ts';

/** Longest stretch of reading, in ms: a step may overrun it threefold while the code is cold. */
const SLICE = 3;

/** Lets the page do what it has to do: `scheduler.yield` in Chrome 129 and Firefox 142. */
function makeWay(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Like `readPage`, in slices between which the page goes on. A page that changes meanwhile is
 * read as it is found.
 *
 * @param pause gives the thread away, and resolves when it is ours again.
 */
export async function readPageGently(
  document: Document,
  url: string,
  pause: () => Promise<unknown> = makeWay,
): Promise<PageReading> {
  const steps = readInSteps(document, url);
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE) continue;
    await pause();
    begun = performance.now();
  }
}
