/**
 * Terms near a word, found by walking a front-coded list once. The states of the automaton belong
 * to the beginning that a term shares with the one before it, so each beginning is read once for
 * all terms that share it; once one settles the matter, the terms behind it are passed without
 * being read, whole blocks at a time.
 */
import type { FrontCoded } from '../store/segment.ts';
import { createDistanceAutomaton, DEAD, type DistanceAutomaton } from './distance.ts';
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

/** The automaton of the last word: the dictionaries of all segments are asked for it in turn. */
let last: { word: string; maxEdits: number; automaton: DistanceAutomaton } | null = null;

function automatonOf(word: string, maxEdits: number): DistanceAutomaton {
  if (last?.word !== word || last.maxEdits !== maxEdits) {
    last = { word, maxEdits, automaton: createDistanceAutomaton(word, maxEdits) };
  }
  return last.automaton;
}

/** Longer than any term: nothing is settled. */
const OPEN = 0x7fffffff;

/**
 * See `Dictionary.fuzzy`.
 *
 * @param coded the packed terms.
 * @param word compared by code points.
 * @param maxEdits 0 or more; a search needs 1 to 3.
 */
export function fuzzyTerms(
  coded: FrontCoded,
  word: string,
  maxEdits: number,
  options: FuzzyOptions = {},
): FuzzyTerm[] {
  const { bytes, blocks, size } = coded;
  const automaton = automatonOf(word, maxEdits);
  const found: FuzzyTerm[] = [];
  const cursor = { at: 0 };
  /**
   * Bytes of the term being read, as far as it may be near, with the state after each and the
   * distance of the best beginning up to there.
   */
  const current = new Uint8Array((Array.from(word).length + maxEdits + 2) * 4);
  const stateAfter = new Int32Array(current.length + 1);
  const bestAfter = new Uint8Array(current.length + 1);
  stateAfter[0] = automaton.start;
  bestAfter[0] = automaton.distance(automaton.start);
  /** Bytes of `current` that were read. */
  let length = 0;
  /** All terms that share this many bytes with `current` fare alike, */
  let settled = OPEN;
  /** having a beginning at this distance. */
  let beginning = maxEdits + 1;

  /** Bytes that the term opening a block shares with `current`. */
  const sharedWith = (block: number): number => {
    cursor.at = blocks[block]!;
    const most = Math.min(length, readVarint(bytes, cursor));
    let shared = 0;
    while (shared < most && bytes[cursor.at + shared] === current[shared]) shared++;
    // Never inside a character.
    while (shared > 0 && shared < length && (current[shared]! & 0xc0) === 0x80) shared--;
    return shared;
  };

  for (let block = 0; block < blocks.length; block++) {
    const first = block * BLOCK_SIZE;
    const end = Math.min(size, first + BLOCK_SIZE);
    const common = sharedWith(block);
    if (
      common >= settled &&
      beginning > maxEdits &&
      block + 1 < blocks.length &&
      sharedWith(block + 1) >= settled
    ) {
      continue;
    }
    let next = blocks[block]!;
    for (let ordinal = first; ordinal < end; ordinal++) {
      // The innermost loop: lengths are read here, where they nearly always fit one byte.
      let shared = common;
      let skipped = common;
      if (ordinal > first) {
        shared = bytes[next++]!;
        skipped = 0;
        if (shared > 127) {
          cursor.at = next - 1;
          shared = readVarint(bytes, cursor);
          next = cursor.at;
        }
      }
      let rest = bytes[next++]!;
      if (rest > 127) {
        cursor.at = next - 1;
        rest = readVarint(bytes, cursor);
        next = cursor.at;
      }
      let at = next + skipped;
      next += rest;
      if (shared >= settled) {
        if (beginning <= maxEdits) found.push({ ordinal, distance: beginning, prefix: true });
        continue;
      }
      settled = OPEN;
      length = shared;
      let state = stateAfter[shared]!;
      let best = bestAfter[shared]!;
      while (at < next && state !== DEAD) {
        const lead = bytes[at]!;
        const width = lead < 128 ? 1 : characterWidth(lead);
        state = automaton.step(state, width === 1 ? lead : codePointAt(bytes, at, width));
        const distance = automaton.distance(state);
        if (distance < best) best = distance;
        for (let i = 0; i < width; i++) {
          current[length++] = bytes[at++]!;
          stateAfter[length] = state;
          bestAfter[length] = best;
        }
      }
      beginning = options.prefix ? best : maxEdits + 1;
      if (state === DEAD) settled = length;
      const distance = automaton.distance(state);
      if (distance <= maxEdits) found.push({ ordinal, distance, prefix: false });
      else if (beginning <= maxEdits) found.push({ ordinal, distance: beginning, prefix: true });
    }
  }
  return found;
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
