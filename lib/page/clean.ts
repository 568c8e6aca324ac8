/** Text of a page made fit for a plain object: one line, no control characters, bounded. */

/**
 * White space, control characters, soft hyphens, zero-width and direction marks, half surrogates.
 * Runs of them stand for one space, except marks inside a word, which stand for nothing.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed.
const SPACES = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const MARKS = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * One line of text.
 * @param text any string
 * @param max longest result, in UTF-16 code units; cut at a word when it is longer
 */
export function clean(text: string, max: number): string {
  // Twice the length is enough for ordinary white space, and bounds the work on a hostile page.
  const bounded = text.length > max * 4 ? text.slice(0, max * 4) : text;
  const line = bounded.replace(MARKS, '').replace(SPACES, ' ').trim();
  return cut(line, max);
}

/** Cuts at the last space of the last fifth, else hard; never between the halves of a character. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const space = text.lastIndexOf(' ', max);
  let end = space > max * 0.8 ? space : max;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last <= 0xdbff) end--;
  return text.slice(0, end).trimEnd();
}
