/** Fuzzy search in short lists that are read, not asked for: publishers, places, licences. */
import Fuse from 'fuse.js';

/** A longer list is no list to choose from; it is cut here, its most frequent first. */
const LONGEST = 500;
/** Fuse.js: 0 matches only what is identical, 1 anything. */
const THRESHOLD = 0.3;

/**
 * What of a list answers to a few letters, the nearest first: accents, case and a wrong letter
 * forgiven, several words in any order. All of it for no letters at all.
 */
export function narrowed<T extends { name: string }>(list: readonly T[], letters: string): T[] {
  const short = list.slice(0, LONGEST);
  const words = letters.split(/\s+/).filter(Boolean);
  if (words.length === 0) return short;
  const fuse = new Fuse(short, {
    keys: ['name'],
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: THRESHOLD,
  });
  return fuse.search({ $and: words.map((name) => ({ name })) }).map(({ item }) => item);
}
