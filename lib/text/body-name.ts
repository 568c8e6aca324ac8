/** Names of public bodies, brought to a form that can be compared exactly. */
import { fold } from './fold.ts';

/** Folded words without articles: `Conseil départemental de l'Ain` → `conseil departemental ain`. */
export function bodyNameKey(name: string): string {
  return fold(name)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:st|ste)\b/g, (short) => (short === 'st' ? 'saint' : 'sainte'))
    .replace(/\b(?:l|d|de|du|des|la|le|les|et)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
