/** From facts about a page and a record to one number, and the reasons for it. */
import type { Nearness } from '../places/nearness.ts';

export interface Facts {
  /** Share of what the page is about that the record holds, 0 to 1. */
  coverage: number;
  /** Share of the record's title that the page is about, 0 to 1. */
  titleShare: number;
  /** How much of it, in rarity: one rare word or several common ones. */
  titleMass: number;
  nearness: Nearness;
  samePublisher: boolean;
  /** The page links to the record, its files or its source. */
  linked: boolean;
  /** The page is the declared source of the record. */
  sourcePage: boolean;
  /** Logarithm of use, 0 to 15. */
  prior: number;
  /** The page is written in another language than the catalogue: shared words are often chance. */
  foreign: boolean;
}

/** Under this a record is not shown. Calibrated by `npm run relevance -- --verbose`. */
export const THRESHOLD = 1;

/** When not even the best record reaches this, the page is about nothing the catalogue holds. */
export const SILENCE = 1.2;

/** What a record's place is worth to a page. */
export const NEARNESS: Record<Nearness, number> = {
  everywhere: 1,
  here: 1.5,
  around: 1,
  local: 0.45,
  elsewhere: 0.1,
};

/** Scores a record; 1 is the threshold, a record that the page cites has 10 and more. */
export function score(facts: Facts): number {
  // Two-sided: the record must speak of the page, and the page of the record.
  const mass = facts.titleMass / (facts.titleMass + 9);
  const topic = Math.sqrt(facts.coverage) * (0.35 + 0.65 * facts.titleShare) * (0.3 + 0.7 * mass);
  const use = 1 + 0.035 * facts.prior;
  const publisher = facts.samePublisher ? 1.35 : 1;
  const language = facts.foreign ? 0.5 : 1;
  const cited = (facts.linked ? 10 : 0) + (facts.sourcePage ? 12 : 0);
  return 4 * topic * use * publisher * language * NEARNESS[facts.nearness] + cited;
}
