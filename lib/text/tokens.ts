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

const TOKEN = /[\p{L}\p{N}]+/gu;
/** Same for plain ASCII, several times faster: most texts, once folded. */
const PLAIN_TOKEN = /[a-z0-9]+/g;

/**
 * Cuts a folded text into tokens, in their order, repetitions and stop words included. An apostrophe separates: the elided `l`, `d` and `qu` are
 * stop words.
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
  const found = text.match(/[^\0-\x7f]/.test(text) ? TOKEN : PLAIN_TOKEN) ?? [];
  for (let i = 0; i < found.length; i++) {
    if (found[i]!.length > MAX_TOKEN_LENGTH) found[i] = cut(found[i]!);
  }
  return found;
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
