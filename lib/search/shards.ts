/** Lays the postings of a segment out in shards: written by building and by merging alike. */
import { checksum } from '../store/checksum.ts';
import type { SegmentHead } from '../store/segment.ts';
import { createByteWriter } from '../text/varint.ts';
import { writePosting } from './postings.ts';

/** Postings are stored in pieces near this size: a query reads about five of them. */
export const SHARD_BYTES = 16 * 1024;
/** Postings that fit this are kept in the head: reading them apart would cost more than they do. */
const INLINE_BYTES = 16 * 1024;
/** What occurs in more records is as common as can be. */
const MOST_COUNTED = 0xffff;

type Layout = Pick<SegmentHead, 'offsets' | 'frequencies' | 'shardFirst' | 'checksums' | 'inline'>;

export interface ShardWriter {
  /** Begins the next term of the dictionary, which occurs in so many records. */
  term(frequency: number): void;
  /** Adds a record to the term; records in ascending order. */
  posting(doc: number, impact: number): void;
  done(): { layout: Layout; shards: Uint8Array[] };
}

/** @param terms how many terms will be written at most. */
export function createShardWriter(terms: number): ShardWriter {
  const offsets = new Uint16Array(terms);
  const frequencies = new Uint16Array(terms);
  const shards: Uint8Array[] = [];
  const shardFirst: number[] = [];
  let shard = createByteWriter(SHARD_BYTES * 2);
  let next = 0;
  let previous = 0;

  const close = () => {
    if (shard.length === 0) return;
    shards.push(shard.done());
    shard = createByteWriter(SHARD_BYTES * 2);
  };

  return {
    term(frequency) {
      // A long list gets a shard of its own, so that its neighbours stay cheap to read.
      if (shard.length >= SHARD_BYTES || frequency > SHARD_BYTES / 2) close();
      if (shard.length === 0) shardFirst.push(next);
      offsets[next] = shard.length;
      frequencies[next++] = Math.min(frequency, MOST_COUNTED);
      previous = 0;
    },
    posting(doc, impact) {
      writePosting(shard, previous, doc, impact);
      previous = doc;
    },
    done() {
      close();
      const layout = {
        offsets: offsets.slice(0, next),
        frequencies: frequencies.slice(0, next),
      };
      const [only] = shards;
      if (only && shards.length === 1 && only.length <= INLINE_BYTES) {
        const none = { shardFirst: Uint32Array.of(0, next), checksums: new Uint32Array(0) };
        return { layout: { ...layout, ...none, inline: only }, shards: [] };
      }
      shardFirst.push(next);
      return {
        layout: {
          ...layout,
          shardFirst: Uint32Array.from(shardFirst),
          checksums: Uint32Array.from(shards, (bytes) => checksum(bytes)),
        },
        shards,
      };
    },
  };
}
