/** The steps of a request as one list, whoever wrote them and in whichever order. */
import { canonicalJson } from './canonical.ts';
import { STEP_KINDS, type Step } from './flag.ts';

/** The steps by day, those of a day in the order in which things happen; the same step once. */
export function stepsInOrder(steps: readonly Step[]): Step[] {
  const byForm = new Map(steps.map((step) => [canonicalJson(step), step]));
  return [...byForm]
    .map(([form, step]) => ({ form, step, turn: STEP_KINDS.indexOf(step.kind) }))
    .sort((a, b) => compare(a.step.day, b.step.day) || a.turn - b.turn || compare(a.form, b.form))
    .map(({ step }) => step);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
