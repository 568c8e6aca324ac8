/**
 * What stands behind a page: records of the catalogues that concern it, ranked, each with its
 * reasons, near-identical ones folded together, and nothing at all rather than something doubtful.
 */

import { isAbroad } from '../catalogues/origin.ts';
import { localDay } from '../day.ts';
import type {
  CatalogueRecord,
  PageReading,
  Reason,
  RelatedRecord,
  SiteVerdict,
  Understood,
} from '../model.ts';
import { pagePhrases, pageSubject } from '../page/phrases.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { nearness } from '../places/nearness.ts';
import type { AddressHit, Scored, Search } from '../search/search.ts';
import { type Cited, type Facts, factsOf, type Page, titleWords, yearsIn } from './facts.ts';
import { MEANING_LANGUAGE, type Meanings, NO_MEANINGS } from './meaning.ts';
import { localityNearness, pagePlaces, recordPlaces } from './places.ts';
import { publishersOf } from './publishers.ts';
import { ABROAD, lift, NEARNESS, score, THRESHOLD } from './score.ts';
import { SECTIONS, type Section, sectionOf } from './sections.ts';
import { type Folded, foldSeries } from './series.ts';
import { NO_MEMORIES, repeatedOn, type SiteMemories, withPage } from './site-memory.ts';
import { pageTerms, phraseKey, placeWords, type Term, wordWeights } from './terms.ts';

/** Phrases told to who asks why. */
const TOLD = 10;
/** Titles told of the members that were folded into a card. */
const SERIES_TITLES = 20;
/** Surer than this, a publisher is said to be the page's own. */
const OWN = 0.5;
/** Cards of one publisher at most, the page's own body excepted: others may have the subject too. */
const OF_ONE = 4;

/** What stands behind a page, section after section, and what was understood of it. */
export interface Relation {
  related: RelatedRecord[];
  understood: Understood;
}

export type Relate = (reading: PageReading, site: SiteVerdict) => Promise<Relation>;

export interface RelateDeps {
  search: Search;
  gazetteer: Gazetteer;
  /** What was learnt of sites; nothing is learnt without it. */
  sites?: SiteMemories;
  /** Reads which way words point, for a page in their language; likeness of meaning tells nothing without. */
  meanings?: () => Promise<Meanings>;
  /** Clock in ms since 1970. */
  now?: () => number;
}

/** Makes the matcher of pages. */
export function createRelate({
  search,
  gazetteer,
  sites = NO_MEMORIES,
  meanings: readMeanings = async () => NO_MEANINGS,
  now = Date.now,
}: RelateDeps): Relate {
  return async (reading, site) => {
    const places = pagePlaces(reading, site, gazetteer);
    const phrases = pagePhrases(reading);
    const known = await sites.of(site.host);
    const declared = [...reading.declared, ...(known?.declared ?? [])];
    const named = `${reading.siteName} ${reading.title}`;
    const publishers = await publishersOf(site, declared, named, search, gazetteer);
    const isRepeated = repeatedOn(known, reading.url);
    const terms = pageTerms(reading, phrases, site, places, gazetteer, isRepeated);
    const seen = { ...reading, keys: phrases.map(phraseKey) };
    void sites.keep(site.host, withPage(known, seen));
    const understood = { phrases: strongest(terms), places: places.map(({ name }) => name) };
    const country = site.country ?? site.body?.country ?? null;
    const isKnown = (reading.language ?? MEANING_LANGUAGE) === MEANING_LANGUAGE;
    const [scored, cited, meanings] = await Promise.all([
      search.context(terms, {
        shares: SECTIONS.map(({ kinds, candidates: limit }) => ({ kinds, limit })),
        publishers: new Map([...publishers].map(([id, { confidence }]) => [id, confidence])),
        localityFactor: (locality) => NEARNESS[localityNearness(places, locality, gazetteer)],
        catalogueFactor: (catalogue) => (isAbroad(catalogue, country) ? ABROAD : 1),
      }),
      search.byAddresses(
        [reading.url, ...reading.links.map((link) => link.href)],
        site.verdict === 'official' ? reading.url : undefined,
      ),
      isKnown ? readMeanings() : NO_MEANINGS,
    ]);
    const words = wordWeights(terms);
    const ownPlaces = placeWords(places);
    const page: Page = {
      words,
      places,
      placeWords: ownPlaces,
      direction: meanings.direction([...words].filter(([word]) => !ownPlaces.has(word))),
      years: yearsIn(pageSubject(reading)),
      language: reading.language,
      country,
      publishers,
      today: localDay(new Date(now())),
      cited: new Map(cited.map((hit) => [nameOf(hit.record), citedAs(hit, reading.url)])),
      stems: new Map(),
    };
    const records = await search.records(scored.map((s) => s.ref));
    const candidates = new Map<string, { record: CatalogueRecord; scored?: Scored }>();
    for (const { record } of cited) candidates.set(nameOf(record), { record });
    records.forEach((record, i) => {
      if (record && !isTrial(record.title))
        candidates.set(nameOf(record), { record, scored: scored[i] });
    });
    const entitled = [...candidates.values()].map((one) => ({
      ...one,
      title: titleWords(one.record.title),
    }));
    const idf = await search.idf([
      ...new Set(entitled.flatMap(({ title }) => title.map(({ word }) => word))),
    ]);
    const ranked = entitled
      .map(({ record, title, scored }): Candidate => {
        const facts = factsOf(record, title, scored, page, idf, gazetteer, meanings);
        return { record, scored, facts, score: score(facts) };
      })
      .filter(({ score }) => score >= THRESHOLD)
      .sort((a, b) => b.score - a.score);
    const related = SECTIONS.flatMap((section) =>
      cardsOf(
        ranked.filter(({ record }) => sectionOf(record.kind) === section),
        section,
        page,
        gazetteer,
      ),
    );
    return { related, understood };
  };
}

