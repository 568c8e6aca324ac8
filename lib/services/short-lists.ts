/** Fuzzy search in lists that are held whole: publishers, places, licences, flags. */
import Fuse from 'fuse.js';

/** A longer list is no list to choose from; it is cut here, its most frequent first. */
const LONGEST = 500;
/** Fuse.js: 0 matches only what is identical, 1 anything. */
const THRESHOLD = 0.3;

/**
 * Makes the search in a list: what of it answers to a few letters, the nearest first. Accents, case
 * and a wrong letter are forgiven, several words may come in any order. All of it for no letters.
 *
 * @param keys of the texts that are searched.
 */
export function searcherOf<T>(
  list: readonly T[],
  keys: readonly (keyof T & string)[],
): (letters: string) => readonly T[] {
  // Ten thousand take a moment: once a list, and only where letters are typed.
  let fuse: Fuse<T> | undefined;
  return (letters) => {
    const words = letters.split(/\s+/).filter(Boolean);
    if (words.length === 0) return list;
    fuse ??= new Fuse(list, {
      keys: [...keys],
      ignoreDiacritics: true,
      ignoreLocation: true,
      threshold: THRESHOLD,
    });
    const anywhere = (word: string) => ({
      $or: keys.map((key): Record<string, string> => ({ [key]: word })),
    });
    return fuse.search({ $and: words.map(anywhere) }).map(({ item }) => item);
  };
}

/** What of a list to choose from answers to a few letters. */
export const narrowed = <T extends { name: string }>(list: readonly T[], letters: string): T[] => [
  ...searcherOf(list.slice(0, LONGEST), ['name'])(letters),
];
