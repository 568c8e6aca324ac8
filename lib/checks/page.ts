/** All of what a page cites, found and checked in slices: the thread does its other work between. */
import { gently } from '../gently.ts';
import type { Passage } from '../page/passages.ts';
import { type PageReference, pageReferences } from '../references/page.ts';
import { type CheckDeps, checkReferences } from './check.ts';
import type { CheckedReference } from './checked.ts';

/** Longest stretch of work, in ms: half of what a frame has. */
const SLICE = 8;
/** Characters of passages that are read in one step. */
const STEP = 8_000;
/** References whose records are looked for at once. */
const BATCH = 500;

/**
 * Finds and checks what passages cite; asks nobody.
 *
 * @param base what the addresses of links are read against.
 * @param signal ends the work between two slices: rejects with its reason then.
 */
export async function checkPage(
  passages: Passage[],
  base: string,
  deps: CheckDeps,
  signal?: AbortSignal,
): Promise<CheckedReference[]> {
  const found = await gently(findInSteps(passages, base, signal), SLICE);
  const checked: CheckedReference[] = [];
  for (let i = 0; i < found.length; i += BATCH) {
    signal?.throwIfAborted();
    checked.push(...(await checkReferences(found.slice(i, i + BATCH), deps)));
  }
  return checked;
}

function* findInSteps(
  passages: Passage[],
  base: string,
  signal: AbortSignal | undefined,
): Generator<void, PageReference[]> {
  const found: PageReference[] = [];
  for (let from = 0; from < passages.length; ) {
    signal?.throwIfAborted();
    let to = from;
    for (let characters = 0; to < passages.length && characters < STEP; to++)
      characters += passages[to]?.text.length ?? 0;
    for (const one of pageReferences(passages.slice(from, to), base))
      found.push({ ...one, passage: one.passage + from });
    from = to;
    yield;
  }
  return found;
}