/** The cards of a section, out of its candidates, best first. */
function cardsOf(
  ranked: Candidate[],
  { shown, silence }: Section,
  page: Page,
  gazetteer: Gazetteer,
): RelatedRecord[] {
  const found = ranked.filter(({ facts }) => !isCited(facts));
  const isTold = found.some(({ score, facts }) => score - lift(facts) >= silence);
  // What the page cites stands; what it shares words with only if some of it convinces.
  const convincing = isTold ? ranked : ranked.filter(({ facts }) => isCited(facts));
  return spread(foldSeries(convincing, page.years, gazetteer))
    .slice(0, shown)
    .map(({ best, others }) => ({
      record: best.record,
      // That of its place in the list, whichever member is opened.
      score: Math.max(best.score, ...others.map((other) => other.score)),
      reasons: reasons(best, page, gazetteer),
      ...(others.length > 0 ? { series: seriesOf(others) } : {}),
    }));
}

/**
 * A title that says of its record that it is a trial: one that is called so, or marked in capitals or
 * in brackets. Tests may be the subject of the others.
 */
const isTrial = (title: string): boolean =>
  /^\s*(?:\[test\b|test\s*$)/i.test(title) || /^\s*TEST\b/.test(title);

const nameOf = ({ catalogue, id }: CatalogueRecord): string => JSON.stringify([catalogue, id]);

const citedAs = ({ href, bySite }: AddressHit, url: string): Cited =>
  bySite ? 'site' : href === url ? 'page' : 'link';

/** The terms that weigh most, without those that others hold. */
function strongest(terms: Term[]): string[] {
  const kept: string[] = [];
  for (const { term } of [...terms].sort((a, b) => b.weight - a.weight)) {
    if (kept.length === TOLD) break;
    if (!kept.some((other) => ` ${other} `.includes(` ${term} `))) kept.push(term);
  }
  return kept;
}

/** A record that may stand beside a page. */
interface Candidate {
  record: CatalogueRecord;
  scored: Scored | undefined;
  facts: Facts;
  score: number;
}

/** Leaves out what one publisher or harvester has too much of. */
function spread(cards: Folded<Candidate>[]): Folded<Candidate>[] {
  const counts = new Map<string, number>();
  return cards.filter(({ best: { record, facts } }) => {
    const id = record.publisher?.id;
    if (!id || facts.publisher > OWN || isCited(facts)) return true;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count <= OF_ONE;
  });
}

const isCited = ({ cited }: Facts) => cited !== null;

function seriesOf(others: Candidate[]): NonNullable<RelatedRecord['series']> {
  const titles = others.slice(0, SERIES_TITLES).map(({ record }) => record.title);
  return { count: others.length, titles };
}

/** Why a record is here, the strongest first. */
function reasons({ record, facts, scored }: Candidate, page: Page, gazetteer: Gazetteer): Reason[] {
  const found: Reason[] = [];
  if (facts.cited === 'site') found.push({ type: 'same-site' });
  if (facts.cited === 'page') found.push({ type: 'source-page' });
  if (facts.cited === 'link') found.push({ type: 'linked' });
  const publisher = page.publishers.get(record.publisher?.id ?? '');
  if (publisher?.parent !== undefined) {
    found.push({ type: 'parent-publisher', name: publisher.parent });
  } else if (facts.publisher > OWN) found.push({ type: 'same-publisher' });
  const words = tellingWords(scored);
  if (words.length > 0) found.push({ type: 'words', words });
  if (facts.nearness === 'here' || facts.nearness === 'near') {
    const shared = recordPlaces(record, gazetteer).find(
      (place) => nearness(page.places, [place]) === facts.nearness,
    );
    if (shared) found.push({ type: 'place', place: shared.name });
  }
  return found;
}

/** The terms of the page that the record holds, the most telling first, none inside another. */
function tellingWords(scored: Scored | undefined): string[] {
  const byWeight = [...(scored?.matched ?? [])].sort((a, b) => b.idf - a.idf);
  const kept: string[] = [];
  for (const { term } of byWeight) {
    if (kept.some((other) => other.includes(term) || term.includes(other))) continue;
    kept.push(term);
    if (kept.length === 2) break;
  }
  return kept;
}

export type { Term };
