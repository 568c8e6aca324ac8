/** A flag as others may have it. */
import type { Flag } from '../flag.ts';
import { withoutSender } from '../letters/frame.ts';

/**
 * The flag without its sender: the letter loses name and addresses, or is left out where they cannot
 * be told from the rest. The reader's notes stay: they are what is shared.
 */
export function sharedFlag(flag: Flag): Flag {
  const { letter, ...rest } = flag;
  const text = letter && withoutSender(letter.text);
  if (!letter || text === null || text === undefined) return rest;
  // Older than the letter itself: where both meet again, the whole one stays (`mergedFlag`).
  return { ...rest, letter: { ...letter, text, modified: Math.max(0, letter.modified - 1) } };
}
