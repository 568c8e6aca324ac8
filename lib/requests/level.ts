/** How much a flag says, and whether anything is still awaited of it. */
import type { Flag, FlagLevel, StepKind } from './flag.ts';

/** Steps after which nothing is awaited. A refusal is none: it can be appealed. */
const ENDS: ReadonlySet<StepKind> = new Set(['answered', 'published', 'withdrawn']);

/**
 * The level of a flag, the strongest that holds. A request that was withdrawn is none.
 *
 * `requested`: a request was sent; `may-be-due`: an article applies whose threshold is met, by a
 * source; `tracked`: the official list of publications has it; else `not-found`, by us.
 */
export function levelOf({
  steps,
  basis,
  tracker,
}: Pick<Flag, 'steps' | 'basis' | 'tracker'>): FlagLevel {
  if (steps.length > 0 && steps.at(-1)?.kind !== 'withdrawn') return 'requested';
  if (basis?.threshold === 'met') return 'may-be-due';
  return tracker ? 'tracked' : 'not-found';
}

/** Whether something is still awaited, or still to be asked for. */
export function isOpen({ steps }: { steps: readonly { kind: StepKind }[] }): boolean {
  const last = steps.at(-1);
  return last === undefined || !ENDS.has(last.kind);
}
