/**
 * A number of 16 bits for the words of a title, in their order: two titles of the same words have
 * the same one, two others by a chance of one in 65,000.
 *
 * @param words hashes of the words: see `hash.ts`.
 */
export function titleKey(words: number[]): number {
  let hash = words.length;
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return (hash ^ (hash >>> 16)) & 0xffff;
}
