/** The facts of segments, read when the first filter asks for them and kept from then on. */
import { factsChecksum } from '../store/checksum.ts';
import type { StoreReader } from '../store/contract.ts';
import type { Facts, SegmentHead } from '../store/segment.ts';
import { DamagedSegment } from './accumulate.ts';
import type { OpenSegment } from './heads.ts';

/** The facts of a segment. */
export type FactsOf = (segment: OpenSegment) => Facts;

/** As long as a head is kept, so are its facts: neither is ever changed. */
const known = new WeakMap<SegmentHead, Facts>();

/**
 * Opens the facts of these segments. Rejects with `DamagedSegment` when those of one are gone or not
 * as they were written.
 */
export async function openFacts(reader: StoreReader, segments: OpenSegment[]): Promise<FactsOf> {
  const missing = segments.filter(({ head }) => !known.has(head));
  const read = await Promise.all(missing.map(({ key }) => reader.facts(key)));
  missing.forEach(({ key, head }, i) => {
    const facts = read[i];
    if (!facts || !isWhole(facts)) throw new DamagedSegment(key);
    known.set(head, facts);
  });
  return ({ head }) => known.get(head)!;
}

function isWhole(facts: Facts): boolean {
  try {
    return factsChecksum(facts) === facts.checksum;
  } catch {
    return false;
  }
}
