/** Reads of the address tables what some keys need. */
import { checksum } from '../store/checksum.ts';
import type { HeldSegment, StoreReader } from '../store/contract.ts';
import type { AddressTable } from '../store/segment.ts';
import { DamagedSegment } from './accumulate.ts';
import { lookUpAddress, pieceOf } from './addresses.ts';

type Segment = Pick<HeldSegment, 'key' | 'members'>;

/** Numbers of the records of a segment that may have a key, removed ones left out. */
export type LookUp<S extends Segment> = (segment: S, key: string) => number[];

/**
 * Opens the pieces that hold these keys, in two reads.
 *
 * @param keys see `addresses.ts`.
 * Rejects with `DamagedSegment` when a piece is gone or not as it was written.
 */
export async function openLookUp<S extends Segment>(
  reader: StoreReader,
  segments: S[],
  keys: string[],
): Promise<LookUp<S>> {
  const read = await Promise.all(segments.map(({ key }) => reader.addresses(key)));
  const tables = new Map(
    segments.map((segment, i) => {
      const table = read[i];
      if (!table) throw new DamagedSegment(segment.key);
      const gone = new Set(segment.members.deleted);
      return [segment, { table, gone, pieces: new Map<number, Uint8Array>() }];
    }),
  );
  await readPieces(reader, tables, keys);
  return (segment, key) => {
    const { table, gone, pieces } = tables.get(segment)!;
    const piece = table.inline ?? pieces.get(pieceOf(table, key));
    return piece ? lookUpAddress(piece, key).filter((doc) => !gone.has(doc)) : [];
  };
}

async function readPieces(
  reader: StoreReader,
  tables: Map<Segment, { table: AddressTable; pieces: Map<number, Uint8Array> }>,
  keys: string[],
): Promise<void> {
  const wanted = [...tables].flatMap(([{ key }, { table, pieces }]) => {
    const numbers = table.inline ? [] : new Set(keys.map((one) => pieceOf(table, one)));
    return [...numbers]
      .filter((piece) => piece >= 0)
      .map((piece) => ({ key, table, pieces, piece }));
  });
  const read = await reader.shards(
    wanted.map(({ key, table, piece }) => ({ segment: key, shard: table.from + piece })),
  );
  wanted.forEach(({ key, table, pieces, piece }, i) => {
    const bytes = read[i];
    if (!bytes || checksum(bytes) !== table.checksums[piece]) throw new DamagedSegment(key);
    pieces.set(piece, bytes);
  });
}
