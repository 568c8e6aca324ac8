/** Texts of others as they may be kept and written: well formed, on a line of their own, capped. */
/** One line of text: what would break a line, or no reader could show, becomes a space. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/** What a cut leaves of a pair of surrogates. */
const HALF = /[\ud800-\udbff]$/;

/**
 * One line of text; undefined when nothing is left of it.
 *
 * @param longest in UTF-16 units.
 */
export function lineOf(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = oneLine(oneLine(value).slice(0, longest).replace(HALF, ''));
  return text === '' ? undefined : text;
}

/**
 * Text of several lines; empty when there is none.
 *
 * @param longest in UTF-16 units.
 */
export const textOf = (value: unknown, longest: number): string =>
  typeof value === 'string'
    ? value
        .toWellFormed()
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
        .slice(0, longest)
        .replace(HALF, '')
    : '';
