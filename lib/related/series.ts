/** Near-identical records – one per commune, one per year – become one card. */
import type { RelatedRecord } from '../model.ts';
import { type Gazetteer, placeKey } from '../places/gazetteer.ts';
import { placesIn } from '../places/mentions.ts';
import { fold } from '../text/fold.ts';

/** Titles kept of the members that were folded in. */
const MAX_TITLES = 20;
const MONTHS =
  /\b(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/g;

/**
 * What the titles of a series share: the title without its places, years, months and numbers.
 * Empty when hardly anything is left: then the title stands for itself.
 */
export function seriesKey(title: string, gazetteer: Gazetteer): string {
  let key = placeKey(title);
  for (const place of placesIn(title, gazetteer)) {
    key = key.replaceAll(placeKey(place.name), ' ');
  }
  key = fold(key)
    .replace(MONTHS, ' ')
    .replace(/\b(?:n[o°]?|s|r|t)?\d[\da-z]*\b/g, ' ')
    .replace(
      /\b(?:d|l|de|du|des|la|le|les|en|a|au|aux|dans|sur|et|commune|departement|ville)\b/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  return key.length >= 8 ? key : '';
}

/**
 * Folds the members of each series into its best one, which comes first in the list.
 *
 * @param ranked best first.
 */
export function foldSeries(ranked: RelatedRecord[], gazetteer: Gazetteer): RelatedRecord[] {
  const heads = new Map<string, RelatedRecord>();
  const out: RelatedRecord[] = [];
  for (const related of ranked) {
    const key = seriesKey(related.record.title, gazetteer);
    const head = key ? heads.get(key) : undefined;
    if (!head) {
      if (key) heads.set(key, related);
      out.push(related);
      continue;
    }
    head.series ??= { count: 0, titles: [] };
    head.series.count++;
    if (head.series.titles.length < MAX_TITLES) head.series.titles.push(related.record.title);
  }
  return out;
}
