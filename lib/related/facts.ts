/** What a record has to do with a page, as facts to score. */

import { isAbroad, languageOf } from '../catalogues/origin.ts';
import { standing } from '../kinds/consultation.ts';
import type { CatalogueRecord, RecordKind } from '../model.ts';
import type { Gazetteer, Place } from '../places/gazetteer.ts';
import { servesCountry } from '../places/locality.ts';
import type { Nearness } from '../places/nearness.ts';
import type { Scored } from '../search/search.ts';
import { isGeneric } from '../text/generic.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import { type Direction, likeness, MEANING_LANGUAGE, type Meanings } from './meaning.ts';
import { recordNearness } from './places.ts';
import type { Publishers } from './publishers.ts';

/** What is known of a page before any record is looked at. */
export interface Page {
  /** Weight of each word of the page, by stem. */
  words: Map<string, number>;
  places: Place[];
  /** Stems of the words that name them. */
  placeWords: Set<string>;
  /** Which way its words point; null where none is known, or they are of another language. */
  direction: Direction | null;
  /** Years that its title names. */
  years: Set<string>;
  /** BCP 47 primary tag, where it is known. */
  language: string | null;
  /** Country of its body, as `SiteVerdict` has it. */
  country: string | null;
  /** ISO date of the day on which it is read. */
  today: string;
  publishers: Publishers;
  /** How the page cites records, by their catalogue and identifier. */
  cited: Map<string, Cited>;
  /** Stems of its words by how it writes them, kept as they are made: records share the same. */
  stems: Map<string, string>;
}

/**
 * `link`: the page leads to the record, its files or its source; `page`: it is itself that source;
 * `site`: the record is what runs the page's whole site.
 */
export type Cited = 'link' | 'page' | 'site';

export interface Facts {
  /** Share of the record's title that the page is about, 0 to 1. */
  titleShare: number;
  /** How much the record says of the page's subject, in rarity: one rare word or several common. */
  subject: number;
  /** The same of all of the page's words, as the search weighed them. */
  shared: number;
  /**
   * The same of the page's further words: another subject shares few of them, or such as any text
   * may hold.
   */
  support: number;
  /**
   * How near the record's words are to the page's in meaning, those included that only one of them
   * has: 1 where they say the same, about 0 where they are apart; null where it is not known.
   */
  meaning: number | null;
  nearness: Nearness;
  /** How sure it is that its publisher is the page's, 0 to 1. */
  publisher: number;
  /** The record is a national body's, about the whole country: others are extracts of it or copies. */
  reference: boolean;
  /** Page and record name years, and not the same. */
  otherYear: boolean;
  /** Use of the record, 0 to 15: see `search/prior.ts`. */
  prior: number;
  /** The page is written in another language than the record: shared words are often chance. */
  foreign: boolean;
  /** The record's catalogue is another country's than the page's body. */
  abroad: boolean;
  kind: RecordKind;
  /** A consultation that is over. */
  closed: boolean;
  cited: Cited | null;
}

/** Words of a title are its subject; those of its section and its text support it. */
const SUBJECT = 0.5;
/** What a word of the subject counts for by its place in the record. */
const PLACES = { title: 1, tags: 0.6, description: 0.4 };
/** What a word of a title counts for when the page says it at all. */
const SAID = 0.3;
/** Most that a word of a title weighs against a record when the page does not say it. */
const UNSAID = 5;
/** Years in a text. */
export const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** A word of a title, and its stem. */
export interface TitleWord {
  word: string;
  key: string;
}

/** Distinct words of a title that carry a subject, by their stems. */
export function titleWords(title: string): TitleWord[] {
  const words = new Map(telling(title).map((word) => [stem(word), word]));
  return [...words].map(([key, word]) => ({ key, word }));
}

/** Words of a text that carry a subject. */
const telling = (title: string): string[] => tokens(title).filter((word) => !isStopWord(word));

/** Years that a text names. */
export const yearsIn = (text: string): Set<string> => new Set(text.match(YEAR));

/**
 * Compares a record with a page.
 *
 * @param scored what the search found, where the record was found by its words
 * @param title the words of its title
 * @param idf rarity of these words
 * @param meanings which way words point
 */
