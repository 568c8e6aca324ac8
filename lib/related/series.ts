/** Near-identical records – one per commune, one per year – become one card. */
import type { CatalogueRecord } from '../model.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { placesIn } from '../places/mentions.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import { titleWords, YEAR, yearsIn } from './facts.ts';

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

/** What a title adds in brackets tells one form of a thing from another. */
const ASIDE = /\([^)]*\)|\[[^\]]*\]/g;
/** Two titles of one publisher that share this much of their words are members of one series. */
const ALIKE = 0.6;

/** One card: the member to open, and those it stands for. */
export interface Folded<T> {
  best: T;
  others: T[];
}

interface Member {
  record: CatalogueRecord;
}

/**
 * Folds the members of each series into one: what differs by place, year or number, and what one
 * publisher calls nearly the same (an archive, a raster beside a vector, the daily beside the
 * instantaneous). The best one is opened; of members that differ by their year alone the latest,
 * unless the page names a year.
 *
 * @param ranked best first.
 * @param years that the page is about
 */
export function foldSeries<T extends Member>(
  ranked: T[],
  years: Set<string>,
  gazetteer: Gazetteer,
): Folded<T>[] {
  const series: { key: string; publisher: string; words: Set<string>; folded: Folded<T> }[] = [];
  for (const member of ranked) {
    const { title, publisher } = member.record;
    const key = seriesKey(title, gazetteer);
    const words = memberWords(title);
    const folded = series.find(
      (one) =>
        (key !== '' && one.key === key) ||
        (publisher !== undefined &&
          one.publisher === publisher.id &&
          likeness(one.words, words) >= ALIKE),
    )?.folded;
    if (!folded) {
      const publisherId = publisher?.id ?? '';
      series.push({ key, publisher: publisherId, words, folded: { best: member, others: [] } });
    } else if (years.size === 0 && isLater(member.record, folded.best.record)) {
      folded.others.unshift(folded.best);
      folded.best = member;
    } else folded.others.push(member);
  }
  return series.map(({ folded }) => folded);
}

/** Whether two records are of one publisher and have one title but for the year, the first later. */
function isLater(one: CatalogueRecord, other: CatalogueRecord): boolean {
  const [year, before] = [lastYear(one.title), lastYear(other.title)];
  if (!year || !before || year <= before) return false;
  if (one.publisher?.id !== other.publisher?.id) return false;
  return one.title.replace(YEAR, '') === other.title.replace(YEAR, '');
}

const lastYear = (title: string): string | undefined => [...yearsIn(title)].sort().at(-1);

/** Stems of a title that are neither numbers nor months. */
const memberWords = (title: string): Set<string> =>
  new Set(
    titleWords(title.replace(ASIDE, ' '))
      .filter(({ word }) => !/\d/.test(word) && !MONTHS.has(word))
      .map(({ key }) => key),
  );

/** What two sets share of what they hold together, 0 to 1. */
function likeness(one: Set<string>, other: Set<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared / Math.max(1, one.size + other.size - shared);
}
