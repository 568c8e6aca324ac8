/**
 * Terms near a word, found by walking a front-coded list once. The rows of the distance matrix
 * belong to the beginning that a term shares with the one before it, so they are computed once
 * for all terms that share it; once a beginning settles the matter, the terms behind it are
 * passed without being read, whole blocks at a time.
 */
import type { FrontCoded } from '../store/segment.ts';
import { createDistanceRows } from './distance.ts';
import { readVarint } from './varint.ts';

/** Terms in a block of the dictionary. */
export const BLOCK_SIZE = 32;

/** A term near a word. */
export interface FuzzyTerm {
  ordinal: number;
  /** Edits between the word and the term, or the best beginning of the term. */
  distance: number;
  /** Only a beginning of the term is near the word. */
  prefix: boolean;
}

export interface FuzzyOptions {
  /** Also finds terms of which some beginning is near the word. */
  prefix?: boolean;
}

/** A beginning behind which all terms fare alike. */
interface Settled {
  bytes: Uint8Array;
  /** Distance of the best beginning; more than the edits allowed when none of them matches. */
  distance: number;
}

/**
 * See `Dictionary.fuzzy`.
 *
 * @param coded the packed terms.
 * @param word compared by code points.
 * @param maxEdits 0 or more; a search needs 1 and 2.
 */
export function fuzzyTerms(
  coded: FrontCoded,
  word: string,
  maxEdits: number,
  options: FuzzyOptions = {},
): FuzzyTerm[] {
  const { bytes, blocks, size } = coded;
  const rows = createDistanceRows(word, maxEdits);
  const found: FuzzyTerm[] = [];
  const cursor = { at: 0 };
  /** Bytes of the term being read, as far as rows exist, and the row reached after each. */
  const current = new Uint8Array(rows.capacity * 4);
  const rowAfter = new Uint16Array(current.length + 1);
  let settled: Settled | null = null;

  const passThrough = (from: number, to: number, distance: number) => {
    if (distance > maxEdits) return;
    for (let ordinal = from; ordinal < to; ordinal++) {
      found.push({ ordinal, distance, prefix: true });
    }
  };

  for (let block = 0; block < blocks.length; block++) {
    const first = block * BLOCK_SIZE;
    const end = Math.min(size, first + BLOCK_SIZE);
    if (settled && !opensWith(coded, block, settled.bytes)) settled = null;
    if (settled && block + 1 < blocks.length && opensWith(coded, block + 1, settled.bytes)) {
      passThrough(first, end, settled.distance);
      continue;
    }
    cursor.at = blocks[block]!;
    for (let ordinal = first; ordinal < end; ordinal++) {
      const shared = ordinal === first ? 0 : readVarint(bytes, cursor);
      const rest = readVarint(bytes, cursor);
      let at = cursor.at;
      cursor.at += rest;
      if (settled) {
        if (ordinal === first || shared >= settled.bytes.length) {
          passThrough(ordinal, ordinal + 1, settled.distance);
          continue;
        }
        settled = null;
      }
      let length = shared;
      let row = rowAfter[shared]!;
      while (at < cursor.at && rows.open(row)) {
        const width = characterWidth(bytes[at]!);
        row = rows.push(row, codePointAt(bytes, at, width));
        for (let i = 0; i < width; i++) {
          current[length++] = bytes[at++]!;
          rowAfter[length] = row;
        }
      }
      const best = options.prefix ? rows.prefixDistance(row) : maxEdits + 1;
      if (!rows.open(row)) {
        settled = { bytes: current.slice(0, length), distance: best };
        passThrough(ordinal, ordinal + 1, best);
        continue;
      }
      const distance = rows.distance(row);
      if (distance <= maxEdits) found.push({ ordinal, distance, prefix: false });
      else passThrough(ordinal, ordinal + 1, best);
    }
  }
  return found;
}

/** Whether the term that opens a block has this beginning. */
function opensWith({ bytes, blocks }: FrontCoded, block: number, beginning: Uint8Array): boolean {
  const cursor = { at: blocks[block]! };
  if (readVarint(bytes, cursor) < beginning.length) return false;
  for (let i = 0; i < beginning.length; i++) {
    if (bytes[cursor.at + i] !== beginning[i]) return false;
  }
  return true;
}

/** Length in bytes of the UTF-8 character that this byte begins. */
function characterWidth(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function codePointAt(bytes: Uint8Array, at: number, width: number): number {
  if (width === 1) return bytes[at]!;
  let point = bytes[at]! & (0xff >> (width + 1));
  for (let i = 1; i < width; i++) point = (point << 6) | (bytes[at + i]! & 0x3f);
  return point;
}
