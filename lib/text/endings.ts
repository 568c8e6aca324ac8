/**
 * Endings by which forms of one word differ in German, Dutch, Spanish, Italian and Portuguese,
 * and the Arabic article. Which language a title is in nobody says, so each pair is tried on every
 * word; long words only, since short ones would become other words.
 */
const SHORTEST = 5;

/** Either may replace the other. */
const PAIRS: [one: string, other: string][] = [
  // Straße and Straßen, gemeente and gemeenten; Bibliothek and Bibliotheken; Bild and Bilder
  ['e', 'en'],
  ['k', 'ken'],
  ['t', 'ten'],
  ['ung', 'ungen'],
  ['ng', 'ngen'],
  ['s', 'ser'],
  ['d', 'der'],
  ['um', 'en'],
  // población and poblaciones, ciudad and ciudades, hospital and hospitales, red and redes
  ['n', 'nes'],
  ['d', 'des'],
  ['l', 'les'],
  ['r', 'res'],
  ['z', 'ces'],
  // servizio and servizi, comune and comuni, scuola and scuole, parco and parchi
  ['o', 'i'],
  ['e', 'i'],
  ['a', 'e'],
  ['io', 'i'],
  ['co', 'chi'],
  ['ca', 'che'],
  // população and populações, municipal and municipais, imagem and imagens
  ['cao', 'coes'],
  ['al', 'ais'],
  ['m', 'ns'],
];
const BY_ENDING = PAIRS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);

const ARABIC = /^[\u0620-\u064a]+$/;
/** The article, alone or with `and`, `with`, `as`; `for the` has lost a letter. */
const ARTICLES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل'];

/**
 * Forms that a word may have in those languages, itself excluded.
 *
 * @param word a folded token.
 * @returns possible forms, most of which no text contains.
 */
export function foreignForms(word: string): string[] {
  const forms = new Set<string>();
  if (ARABIC.test(word)) {
    const article = ARTICLES.find((one) => word.startsWith(one) && word.length > one.length + 2);
    const bare = article ? word.slice(article.length) : word;
    forms.add(bare);
    for (const one of ARTICLES) forms.add(one + bare);
  } else if (word.length >= SHORTEST) {
    for (const [ending, replacement] of BY_ENDING) {
      if (!word.endsWith(ending)) continue;
      const form = word.slice(0, word.length - ending.length) + replacement;
      if (form.length >= SHORTEST) forms.add(form);
    }
  }
  forms.delete(word);
  return [...forms];
}
