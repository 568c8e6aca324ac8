/** The margin holds about this many letters on a line. */
const LINE = 10;

/** Between a vowel and a consonant that begins the next syllable, three letters from either end. */
const SYLLABLE =
  /(?<=\p{L}{2}[aeiouyàâéèêëîïôùûü])(?=[bcdfgjklmnpqrstvz][aeiouyàâéèêëîïôùûü]\p{L})/giu;

/**
 * Soft hyphens in words longer than the margin is wide. Chromium brings no French hyphenation
 * with it, and a word cut anywhere is hard to read.
 */
export const hyphenated = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) =>
    word.length > LINE ? word.replace(SYLLABLE, '\u00ad') : word,
  );
