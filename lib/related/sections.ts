/** What may stand beside a page under one heading, and how much of it. */
import type { RecordKind } from '../model.ts';

export interface Section {
  kinds: RecordKind[];
  /**
   * Candidates whose records are read: a quarter of a millisecond each in Chromium. More datasets
   * than these find no more; of the others there are few.
   */
  candidates: number;
  /** Cards at most. */
  shown: number;
}

/** In the order of the panel. */
export const SECTIONS: readonly Section[] = [
  { kinds: ['dataset', 'service', 'reuse'], candidates: 60, shown: 12 },
  { kinds: ['code'], candidates: 10, shown: 6 },
  { kinds: ['consultation'], candidates: 10, shown: 6 },
  { kinds: ['algorithm'], candidates: 6, shown: 6 },
];

/** The section of a kind. */
export const sectionOf = (kind: RecordKind): Section =>
  SECTIONS.find(({ kinds }) => kinds.includes(kind)) ?? SECTIONS[0]!;