export function factsOf(
  record: CatalogueRecord,
  title: TitleWord[],
  scored: Scored | undefined,
  page: Page,
  idf: Map<string, number>,
  gazetteer: Gazetteer,
  meanings: Meanings,
): Facts {
  const years = yearsIn(record.title);
  const held = heldWords(title, record.tags, scored, page);
  const isForeign = languageOf(record) !== MEANING_LANGUAGE;
  const direction = page.direction && !isForeign ? directionOf(held, page, meanings) : null;
  const nearness = recordNearness(page.places, record, gazetteer);
  return {
    titleShare: titleShare(title, page, idf),
    ...sharedFacts(held, scored, page),
    shared: scored?.score ?? 0,
    meaning: page.direction && direction ? likeness(page.direction, direction) : null,
    nearness,
    reference: nearness === 'everywhere' && servesCountry(record.publisher?.name ?? ''),
    publisher: page.publishers.get(record.publisher?.id ?? '')?.confidence ?? 0,
    otherYear:
      page.years.size > 0 && years.size > 0 && ![...years].some((year) => page.years.has(year)),
    prior: scored?.prior ?? 0,
    foreign: page.language !== null && page.language !== languageOf(record),
    abroad: isAbroad(record.catalogue, page.country),
    kind: record.kind,
    closed:
      record.consultation !== undefined && standing(record.consultation, page.today) === 'closed',
    cited: page.cited.get(JSON.stringify([record.catalogue, record.id])) ?? null,
  };
}

/** Numbers, the page's places and words that every public site has say nothing of a subject. */
const isIdle = (word: string, key: string, page: Page) =>
  /^\d+$/.test(word) || isGeneric(key) || page.placeWords.has(key);

/**
 * How much of a title the page is about. A rare word that the page does not say is often a name,
 * and weighs no more than another.
 */
function titleShare(title: TitleWord[], page: Page, idf: Map<string, number>): number {
  let mass = 0;
  let said = 0;
  for (const { key, word } of title) {
    if (isIdle(word, key, page)) continue;
    const rarity = idf.get(word) ?? 0;
    const weight = page.words.get(key);
    if (weight !== undefined) said += rarity * Math.min(1, SAID + 1.3 * weight);
    mass += weight === undefined ? Math.min(rarity, UNSAID) : rarity;
  }
  return mass > 0 ? said / mass : 0;
}

/**
 * Stems of a record's words with their place, the more telling of two: those of its description only
 * as far as the page has them.
 */
function heldWords(
  title: TitleWord[],
  tags: string[],
  scored: Scored | undefined,
  page: Page,
): Map<string, keyof typeof PLACES> {
  const held = new Map<string, keyof typeof PLACES>();
  for (const { word } of scored?.words ?? []) held.set(stemOf(word, page), 'description');
  for (const word of tags.flatMap(telling)) held.set(stem(word), 'tags');
  for (const { key } of title) held.set(key, 'title');
  return held;
}

/** Stem of a word as the page writes it. */
function stemOf(word: string, { stems }: Page): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const key = stem(tokens(word)[0] ?? word);
  stems.set(word, key);
  return key;
}

/** Which way a record's words point, the page's places left out. */
function directionOf(
  held: Map<string, keyof typeof PLACES>,
  page: Page,
  meanings: Meanings,
): Direction | null {
  const words = [...held].filter(([key]) => !page.placeWords.has(key));
  return meanings.direction(words.map(([key, place]) => [key, PLACES[place]]));
}

/** What the record says of the page's subject, and of its other words. */
function sharedFacts(
  held: Map<string, keyof typeof PLACES>,
  scored: Scored | undefined,
  page: Page,
) {
  let subject = 0;
  let support = 0;
  for (const { word, idf, weight } of scored?.words ?? []) {
    const key = stemOf(word, page);
    if (isIdle(word, key, page)) continue;
    if (weight >= SUBJECT) subject += idf * weight * PLACES[held.get(key) ?? 'description'];
    else support += idf * weight;
  }
  return { subject, support };
}
