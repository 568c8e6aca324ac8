/** From facts about a page and a record to one number. */
import type { RecordKind } from '../model.ts';
import type { Nearness } from '../places/nearness.ts';
import type { Cited, Facts } from './facts.ts';

/** Under this a record is not shown: one reader in eight would want it. */
export const THRESHOLD = -2;

/**
 * When not even the best dataset reaches this, the page is about nothing the catalogue holds. One
 * word shared with a much used record stays under it, a telling phrase or several words do not.
 */
export const SILENCE = -0.8;

/** What a record's place is worth among the words that it shares with a page, before it is read. */
export const NEARNESS: Record<Nearness, number> = {
  everywhere: 1,
  here: 1.5,
  near: 1.5,
  around: 1,
  local: 0.45,
  elsewhere: 0.1,
};

/** What another country's catalogue is worth among the words, before its records are read. */
export const ABROAD = 0.1;

/** What another place tells against a record, whatever its subject. */
const APART: Record<Nearness, number> = {
  everywhere: 0,
  here: 0,
  near: 0,
  around: 0,
  local: 3.4,
  elsewhere: 7,
};
/** What the page's own place, and one that holds it, tell of a record whose title is its subject. */
const NEAR: Record<Nearness, number> = {
  everywhere: 0,
  here: 4.3,
  near: 4.3,
  around: 1,
  local: 0,
  elsewhere: 0,
};
/** What each step of use tells of a record that is on the page's subject, in words and meaning. */
const USE = 0.54;
/** Half of what a subject can tell is told by this much of it, in rarity. */
const SUBJECT = 6;

/**
 * What its kind tells of a record that only shares words with the page. Set by looking at what
 * stood beside the labelled pages, for only datasets are judged: see docs/relevance.md.
 */
const KIND: Record<RecordKind, number> = {
  dataset: 0,
  service: -0.85,
  reuse: -1.85,
  code: -0.35,
  consultation: -0.35,
  algorithm: -0.35,
};
/**
 * What it tells of a record that it is the national reference: among records that fit as well, it
 * stands before extracts and copies.
 */
const REFERENCE = 0.4;
const CLOSED = -1;
const CITED: Record<Cited, number> = { link: 10, page: 23, site: 15 };

/**
 * Scores a record: the logarithm of the odds that a reader of the page wants it, 0 where it is as
 * likely as not. Each fact adds what it tells. The weights are a logistic regression on the
 * judgements of all labelled pages, rounded; see docs/relevance.md.
 */
export function score(facts: Facts): number {
  const topic =
    1.6 * facts.titleShare + 1.2 * Math.log1p(facts.shared) + 1.3 * Math.log1p(facts.support);
  // Neither its place nor its use makes a record concern a page that is about something else.
  const place = NEAR[facts.nearness] * facts.titleShare - APART[facts.nearness];
  const onSubject = facts.subject / (facts.subject + SUBJECT);
  const use = USE * facts.prior * onSubject * aptness(facts.meaning);
  const against =
    (facts.otherYear ? 1.8 : 0) + (facts.foreign ? 1.5 : 0) + (facts.abroad ? APART.elsewhere : 0);
  const kind = KIND[facts.kind] + (facts.closed ? CLOSED : 0);
  const cited = facts.cited ? CITED[facts.cited] : 0;
  return lift(facts) + topic + place + use + 1.2 * facts.publisher + kind - against + cited - 6.65;
}

/**
 * Whether use speaks for a record, from 1 to −1. The most used records are long and hold words of
 * any page: one that means the same is what most readers take; one that means something else is
 * there by chance, the more surely the more it is used. As the words alone have it where the meaning
 * is not known.
 */
const aptness = (meaning: number | null): number =>
  meaning === null ? 1 : Math.min(1, Math.max(-1, 4 * meaning - 1.5));

/** What lifts a record among others, and says nothing of whether any of them concerns the page. */
export const lift = ({ reference }: Facts): number => (reference ? REFERENCE : 0);
