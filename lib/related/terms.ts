/** From the phrases of a page to the weighted terms that the index is asked for. */

import type { PageReading, SiteVerdict } from '../model.ts';
import { pagePhrases } from '../page/phrases.ts';
import { type Gazetteer, placeKey } from '../places/gazetteer.ts';
import { stem } from '../text/stem.ts';
import { tokens } from '../text/tokens.ts';

export interface Term {
  term: string;
  weight: number;
}

/** Places are compared apart: as words they would bring everything that is local. */
const PLACE_FACTOR = 0.25;
/** The publisher's name is on all its pages and says nothing of this one. */
const BODY_FACTOR = 0.15;

/** Phrases of a page as terms; names of places and of the page's own body weigh little. */
export function pageTerms(reading: PageReading, site: SiteVerdict, gazetteer: Gazetteer): Term[] {
  const body = new Set(tokens(site.body?.name ?? '').map(stem));
  return pagePhrases(reading).map(({ text, weight }) => {
    const words = tokens(text).map(stem);
    const isBody = words.length > 0 && words.every((word) => body.has(word));
    const isPlace = gazetteer
      .named(placeKey(text))
      .some((p) => p.level !== 'commune' || p.population > 2000);
    return { term: text, weight: weight * (isBody ? BODY_FACTOR : isPlace ? PLACE_FACTOR : 1) };
  });
}

/** What the page says of each word, by stem: the weight of the strongest phrase that holds it. */
export function wordWeights(terms: Term[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    for (const word of tokens(term)) {
      const key = stem(word);
      weights.set(key, Math.max(weights.get(key) ?? 0, weight));
    }
  }
  return weights;
}
