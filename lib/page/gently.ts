/** Reads a page without keeping it waiting. */
import { gently } from '../gently.ts';
import type { PageReading } from '../model.ts';
import { readInSteps } from './read.ts';

/** Longest stretch of reading, in ms: a step may overrun it threefold while the code is cold. */
const SLICE = 3;

/**
 * Like `readPage`, in slices between which the page goes on. A page that changes meanwhile is
 * read as it is found.
 *
 * @param pause gives the thread away, and resolves when it is ours again.
 */
export const readPageGently = (
  document: Document,
  url: string,
  pause?: () => Promise<unknown>,
): Promise<PageReading> => gently(readInSteps(document, url), SLICE, pause);
