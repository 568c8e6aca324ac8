/** The margin holds about this many letters on a line. */
const LINE = 10;

const VOWEL = '[aeiouyàáâäéèêëíîïóôöúùûü]';

/**
 * Three letters from either end, between a vowel and a consonant that begins the next syllable, or
 * between two consonants that belong to two: not before `l`, `r`, `h` or `n`, which cling to others,
 * nor within `ck`. It holds for French, German, Spanish and, mostly, English.
 */
const SYLLABLE = new RegExp(
  `(?<=\\p{L}{2}${VOWEL})(?=[bcdfgjklmnñpqrstvwz]${VOWEL}\\p{L})|` +
    `(?<=\\p{L}${VOWEL}[bcdfglmnprstvx])(?!(?<=c)k)(?=[bcdfgjkmpqstvwz]${VOWEL}\\p{L})`,
  'giu',
);

/**
 * Soft hyphens in words longer than the margin is wide. Chromium brings no hyphenation with it for
 * most languages, and a word cut anywhere is hard to read. No line begins with a sign that French
 * sets apart: titles of pages have a plain space there.
 */
export const hyphenated = (text: string): string =>
  text
    .replace(/ (?=[:;!?»])/g, '\u00a0')
    .replace(/\p{L}+/gu, (word) => (word.length > LINE ? word.replace(SYLLABLE, '\u00ad') : word));
