/** The language of a page. */
import { fold } from '../text/fold.ts';
import { LANGUAGES } from '../text/languages.ts';
import type { Metas } from './metas.ts';

/** Words looked at, small words needed and lead over the second language to trust a guess. */
const SAMPLE = 400;
const ENOUGH = 8;
const LEAD = 1.35;

/**
 * What the markup declares, as a BCP 47 primary tag, else null.
 * @param document the page
 * @param metas its metas
 */
export function declaredLanguage(document: Document, metas: Metas): string | null {
  const places = [
    document.documentElement?.getAttribute('lang'),
    document.documentElement?.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    metas.first('content-language', 'dc.language', 'dcterms.language'),
    metas.first('og:locale'),
  ];
  for (const place of places) {
    const tag = /^\s*([a-z]{2,3})(?:$|[\s,;_-])/i.exec(place ?? '')?.[1];
    if (tag && !/^(?:und|mul|zxx)$/i.test(tag)) return tag.toLowerCase();
  }
  return null;
}

/** Occurrences of small words of each language among the first words of a text. */
function smallWords(text: string): { language: string; count: number }[] {
  const words = fold(text.slice(0, SAMPLE * 10))
    .split(/[^a-z0-9]+/)
    // Single letters and mixed strings are parts of identifiers as often as words.
    .filter((word) => /^[a-z]{2,}$/.test(word))
    .slice(0, SAMPLE);
  return Object.entries(LANGUAGES)
    .map(([language, { joining, separating }]) => ({
      language,
      count: words.filter((word) => joining.has(word) || separating.has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
}

/**
 * Language of a page: the declared one, unless its text is plainly in another; without
 * declaration, a guess among French, English, German, Spanish, Italian, Portuguese and Dutch.
 *
 * @param declared what `declaredLanguage` answered
 * @param text main text
 * @returns BCP 47 primary tag, or null when nothing is sure
 */
export function pageLanguage(declared: string | null, text: string): string | null {
  const [first, second] = smallWords(text);
  const sure = first!.count >= ENOUGH && first!.count >= second!.count * LEAD;
  if (!declared) return sure ? first!.language : null;
  if (!sure || declared === first!.language || !LANGUAGES[declared]) return declared;
  // Templates often keep the language they were delivered in.
  const own = smallWords(text).find(({ language }) => language === declared)!;
  return first!.count >= 30 && first!.count >= own.count * 2.5 ? first!.language : declared;
}
