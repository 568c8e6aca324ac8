/**
 * A light stemmer for French and English: plurals and feminines, nothing else. It never takes a
 * final `e` or `é` off on its own, so that `marche` and `march`, or `marché` and `marche` where
 * accents are kept, stay apart. The stem is a key, not always a word.
 */

/** Words whose plural-looking form is another word than the one without `s`. */
const INVARIABLE = new Set(['cours', 'fonds', 'pays', 'temps', 'corps', 'avis', 'news']);

/** An ending, what replaces it, and the length under which a word is left alone. */
type Rule = [ending: string, replacement: string, minimum: number];

const PLURAL: Rule[] = [
  ['eaux', 'eau', 4],
  ['aux', 'al', 6],
  ['eux', 'eu', 4],
  ['oux', 'ou', 5],
  ['ss', 'ss', 0],
  ['s', '', 4],
];

const FEMININE: Rule[] = [
  ['elle', 'el', 6],
  ['enne', 'en', 6],
  ['trice', 'teur', 8],
  ['euse', 'eu', 6],
  ['aise', 'ai', 7],
  ['oise', 'oi', 7],
  ['iere', 'ier', 7],
  ['ière', 'ier', 7],
  ['ive', 'if', 6],
  ['ale', 'al', 6],
  ['ee', 'e', 7],
  ['ée', 'é', 7],
  // `policy` and `policies`, and as it happens `énergie` and `energy`.
  ['ie', 'i', 5],
  ['y', 'i', 5],
];

/**
 * @param word a lower-case token, with or without accents.
 * @returns the key that its plural and feminine forms share.
 */
export function stem(word: string): string {
  return INVARIABLE.has(word) ? word : replaceEnding(replaceEnding(word, PLURAL), FEMININE);
}

/**
 * Forms that share the stem of a word, itself excluded: what else to look up in an index that
 * holds words as they are written.
 *
 * @param word a lower-case token.
 * @returns possible forms, most of which no text contains.
 */
export function inflections(word: string): string[] {
  const key = stem(word);
  const singular = new Set([key]);
  for (const [ending, replacement] of FEMININE) {
    if (key.endsWith(replacement)) {
      singular.add(key.slice(0, key.length - replacement.length) + ending);
    }
  }
  const forms = new Set(singular);
  for (const form of singular) {
    forms.add(`${form}s`);
    forms.add(`${form}x`);
    if (form.endsWith('al')) forms.add(`${form.slice(0, -2)}aux`);
  }
  forms.delete(word);
  return [...forms].filter((form) => stem(form) === key);
}

function replaceEnding(word: string, rules: Rule[]): string {
  for (const [ending, replacement, minimum] of rules) {
    if (word.length >= minimum && word.endsWith(ending)) {
      return word.slice(0, word.length - ending.length) + replacement;
    }
  }
  return word;
}
