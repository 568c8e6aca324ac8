/** Which records a segment indexes: arithmetic on `Members`, without any store. */
import type { Members } from './segment.ts';

/** The members of a segment that was just written with the block of its records. */
export const wholeBlock = (part: number, docs: number): Members => ({
  docs,
  runs: Uint32Array.of(0, part, 0),
  deleted: new Uint32Array(0),
});

/** Numbers of the blocks in which a segment's records are. */
export function blocksOf({ runs }: Members): Set<number> {
  const blocks = new Set<number>();
  for (let i = 1; i < runs.length; i += 3) blocks.add(runs[i]!);
  return blocks;
}

/** Where the record of a document is. */
export function placeOf({ runs }: Members, doc: number): { part: number; at: number } {
  let low = 0;
  let high = runs.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle * 3]! <= doc) low = middle;
    else high = middle - 1;
  }
  const [first, part, from] = runs.subarray(low * 3, low * 3 + 3);
  return { part: part!, at: from! + doc - first! };
}

/** The documents that are still there, ascending. */
export function keptOf({ docs, deleted }: Members): Uint32Array {
  const kept = new Uint32Array(docs - deleted.length);
  let next = 0;
  let gone = 0;
  for (let doc = 0; doc < docs; doc++) {
    if (deleted[gone] === doc) gone++;
    else kept[next++] = doc;
  }
  return kept;
}

/**
 * The members of the segment that the kept documents of others make, one after the other.
 *
 * @param parts each with the documents to keep, ascending.
 */
export function joinMembers(parts: { members: Members; kept: Uint32Array }[]): Members {
  const joined: number[] = [];
  let doc = 0;
  for (const { members, kept } of parts) {
    const { runs } = members;
    // Documents and runs both ascend: the run of one is that of the one before, or later.
    let run = 0;
    let end = { part: -1, at: -1 };
    for (const old of kept) {
      while (run + 3 < runs.length && runs[run + 3]! <= old) run += 3;
      const part = runs[run + 1]!;
      const at = runs[run + 2]! + old - runs[run]!;
      if (part !== end.part || at !== end.at) joined.push(doc, part, at);
      end = { part, at: at + 1 };
      doc++;
    }
  }
  return { docs: doc, runs: Uint32Array.from(joined), deleted: new Uint32Array(0) };
}
