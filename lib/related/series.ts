/** Near-identical records – one per commune, one per year – become one card. */
import type { RelatedRecord } from '../model.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { placesIn } from '../places/mentions.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';

/** Titles kept of the members that were folded in. */
const MAX_TITLES = 20;
const MONTHS = new Set(
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
);
/** Words that only say what kind of place or list a member is, stemmed. */
const SMALL = new Set(['commune', 'departement', 'ville', 'region', 'annee', 'donnee'].map(stem));

/**
 * What the titles of a series share: the stems of the title without its places, years, months
 * and numbers. Empty when hardly anything is left: then the title stands for itself.
 */
export function seriesKey(title: string, gazetteer: Gazetteer): string {
  const places = new Set(placesIn(title, gazetteer).flatMap((place) => tokens(place.name)));
  const words = tokens(title).filter(
    (word) => !isStopWord(word) && !/\d/.test(word) && !MONTHS.has(word) && !places.has(word),
  );
  const key = words
    .map(stem)
    .filter((word) => !SMALL.has(word))
    .sort()
    .join(' ');
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
