/** Writes the pieces of a segment: its head, what is read apart, and the block of its records. */
import { unwrap } from 'idb';
import { type Chunk, packBlock } from './chunks.ts';
import type { SegmentChange, SegmentKey } from './contract.ts';
import { type PartKey, partKey, type Queue, type Writing } from './schema.ts';
import type { BuiltSegment, Members } from './segment.ts';

interface Pieces {
  segment: BuiltSegment;
  members: Members;
  /** The block of its records, where it is new. */
  chunks?: Chunk[];
}

/** A segment to be added, its block packed. */
export interface Added extends Pieces {
  part: number;
}

/** Packs what a change adds: before its transaction, for whose end all readers wait. */
export async function packAdded({ add }: Pick<SegmentChange, 'add'>): Promise<Added[]> {
  const packed: Added[] = [];
  for (const { records = [], ...pieces } of add)
    packed.push({ ...pieces, chunks: await packBlock(records) });
  return packed;
}

/** So many pieces are asked to be written at once: some five milliseconds. */
const BATCH = 20;

/** Writes a segment and, where they are given, the block of its records. */
export async function putPieces(
  tx: Writing,
  queue: Queue,
  key: SegmentKey,
  { segment, members, chunks = [] }: Pieces,
): Promise<void> {
  const part = partKey(key);
  queue(tx.objectStore('heads').put(segment.head, part));
  queue(tx.objectStore('facts').put(segment.facts, part));
  queue(tx.objectStore('addresses').put(segment.addresses, part));
  queue(tx.objectStore('members').put(members, part));
  await putAll(tx, 'shards', part, segment.shards);
  await putAll(tx, 'records', part, chunks);
}

/**
 * Writes pieces under a part's key and their numbers. While one batch is being written the next one
 * is asked for, and the thread is free between two. Nobody listens to each request: the one that
 * fails ends the transaction.
 */
async function putAll(
  tx: Writing,
  name: 'shards' | 'records',
  part: PartKey,
  pieces: (Uint8Array | Chunk)[],
): Promise<void> {
  const store = unwrap(tx).objectStore(name);
  let before: Promise<unknown> | undefined;
  for (let from = 0; from < pieces.length; from += BATCH) {
    const batch = pieces.slice(from, from + BATCH);
    const requests = batch.map((piece, i) => store.put(piece, [...part, from + i]));
    const written = ended(requests.at(-1)!);
    await before;
    before = written;
  }
}

/** Resolves when a request has ended, one way or the other. */
const ended = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve) => {
    request.onsuccess = resolve;
    request.onerror = resolve;
  });
