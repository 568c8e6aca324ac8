/**
 * Records as they are stored: a few together, which is faster to write than one by one, each as
 * JSON of its own, so that a reader who wants one of them decodes one.
 */
import type { CatalogueRecord } from '../model.ts';

/** Records in a chunk: fewer cost more writes, more cost every read. */
export const CHUNK = 8;

export interface Chunk {
  /** The records as UTF-8 JSON, one after the other. */
  bytes: Uint8Array;
  /** Where each of them ends. */
  ends: Uint32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Packs at most {@link CHUNK} records. Throws a `TypeError` on what JSON cannot write. */
export function packChunk(records: CatalogueRecord[]): Chunk {
  const pieces = records.map((record) => encoder.encode(JSON.stringify(record)));
  const ends = new Uint32Array(pieces.length);
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  pieces.forEach((piece, i) => {
    bytes.set(piece, at);
    at += piece.length;
    ends[i] = at;
  });
  return { bytes, ends };
}

/** One record of a chunk; undefined where there is none, or where it cannot be read any more. */
export function unpackRecord({ bytes, ends }: Chunk, index: number): CatalogueRecord | undefined {
  const end = ends[index];
  if (end === undefined) return undefined;
  try {
    return JSON.parse(decoder.decode(bytes.subarray(index === 0 ? 0 : ends[index - 1], end)));
  } catch {
    return undefined;
  }
}
