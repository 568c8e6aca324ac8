/** The facts of all records side by side, for who counts them: nothing of it is ever changed. */
import type { RecordRef } from '../store/contract.ts';
import type { Facts } from '../store/segment.ts';
import type { FactsOf } from './facts.ts';
import { type Heads, refOf } from './heads.ts';

/** The records of one segment. */
export interface CensusPart {
  catalogue: string;
  facts: Facts;
  /** Documents of the segment, those removed included. */
  docs: number;
  /** Numbers of documents that are no longer there, ascending. */
  deleted: Uint32Array;
  /** Where the record of a document is kept: for `Search.records`. */
  ref(doc: number): RecordRef;
}

/** What was held at one moment. */
export type Census = CensusPart[];

/** Opens the facts of all segments. */
export const censusOf = ({ segments }: Heads, factsOf: FactsOf): Census =>
  segments.map((segment) => ({
    catalogue: segment.key.catalogue,
    facts: factsOf(segment),
    docs: segment.members.docs,
    deleted: segment.members.deleted,
    ref: (doc) => refOf(segment, doc),
  }));

/** Numbers of the documents that are there, in their order. */
export function* liveDocs({ docs, deleted }: CensusPart): Generator<number, void> {
  let next = 0;
  for (let doc = 0; doc < docs; doc++) {
    if (deleted[next] === doc) next++;
    else yield doc;
  }
}
