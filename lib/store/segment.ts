/** A segment of the inverted index as it is stored: written once, never changed. */

/** A sorted list of terms, front-coded in blocks: see `text/dictionary.ts`. */
export interface FrontCoded {
  bytes: Uint8Array;
  /** Byte offset of each block. */
  blocks: Uint32Array;
  /** Number of terms. */
  size: number;
}

/** What a query needs in memory before it touches the postings. */
export interface SegmentHead {
  /** Records in the segment. */
  docs: number;
  dictionary: FrontCoded;
  /** For each term, where its postings start in the concatenated shards; one more at the end. */
  offsets: Uint32Array;
  /** For each term, in how many records it occurs. */
  frequencies: Uint32Array;
  /** For each shard, its first term; one more at the end. */
  shardFirst: Uint32Array;
  /** For each record, the logarithm of its use (views, reuses, followers), 0 to 15. */
  priors: Uint8Array;
  /** For each record, where it is about: see `search/locality.ts`. */
  localities: Uint8Array;
}

/** A segment ready to be stored. */
export interface BuiltSegment {
  head: SegmentHead;
  /** Postings, cut at term boundaries near 16 KB. */
  shards: Uint8Array[];
  /** Hashes of the records' addresses, see `search/addresses.ts`. */
  addresses: Uint8Array;
}
