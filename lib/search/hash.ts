/** FNV-1a over UTF-16 units, finished as MurmurHash3 does so that close texts part: 32 bits. */
export function hash32(text: string): number {
  let hash = HASH_BEGINS;
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return finishHash(hash);
}

/** The same unit by unit: from here on, */
export const HASH_BEGINS = 0x811c9dc5;

/** with each unit, */
export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** to the end. */
export function finishHash(unfinished: number): number {
  let hash = unfinished;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
