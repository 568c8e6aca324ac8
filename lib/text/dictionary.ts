/**
 * A sorted list of terms, front-coded in blocks of 32: each term is written as the number of
 * bytes it shares with the one before, the number of bytes that follow, and those bytes. Blocks
 * start with a whole term, so that a binary search over the blocks finds any term. 66,000 words
 * take 0.3 MB and are used as they lie, without being unpacked.
 */
import type { FrontCoded } from '../store/segment.ts';
import { BLOCK_SIZE, type FuzzyOptions, type FuzzyTerm, fuzzyTerms } from './fuzzy.ts';
import { createByteWriter, readVarint } from './varint.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A dictionary to ask. Ordinals are places in the sorted list, from 0. */
export interface Dictionary {
  readonly size: number;
  /** Ordinal of a term, or −1. */
  find(term: string): number;
  /** Ordinal of the first term that does not sort before this one; `size` when all do. */
  lowerBound(term: string): number;
  /** Ordinals of the terms with this beginning: first, and one past the last. */
  prefix(beginning: string): [from: number, to: number];
  /** Throws a `RangeError` outside 0 … size − 1. */
  term(ordinal: number): string;
  /** All terms, in the order of the list, a block at a time. */
  terms(): Generator<string>;
  /**
   * Terms at most `maxEdits` insertions, deletions, substitutions or swaps of neighbours away
   * (optimal string alignment over code points), in the order of the list.
   */
  fuzzy(word: string, maxEdits: number, options?: FuzzyOptions): FuzzyTerm[];
}

/**
 * Compares terms in the order of their UTF-8 bytes, which is that of their code points. JavaScript
 * compares UTF-16 units, which differs where one is a surrogate and the other above all of them.
 */
export function compareTerms(a: string, b: string): number {
  if (a === b) return 0;
  if (!SURROGATE.test(a) && !SURROGATE.test(b)) return a < b ? -1 : 1;
  return compareBytes(encoder.encode(a), encoder.encode(b));
}

/** Sorts terms in the order of their UTF-8 bytes, in place. */
export function sortTerms(terms: string[]): string[] {
  terms.sort();
  return terms.some((term) => SURROGATE.test(term)) ? terms.sort(compareTerms) : terms;
}

const SURROGATE = /[\ud800-\udfff]/;

/** Packs terms as they come. */
export interface DictionaryWriter {
  /** Terms so far. */
  readonly size: number;
  /** The next term. Throws a `RangeError` unless it sorts after the one before. */
  add(term: string): void;
  done(): FrontCoded;
}

/** Makes a writer of distinct terms in the order of {@link sortTerms}; any characters, any length. */
export function createDictionaryWriter(): DictionaryWriter {
  const writer = createByteWriter();
  const blocks: number[] = [];
  let size = 0;
  let previous: Uint8Array = new Uint8Array(0);
  // In turn: a term is compared with the one before.
  let [buffer, other] = [new Uint8Array(SHORT), new Uint8Array(SHORT)];
  return {
    get size() {
      return size;
    },
    add(term) {
      [buffer, other] = [other, buffer];
      const bytes = encoded(term, buffer);
      if (size > 0 && compareBytes(previous, bytes) >= 0) {
        throw new RangeError(`Terms are not sorted at "${term}"`);
      }
      const opens = size % BLOCK_SIZE === 0;
      if (opens) blocks.push(writer.length);
      const shared = opens ? 0 : sharedLength(previous, bytes);
      if (!opens) writer.varint(shared);
      writer.varint(bytes.length - shared);
      writer.bytes(bytes, shared);
      previous = bytes;
      size++;
    },
    done: () => ({ bytes: writer.done(), blocks: Uint32Array.from(blocks), size }),
  };
}

/**
 * Packs a list of terms: see {@link createDictionaryWriter}.
 *
 * Throws a `RangeError` when they are not sorted, or not distinct.
 */
export function buildDictionary(sortedTerms: string[]): FrontCoded {
  const writer = createDictionaryWriter();
  for (const term of sortedTerms) writer.add(term);
  return writer.done();
}

