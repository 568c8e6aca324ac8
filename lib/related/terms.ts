/** From the phrases of a page to the weighted terms that the index is asked for. */
import type { PageReading, Phrase, SiteVerdict } from '../model.ts';
import { pageSubject } from '../page/phrases.ts';
import type { Gazetteer, Place } from '../places/gazetteer.ts';
import { placeKey } from '../places/place-key.ts';
import { initialsOf } from '../search/initials.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';

export interface Term {
  term: string;
  weight: number;
}

/** Places are compared apart: as words they would bring everything that is local. */
const PLACE_FACTOR = 0.2;
/** The publisher's name is on all its pages and says nothing of this one. */
const BODY_FACTOR = 0.15;
/** Nor does what the site repeats, unless the page is about it. */
const REPEATED_FACTOR = 0.15;

const stems = (text: string): string[] => tokens(text).map(stem);

/** Stems of the words that name these places. */
export const placeWords = (places: Place[]): Set<string> =>
  new Set(places.flatMap((place) => stems(place.name)).filter((word) => !isStopWord(word)));

/** A phrase in a form that can be compared from page to page. */
export const phraseKey = ({ text }: Phrase): string => stems(text).join(' ');

/**
 * Phrases of a page as terms, without the names of its places: its communes follow as terms of
 * their own, which weigh little. So do other places, and, unless the page is about what they say,
 * the name of the page's own body and what its site repeats.
 *
 * @param isRepeated tells it of a phrase's key.
 */
export function pageTerms(
  reading: PageReading,
  phrases: Phrase[],
  site: SiteVerdict,
  places: Place[],
  gazetteer: Gazetteer,
  isRepeated: (key: string) => boolean,
): Term[] {
  const here = placeWords(places);
  const subject = new Set(stems(pageSubject(reading)));
  const body = new Set(stems(site.body?.name ?? '').filter((word) => !subject.has(word)));
  const terms = new Map<string, number>();
  for (const phrase of phrases) {
    const { text, weight } = phrase;
    const term = without(here, text);
    const words = stems(term);
    if (words.length === 0) continue;
    const isChrome = !words.every((word) => subject.has(word)) && isRepeated(phraseKey(phrase));
    const isBody = words.every((word) => body.has(word));
    const isPlace = gazetteer
      .named(placeKey(term))
      .some((p) => p.level !== 'commune' || p.population > 2000);
    const factor = isChrome ? REPEATED_FACTOR : isBody ? BODY_FACTOR : isPlace ? PLACE_FACTOR : 1;
    terms.set(term, Math.max(terms.get(term) ?? 0, weight * factor));
  }
  for (const { level, name } of places)
    if (level === 'commune' || level === 'epci') terms.set(name, PLACE_FACTOR);
  for (const [name, weight] of abbreviations(terms)) terms.set(name, weight);
  return [...terms].map(([term, weight]) => ({ term, weight }));
}

/**
 * Words of a page that are the initials of a phrase of it, with the weight of that phrase: once a
 * page has said that a « diagnostic de performance énergétique » is a DPE, both are its subject, and
 * catalogues use the short name.
 */
function abbreviations(terms: Map<string, number>): [term: string, weight: number][] {
  const written = new Map([...terms.keys()].map((term) => [fold(term), term]));
  return [...terms].flatMap(([phrase, weight]) => {
    const name = written.get(initialsOf(phrase) ?? '');
    return name !== undefined && (terms.get(name) ?? 0) < weight ? [[name, weight]] : [];
  });
}

/** A phrase without some of its words, nor the small words that led to them. */
function without(words: Set<string>, phrase: string): string {
  if (!stems(phrase).some((word) => words.has(word))) return phrase;
  const kept = phrase.split(/[\s-]+/).filter((word) => !stems(word).some((one) => words.has(one)));
  const isSmall = (word: string | undefined) =>
    word !== undefined && tokens(word).every((token) => isStopWord(token));
  while (isSmall(kept.at(-1))) kept.pop();
  while (isSmall(kept[0])) kept.shift();
  return kept.join(' ');
}

/** What the page says of each word, by stem: the weight of the strongest phrase that holds it. */
export function wordWeights(terms: Term[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms) {
    for (const key of stems(term)) weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  }
  return weights;
}
