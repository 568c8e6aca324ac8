/**
 * What words have to do with one another though no record holds both: a vector for each, learnt
 * from which words the records of the catalogue use together (`scripts/packs/meaning/`). Words of
 * one subject point the same way, so that a text can be held against another that says the same in
 * other words, and what two texts share by chance shows as such.
 */

import type { ReadPackFile } from '../packs/files.ts';
import { readVerified } from '../packs/verified.ts';

/** The pack and its files. */
export const MEANING_PACK = 'meaning';
export const WORDS_FILE = 'words.txt';
export const VECTORS_FILE = 'vectors.bin';
/** The language of the catalogue that the words are learnt from, as a BCP 47 primary tag. */
export const MEANING_LANGUAGE = 'fr';

/** A number of four bits is stored plus this: −7 … 7. */
export const ZERO = 8;
const BYTES_OF_SCALE = 4;

/** Which way a text points: numbers whose squares add up to 1. */
export type Direction = Float32Array;

export interface Meanings {
  /**
   * The direction of a text, or null when none of its words is known.
   *
   * @param words stems as `text/stem.ts` makes them, each once, with what it counts for.
   */
  direction(words: Iterable<readonly [stem: string, weight: number]>): Direction | null;
}

/** Nothing is known of any word. */
export const NO_MEANINGS: Meanings = { direction: () => null };

/**
 * Reads the vectors out of the package. Rejects with an `Error` that names the file at fault.
 */
export async function loadMeanings(readFile: ReadPackFile): Promise<Meanings> {
  const [words, vectors] = await readVerified(readFile, MEANING_PACK, [WORDS_FILE, VECTORS_FILE]);
  return openMeanings(words!, vectors!);
}

/**
 * Opens vectors as they are stored; they are not copied.
 *
 * @param words UTF-8, one a line.
 * @param vectors for each word a scale (32-bit float, little-endian): its rarity over the length of
 *   its vector; then for each word its vector, two numbers of four bits a byte, the higher first.
 * Throws a `RangeError` when one file does not fit the other.
 */
export function openMeanings(words: Uint8Array, vectors: Uint8Array): Meanings {
  const list = new TextDecoder().decode(words).split('\n').filter(Boolean);
  const ordinals = new Map(list.map((word, ordinal) => [word, ordinal]));
  const width = list.length > 0 ? vectors.length / list.length - BYTES_OF_SCALE : 0;
  if (!Number.isInteger(width) || width < 0) throw new RangeError('Words without vectors');
  const view = new DataView(vectors.buffer, vectors.byteOffset, vectors.byteLength);
  const first = list.length * BYTES_OF_SCALE;
  return {
    direction(weighted) {
      const sum = new Float32Array(width * 2);
      for (const [word, weight] of weighted) {
        const ordinal = ordinals.get(word);
        if (ordinal === undefined) continue;
        const scale = weight * view.getFloat32(ordinal * BYTES_OF_SCALE, true);
        const from = first + ordinal * width;
        for (let i = 0; i < width; i++) {
          const pair = vectors[from + i]!;
          sum[2 * i]! += scale * ((pair >> 4) - ZERO);
          sum[2 * i + 1]! += scale * ((pair & 15) - ZERO);
        }
      }
      const length = Math.sqrt(likeness(sum, sum));
      return length > 0 ? sum.map((one) => one / length) : null;
    },
  };
}

/** How near two texts are in meaning: 1 where they say the same, about 0 where they are apart. */
export function likeness(one: Direction, other: Direction): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}
