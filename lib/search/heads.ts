/** The heads of all segments, opened, with the frequencies of words over all of them. */
import type { CatalogueStore, SegmentKey } from '../store/contract.ts';
import type { SegmentHead } from '../store/segment.ts';
import { type Dictionary, openDictionary } from '../text/dictionary.ts';

export interface OpenSegment {
  key: SegmentKey;
  head: SegmentHead;
  dictionary: Dictionary;
}

/** What queries read before any postings: a snapshot of which segments there are. */
export interface Heads {
  segments: OpenSegment[];
  /** Records in all segments. */
  docs: number;
  /** In how many records of all segments a term occurs. */
  frequency(term: string): number;
  /** Rarity of a word that this many records hold: BM25's, never negative. */
  idf(frequency: number): number;
}

/** Opens the heads of all segments that queries should read. */
export async function openHeads(store: CatalogueStore): Promise<Heads> {
  const segments = (await store.heads()).map(({ key, head }) => ({
    key,
    head,
    dictionary: openDictionary(head.dictionary),
  }));
  const docs = segments.reduce((sum, { head }) => sum + head.docs, 0);
  return {
    segments,
    docs,
    frequency(term) {
      let frequency = 0;
      for (const { head, dictionary } of segments) {
        const ordinal = dictionary.find(term);
        if (ordinal >= 0) frequency += head.frequencies[ordinal]!;
      }
      return frequency;
    },
    idf: (frequency) => Math.log(1 + (docs - frequency + 0.5) / (frequency + 0.5)),
  };
}
