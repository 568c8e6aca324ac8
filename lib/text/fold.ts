/** Letters that Unicode does not decompose, and the apostrophes people really type. */
const REPLACED: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/**
 * Brings a text to the form in which texts are compared: lower case, no accents, ligatures
 * opened (`œ` → `oe`, `ﬁ` → `fi`), every apostrophe `'`.
 *
 * @param text any text; lone surrogates are kept.
 * @returns the folded text. Its length may differ from the text's.
 */
export function fold(text: string): string {
  // Two thirds of the words of a French catalogue are plain ASCII already.
  if (!/[^ -~]/.test(text)) return text.toLowerCase();
  return (
    text
      // Alone among apostrophes, it would decompose into a space and an accent.
      .replaceAll('´', "'")
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[‘’ʼ′]/g, "'")
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[œæßøłđı]/g, (letter) => REPLACED[letter]!)
  );
}
