/** What a look at an address says of a reference to it. */
import type { CheckedReference } from './checked.ts';
import { APART, type Look } from './look.ts';

const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A reference with a look at its address: what was seen may change the verdict, or say no more. */
export function withLook(reference: CheckedReference, seenAt: Look): CheckedReference {
  // Of an address in the clear its secure form was asked for: that one may never have been there.
  const isClear = reference.href?.startsWith('http:') === true;
  const look: Look =
    isClear && seenAt.state === 'gone' ? { ...seenAt, state: 'unknown', why: 'insecure' } : seenAt;
  const evidence = { what: 'look', date: day(look.at) } as const;
  const seen = { ...reference, look };
  if (look.state === 'gone') {
    const { goneSince = look.at } = look;
    const isTwice = look.at - goneSince >= APART;
    return {
      ...seen,
      checked: isTwice
        ? {
            verdict: 'dead',
            reason: 'gone-twice',
            evidence: { ...evidence, of: day(goneSince) },
            confidence: 0.97,
          }
        : { verdict: 'not-there', reason: 'gone-now', evidence, confidence: 0.7 },
    };
  }
  const isSilent = ['holds', 'well-formed', 'unknown', 'not-found'].includes(
    reference.checked.verdict,
  );
  if (look.state === 'leads-to' && look.to !== undefined && isSilent) {
    return {
      ...seen,
      checked: {
        verdict: 'moved',
        reason: 'leads-to',
        evidence,
        confidence: 0.85,
        better: look.to,
      },
    };
  }
  return seen;
}
