/** References as a reader goes through them: what does not hold first, the same thing once. */
import type { CheckedReference } from '../../../lib/checks/checked.ts';
import { CHECK_VERDICTS, type CheckVerdict } from '../../../lib/checks/verdict.ts';
import { REFERENCE_TYPES } from '../../../lib/references/reference.ts';

/** One thing that a page cites, and every place where it does. */
export interface Cited {
  key: string;
  /** As it is cited first. */
  reference: CheckedReference;
  /** In the order of the page. */
  places: CheckedReference[];
}

export interface VerdictGroup {
  verdict: CheckVerdict;
  /** By type, then in the order of the page. */
  cited: Cited[];
  /** References, all places counted. */
  count: number;
}

/** @param references in the order of the page. */
export function groupsOf(references: CheckedReference[]): VerdictGroup[] {
  const cited = new Map<string, Cited>();
  for (const reference of references) {
    const { type, value, href = '', checked } = reference;
    const key = [checked.verdict, checked.reason, type, value, href].join('\n');
    const known = cited.get(key);
    if (known) known.places.push(reference);
    else cited.set(key, { key, reference, places: [reference] });
  }
  const groups = new Map<CheckVerdict, VerdictGroup>();
  for (const one of cited.values()) {
    const { verdict } = one.reference.checked;
    const group = groups.get(verdict) ?? { verdict, cited: [], count: 0 };
    groups.set(verdict, group);
    group.cited.push(one);
    group.count += one.places.length;
  }
  const place = ({ reference }: Cited) => REFERENCE_TYPES.indexOf(reference.type);
  return CHECK_VERDICTS.flatMap((verdict) => {
    const group = groups.get(verdict);
    return group ? [{ ...group, cited: group.cited.sort((a, b) => place(a) - place(b)) }] : [];
  });
}
