/** The margin holds about this many letters on a line. */
const LINE = 10;

/**
 * Three letters from either end, between a vowel and a consonant that begins the next syllable, or
 * between two consonants that belong to two: not before `l`, `r`, `h` or `n`, which cling to others.
 */
const SYLLABLE =
  /(?<=\p{L}{2}[aeiouyàâéèêëîïôùûü])(?=[bcdfgjklmnpqrstvz][aeiouyàâéèêëîïôùûü]\p{L})|(?<=\p{L}[aeiouyàâéèêëîïôùûü][bcdfglmnprstvx])(?=[bcdfgjkmpqstvz][aeiouyàâéèêëîïôùûü]\p{L})/giu;

/**
 * Soft hyphens in words longer than the margin is wide. Chromium brings no French hyphenation
 * with it, and a word cut anywhere is hard to read.
 */
export const hyphenated = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) =>
    word.length > LINE ? word.replace(SYLLABLE, '\u00ad') : word,
  );
