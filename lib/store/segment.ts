/** A segment of the inverted index as it is stored: written once, never changed. */

/**
 * To be raised whenever segments are built or stored otherwise. Everything held is then forgotten,
 * installed anew from the packs and refreshed from their date: nothing of it is only here.
 */
export const FORMAT = 7;

/** A sorted list of terms, front-coded in blocks: see `text/dictionary.ts`. */
export interface FrontCoded {
  bytes: Uint8Array;
  /** Byte offset of each block. */
  blocks: Uint32Array;
  /** Number of terms. */
  size: number;
}

/** One fact of each record: its distinct values, and for each record which. */
export interface Column {
  /** The values, one a line: a string is read at once, a list one by one. */
  values: string;
  /** As narrow as the number of values allows. */
  at: Uint8Array | Uint16Array | Uint32Array;
}

/** What every query ranks records by, without reading them. */
export interface Columns {
  /** Logarithm of the use (views, reuses, followers), 0 to 15. */
  priors: Uint8Array;
  /** Equal for records with the same title: see `search/title-key.ts`. */
  titles: Uint16Array;
  /** Equal for records that are copies of each other: see `search/copies.ts`. */
  likeness: Uint32Array;
}

/** What some queries filter and count records by; read apart, when one of them comes. */
export interface Facts {
  kind: Column;
  /** Values are the catalogues' identifiers; `names` says what people call them. */
  publisher: Column & { names: string };
  licence: Column;
  /** Values are lists, most useful format first, joined by a space. */
  formats: Column;
  /** Where the record is about: see `search/locality.ts`. */
  localities: Uint8Array;
  /** Days from 1970 to the last modification; 0 where it is not known. */
  modified: Uint16Array;
  /** Of everything above: see `store/checksum.ts`. */
  checksum: number;
}

/** Where the records' addresses are looked up, read apart: see `search/addresses.ts`. */
export interface AddressTable {
  /** For each piece of the table its first hash. */
  first: Uint32Array;
  /** For each piece its checksum. */
  checksums: Uint32Array;
  /** The pieces are stored as shards, behind those of the postings: number of the first of them. */
  from: number;
  /** The table of a small segment, kept here; it has no pieces. */
  inline?: Uint8Array;
  /** Hashes of the hosts that addresses of the segment have, ascending. */
  hosts: Uint32Array;
}

/** What a query needs in memory before it touches the postings. */
export interface SegmentHead {
  /** Records in the segment, removed ones included. */
  docs: number;
  dictionary: FrontCoded;
  /**
   * For each term, where its postings start in their shard. They end where those of the next term
   * start, or with the shard.
   */
  offsets: Uint16Array;
  /** For each term, in how many records it occurs; 65,535 also stands for more. */
  frequencies: Uint16Array;
  /** For each shard, its first term; one more at the end. */
  shardFirst: Uint32Array;
  /** For each shard, its checksum. */
  checksums: Uint32Array;
  /** The postings of a small segment, kept here so that it costs no read; it has no shards. */
  inline?: Uint8Array;
  columns: Columns;
  /** Of everything above: see `store/checksum.ts`. */
  checksum: number;
}

/**
 * Which records a segment indexes. Records stay in the block with which they were written, through
 * all merges: a run says that the segment's documents from `first` on are those of a block from
 * `from` on.
 */
export interface Members {
  /** Documents of the segment, removed ones included. */
  docs: number;
  /** Triples (first document, number of the block, place in the block), ascending. */
  runs: Uint32Array;
  /** Documents that were replaced or removed since the segment was written, ascending. */
  deleted: Uint32Array;
}

/** A segment ready to be stored. */
export interface BuiltSegment {
  head: SegmentHead;
  facts: Facts;
  /** Postings, cut at term boundaries near 16 KB, then the pieces of the address table. */
  shards: Uint8Array[];
  addresses: AddressTable;
}
