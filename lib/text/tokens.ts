import { fold } from './fold.ts';

/** Longer tokens are cut: nobody types more, and German compounds still differ before that. */
export const MAX_TOKEN_LENGTH = 24;

/** `S.I.R.E.N.E.` → `sirene`. */
const DOTTED_ACRONYM = /(?<![\p{L}\p{N}])\p{L}\.(?:\p{L}\.)+\p{L}?(?![\p{L}\p{N}])/gu;
/**
 * `agent·e·s`, `agent.e.s`, `agent(e)s` → `agent`. A full stop alone counts only in `.e` and
 * before a final `.s`, since `datos.gob.es` is an address.
 */
const INCLUSIVE =
  /[·•‧∙.(](?<=\p{L}{2}.)(?:(?<=[·•‧∙])\p{L}{1,6}(?:[·•‧∙]\p{L}{1,3})?|(?<=\.)(?:\p{L}{1,5}\.s|e)|(?<=\()\p{L}{1,5}\)s?)(?![\p{L}\p{N}])/gu;
/** Both are rare: most texts are spared them. */
const MAY_BE_DOTTED = /[·•‧∙]|[^\s\d.][.(][^\s\d.]/;

/** Marks left by folding belong to the letter before them: vowels of Hindi and Thai. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Same for plain ASCII, several times faster: most texts, once folded. */
const PLAIN_TOKEN = /[a-z0-9]+/g;

const SCRIPTS = ['Han', 'Hira', 'Kana', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr']
  .map((script) => `\\p{scx=${script}}`)
  .join('');
/** Some letter of a script that puts no spaces between words, or, in Korean, too few. */
const MAY_BE_SPACELESS =
  /[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\ud7ff\uf900-\uffdc\ud840-\ud8ff]/;
/** Marks belong to the letter before them in any script. */
const STRETCH = new RegExp(`(?:[${SCRIPTS}]\\p{M}*)+|[^${SCRIPTS}]+`, 'gu');
const SPACELESS = new RegExp(`^[${SCRIPTS}]`, 'u');
const CHARACTER = /[\p{L}\p{N}]\p{M}*/gu;

/**
 * Cuts a folded text into tokens, in their order, repetitions and stop words included. An
 * apostrophe separates: the elided `l`, `d` and `qu` are stop words. Where words are not apart,
 * each two neighbouring characters are a token: every word of two characters or more is then found
 * by its own, in every browser alike, which the browsers' dictionaries of words do not promise.
 *
 * @param folded what `fold` returned.
 * @returns runs of letters and digits of at most {@link MAX_TOKEN_LENGTH} UTF-16 units.
 */
export function tokensOfFolded(folded: string): string[] {
  const text = MAY_BE_DOTTED.test(folded)
    ? folded
        .replace(DOTTED_ACRONYM, (letters) => letters.replaceAll('.', ''))
        .replace(INCLUSIVE, '')
    : folded;
  const plain = !/[^\0-\x7f]/.test(text);
  const found: string[] = text.match(plain ? PLAIN_TOKEN : TOKEN) ?? [];
  const apart =
    !plain && isSpaceless(text)
      ? found.flatMap((run) => pieces(run).map(({ start, end }) => run.slice(start, end)))
      : found;
  for (let i = 0; i < apart.length; i++) {
    if (apart[i]!.length > MAX_TOKEN_LENGTH) apart[i] = cut(apart[i]!);
  }
  return apart;
}

/** Whether some of it is in a script that puts no spaces between words. */
export const isSpaceless = (text: string): boolean => MAY_BE_SPACELESS.test(text);

/**
 * Where the tokens of a run of letters lie in it: the run itself, or, where its script puts no
 * spaces between words, overlapping pairs of characters.
 */
export function pieces(run: string): { start: number; end: number }[] {
  if (!isSpaceless(run)) return [{ start: 0, end: run.length }];
  return [...run.matchAll(STRETCH)].flatMap(({ 0: stretch, index }) => {
    const whole = { start: index, end: index + stretch.length };
    if (!SPACELESS.test(stretch)) return [whole];
    const starts = [...stretch.matchAll(CHARACTER)].map((match) => index + match.index);
    if (starts.length < 3) return [whole];
    return starts.slice(1).map((_, i) => ({ start: starts[i]!, end: starts[i + 2] ?? whole.end }));
  });
}

/** Tokens of a text as it is written: see {@link tokensOfFolded}. */
export function tokens(text: string): string[] {
  return tokensOfFolded(fold(text));
}

/** Cuts without leaving half of a surrogate pair, which could not be written as UTF-8. */
function cut(token: string): string {
  const last = token.charCodeAt(MAX_TOKEN_LENGTH - 1);
  const splitsPair = last >= 0xd800 && last < 0xdc00;
  return token.slice(0, splitsPair ? MAX_TOKEN_LENGTH - 1 : MAX_TOKEN_LENGTH);
}
