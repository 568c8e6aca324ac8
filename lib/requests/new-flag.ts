/** A flag that is made now. */
import { hashOf } from './canonical.ts';
import type { Flag } from './flag.ts';
import { evidenceOf, flagOf } from './read-flag.ts';

type Draft = Omit<Flag, 'id' | 'created' | 'modified' | 'hash' | 'pictured' | 'letter' | 'steps'>;

/**
 * A flag with an identifier of its own and the hash of its evidence; null when something that it
 * needs is missing.
 *
 * @param now in ms since 1970.
 */
export async function newFlag(draft: Draft, now: number): Promise<Flag | null> {
  // What is kept is hashed, not what was given: texts are cut, addresses looked at.
  const evidence = evidenceOf(draft.evidence);
  if (!evidence) return null;
  return flagOf({
    ...draft,
    id: crypto.randomUUID(),
    created: now,
    modified: now,
    evidence,
    hash: await hashOf(evidence),
    steps: [],
  });
}
