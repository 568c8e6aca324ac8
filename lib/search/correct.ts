/** "Did you mean": the query as it was understood. */
import type { CatalogueRecord } from '../model.ts';
import { fold } from '../text/fold.ts';
import { tokens } from '../text/tokens.ts';
import type { WordGroup } from './expand.ts';
import { searchedFields } from './fields.ts';

/**
 * The query with each word that nobody wrote replaced by what the best record has instead, or null
 * when nothing was replaced.
 */
export function correct(text: string, groups: WordGroup[], record: CatalogueRecord): string | null {
  if (!groups.some(({ guessed }) => guessed)) return null;
  const present = new Set(searchedFields(record).flatMap((field) => tokens(field.text)));
  const replaced = new Map<string, string[]>();
  for (const { word, candidates, guessed } of groups) {
    if (!guessed) continue;
    const meant = [...candidates]
      .sort((a, b) => b.weight - a.weight)
      .find(({ term }) => present.has(term));
    // Two groups for one word: it was two words.
    if (meant) replaced.set(word, [...(replaced.get(word) ?? []), meant.term]);
  }
  if (replaced.size === 0) return null;
  return text
    .trim()
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => replaced.get(fold(word))?.join(' ') ?? word);
}
