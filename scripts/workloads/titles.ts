/**
 * Titles as people tell datasets apart by them. Cut and compared with means of its own, so that
 * what is asked does not follow what the index does.
 */

export interface Titled {
  id: string;
  title: string;
}

/** Titles that are the same but for case, accents and punctuation are one. */
export const sameTitle = (a: string, b: string): boolean => plain(a) === plain(b);

/** Without accents, case and punctuation. */
export const plain = (text: string): string =>
  unaccented(text).toLowerCase().match(WORD)?.join(' ') ?? '';

export const unaccented = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('Œ', 'OE');

/** Whether this hit is what was looked for: copies under the same title are the same thing. */
export const isFound = (item: Titled, hit: Titled): boolean =>
  hit.id === item.id || sameTitle(hit.title, item.title);

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What nobody takes for the name of a thing. */
const SMALL = new Set(
  'les des aux une par pour dans sur avec sans son ses entre and the for with from'.split(' '),
);

/**
 * Words of a title that somebody could remember it by, as they are written: three letters or
 * more, acronyms of two, years. Not the numbers that harvesters add.
 */
export function memorableWords(title: string): string[] {
  const words = new Map<string, string>();
  for (const word of title.match(WORD) ?? []) {
    const memorable = /^(?:\p{L}\p{M}*){3}|^\p{Lu}{2}$|^(?:19|20)\d\d$/u.test(word);
    const key = plain(word);
    if (memorable && !SMALL.has(key) && !words.has(key)) words.set(key, word);
  }
  return [...words.values()];
}

export interface TitleIndex {
  /** One record of each title, in the order given. */
  records: Titled[];
  /** In how many titles a word is. */
  frequency(word: string): number;
  /** How many titles hold all of these words. */
  holding(words: string[]): number;
}

/** Counts the words of titles; same titles count once. */
export function indexTitles(all: readonly Titled[]): TitleIndex {
  const records: Titled[] = [];
  const seen = new Set<string>();
  const lists = new Map<string, number[]>();
  for (const { id, title } of all) {
    const key = plain(title);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const word of new Set(key.split(' '))) {
      const list = lists.get(word);
      if (list) list.push(records.length);
      else lists.set(word, [records.length]);
    }
    records.push({ id, title });
  }
  const listOf = (word: string) => lists.get(plain(word)) ?? [];
  return {
    records,
    frequency: (word) => listOf(word).length,
    holding(words) {
      const [shortest = [], ...others] = words.map(listOf).sort((a, b) => a.length - b.length);
      const sets = others.map((list) => new Set(list));
      return shortest.filter((place) => sets.every((set) => set.has(place))).length;
    },
  };
}
