/**
 * Postings of one term: for each record that holds it, in ascending order, one integer of
 * `(distance to the record before) × 8 + impact`. The impact is the term's BM25F weight in that
 * record, on three bits, so that no length or count has to be kept for the ranking.
 */
import type { ByteWriter } from '../text/varint.ts';

const IMPACTS = 8;

/** Term frequency at which the weight of a term reaches half of what it can reach. */
const SATURATION = 1.4;

/**
 * @param frequency weighted and length-normalised number of occurrences, above 0.
 * @returns 0 to 7.
 */
export function quantiseImpact(frequency: number): number {
  const weight = frequency / (SATURATION + frequency);
  return Math.min(IMPACTS - 1, Math.floor(weight * (IMPACTS + 0.4)));
}

/** The weight that an impact stands for, 0 to 1: the middle of its interval. */
export const impactWeight = (impact: number): number => (impact + 0.5) / IMPACTS;

/** Records of one segment number fewer than 2²⁹, so that a posting fits 32 bits. */
export function writePosting(
  writer: ByteWriter,
  previousDoc: number,
  doc: number,
  impact: number,
): void {
  writer.varint((doc - previousDoc) * IMPACTS + impact);
}

/**
 * Visits the postings of one term.
 *
 * @param bytes a shard, of which the term's postings lie from `from` to `to`.
 * Bytes that end early end the list: a damaged shard costs results, never the query.
 */
export function eachPosting(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (doc: number, impact: number) => void,
): void {
  // The innermost loop of every query: written out rather than shared with `readVarint`.
  const end = Math.min(to, bytes.length);
  let doc = 0;
  let at = from;
  while (at < end) {
    let value = 0;
    let shift = 0;
    let byte = bytes[at++]!;
    while (byte > 127 && at < end) {
      value |= (byte & 127) << shift;
      shift += 7;
      byte = bytes[at++]!;
    }
    value = (value | (byte << shift)) >>> 0;
    doc += value >>> 3;
    visit(doc, value & 7);
  }
}
