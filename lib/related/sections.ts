/** How much may stand beside a page under each heading. */
import { SECTIONS as KINDS } from '../kinds/sections.ts';
import type { RecordKind } from '../model.ts';
import { SILENCE } from './score.ts';

/** One heading of the panel, and the kinds that stand under it. */
export interface Section {
  kinds: readonly RecordKind[];
  /**
   * Candidates whose records are read: a quarter of a millisecond each in Chromium. More datasets
   * than these bring no more into the first five places; of the others there are few.
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
const OTHERS = { candidates: 10, shown: 6, silence: -1.75 };

/** In the order of the panel. */
export const SECTIONS: readonly Section[] = KINDS.map((kinds) => ({
  kinds,
  ...(kinds[0] === 'dataset' ? { candidates: 40, shown: 12, silence: SILENCE } : OTHERS),
}));

/** The section of a kind. */
export const sectionOf = (kind: RecordKind): Section =>
  SECTIONS.find(({ kinds }) => kinds.includes(kind)) ?? SECTIONS[0]!;
