/** Letters that Unicode does not decompose, and the apostrophes people really type. */
const REPLACED: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  // Arabic letters that are written one for another, and those of Persian keyboards.
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ٱ: 'ا',
};

/** Accents of Latin, Greek and Cyrillic; vowel points of Hebrew and Arabic; the Arabic stretch. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/**
 * Brings a text to the form in which texts are compared: lower case, no accents nor vowel points,
 * ligatures opened (`œ` → `oe`, `ﬁ` → `fi`), every apostrophe `'`. Marks that make another letter
 * are kept: `が` is no `か`.
 *
 * @param text any text; lone surrogates are kept.
 * @returns the folded text. Its length may differ from the text's.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(NOT_ASCII, (run) => {
    const known = folded.get(run);
    if (known !== undefined) return known;
    const result = foldRun(run);
    if (run.length <= LONGEST_KEPT && folded.size < MOST_KEPT) folded.set(run, result);
    return result;
  });
}

/** What is plain ASCII folds to itself, and two thirds of the words of a French catalogue are. */
const NOT_ASCII = /[^ -~]+/g;

/** The runs met so far: nearly all are one letter, one of a few dozen. */
const folded = new Map<string, string>();
const LONGEST_KEPT = 2;
const MOST_KEPT = 5000;

function foldRun(run: string): string {
  const bare = run
    // Alone among apostrophes, it would decompose into a space and an accent.
    .replaceAll('´', "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[‘’ʼ′]/g, "'")
    .replace(MARKS, '')
    .replace(/[œæßøłđıىیکةٱ]/g, (letter) => REPLACED[letter]!);
  // Kana and Hangul were decomposed as accents are.
  return /[\u0900-\uffff]/.test(bare) ? bare.normalize('NFC') : bare;
}