/** Opens packed terms; nothing is copied. */
export function openDictionary(coded: FrontCoded): Dictionary {
  const { bytes, blocks, size } = coded;
  const cursor = { at: 0 };
  let scratch = new Uint8Array(256);
  const asked = new Uint8Array(SHORT);

  /**
   * Compares the term written at the cursor with the wanted one, of which it shares `shared` bytes,
   * and moves behind it. `matched` becomes the number of bytes that both begin with.
   */
  let matched = 0;
  const compareHere = (wanted: Uint8Array, shared: number): number => {
    const rest = readVarint(bytes, cursor);
    const start = cursor.at - shared;
    const length = shared + rest;
    cursor.at += rest;
    matched = shared;
    const most = Math.min(length, wanted.length);
    while (matched < most && bytes[start + matched] === wanted[matched]) matched++;
    if (matched === most) return length - wanted.length;
    return bytes[start + matched]! - wanted[matched]!;
  };

  /** Walks a block; the visitor sees each term's bytes and stops the walk by answering true. */
  const walk = (block: number, visit: (ordinal: number, term: Uint8Array) => boolean): void => {
    cursor.at = blocks[block]!;
    const end = Math.min(size, (block + 1) * BLOCK_SIZE);
    for (let ordinal = block * BLOCK_SIZE; ordinal < end; ordinal++) {
      const shared = ordinal % BLOCK_SIZE === 0 ? 0 : readVarint(bytes, cursor);
      const rest = readVarint(bytes, cursor);
      if (shared + rest > scratch.length) {
        const larger = new Uint8Array((shared + rest) * 2);
        larger.set(scratch);
        scratch = larger;
      }
      scratch.set(bytes.subarray(cursor.at, cursor.at + rest), shared);
      cursor.at += rest;
      if (visit(ordinal, scratch.subarray(0, shared + rest))) return;
    }
  };

  const locate = (wanted: Uint8Array): { ordinal: number; exact: boolean } => {
    if (size === 0) return { ordinal: 0, exact: false };
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      cursor.at = blocks[middle]!;
      if (compareHere(wanted, 0) <= 0) low = middle;
      else high = middle - 1;
    }
    cursor.at = blocks[low]!;
    const first = low * BLOCK_SIZE;
    const end = Math.min(size, first + BLOCK_SIZE);
    for (let ordinal = first; ordinal < end; ordinal++) {
      const before = matched;
      const shared = ordinal === first ? 0 : readVarint(bytes, cursor);
      if (ordinal > first && shared > before) {
        // It goes on as the term before it, which sorts before the wanted one.
        const rest = readVarint(bytes, cursor);
        cursor.at += rest;
        continue;
      }
      const order = compareHere(wanted, shared);
      if (order >= 0) return { ordinal, exact: order === 0 };
    }
    return { ordinal: end, exact: false };
  };

  return {
    size,
    find(term) {
      const { ordinal, exact } = locate(encoded(term, asked));
      return exact ? ordinal : -1;
    },
    lowerBound: (term) => locate(encoder.encode(term)).ordinal,
    prefix(beginning) {
      if (beginning === '') return [0, size];
      const from = encoder.encode(beginning);
      const after = from.slice();
      // No byte of UTF-8 is above 0xF4: the next one always exists.
      after[after.length - 1]!++;
      return [locate(from).ordinal, locate(after).ordinal];
    },
    term(ordinal) {
      if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= size) {
        throw new RangeError(`No term ${ordinal}`);
      }
      let found = '';
      walk(Math.floor(ordinal / BLOCK_SIZE), (at, term) => {
        if (at !== ordinal) return false;
        found = decoder.decode(term);
        return true;
      });
      return found;
    },
    *terms() {
      for (let block = 0; block < blocks.length; block++) {
        const found: string[] = [];
        walk(block, (_, term) => {
          found.push(decoder.decode(term));
          return false;
        });
        yield* found;
      }
    },
    fuzzy: (word, maxEdits, options) => fuzzyTerms(coded, word, maxEdits, options),
  };
}

/** Nearly all terms are short and plain: by hand that is faster than to call the encoder. */
const SHORT = 64;

/** The bytes of a term, in the buffer of {@link SHORT} bytes where they fit and are plain. */
function encoded(term: string, buffer: Uint8Array): Uint8Array {
  const { length } = term;
  if (length > SHORT) return encoder.encode(term);
  for (let i = 0; i < length; i++) {
    const code = term.charCodeAt(i);
    if (code > 127) return encoder.encode(term);
    buffer[i] = code;
  }
  return buffer.subarray(0, length);
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < length && a[shared] === b[shared]) shared++;
  // Never inside a character, so that a reader may decode what follows on its own.
  while (shared > 0 && shared < b.length && (b[shared]! & 0xc0) === 0x80) shared--;
  return shared;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
