/** What may stand beside a page under one heading, and how much of it. */
import type { RecordKind } from '../model.ts';
import { SILENCE } from './score.ts';

export interface Section {
  kinds: RecordKind[];
  /**
   * Candidates whose records are read: a quarter of a millisecond each in Chromium. More datasets
   * than these find no more; of the others there are few.
   */
  candidates: number;
  /** Cards at most. */
  shown: number;
  /** The score that the best must reach: see `score.ts`. */
  silence: number;
}

/**
 * Other kinds have no use to be lifted by. Under this, what stood beside the labelled pages was as
 * often chance as help; above it nearly all was help.
 */
const OTHERS = -1.4;

/** In the order of the panel. */
export const SECTIONS: readonly Section[] = [
  { kinds: ['dataset', 'service', 'reuse'], candidates: 60, shown: 12, silence: SILENCE },
  { kinds: ['code'], candidates: 10, shown: 6, silence: OTHERS },
  { kinds: ['consultation'], candidates: 10, shown: 6, silence: OTHERS },
  { kinds: ['algorithm'], candidates: 6, shown: 6, silence: OTHERS },
];

/** The section of a kind. */
export const sectionOf = (kind: RecordKind): Section =>
  SECTIONS.find(({ kinds }) => kinds.includes(kind)) ?? SECTIONS[0]!;
