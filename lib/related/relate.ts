/**
 * What stands behind a page: records of the catalogues that concern it, ranked, each with its
 * reasons, near-identical ones folded together, and nothing at all rather than something doubtful.
 */
import type {
  CatalogueRecord,
  PageReading,
  Reason,
  RelatedRecord,
  SiteVerdict,
  Understood,
} from '../model.ts';
import type { Gazetteer, Place } from '../places/gazetteer.ts';
import type { Scored, Search } from '../search/search.ts';
import { isGeneric } from '../text/generic.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import { localityNearness, pagePlaces, recordNearness, recordPlaces } from './places.ts';
import { type Facts, NEARNESS, SILENCE, score, THRESHOLD } from './score.ts';
import { foldSeries } from './series.ts';
import { pageTerms, placeWords, type Term, wordWeights } from './terms.ts';

/** Candidates whose records are read: 200 random reads cost 23 ms, these about 8. */
const CANDIDATES = 80;
/** What a word of a title counts for when the page says it at all. */
const SAID = 0.3;
/** Most that a word of a title weighs against a record when the page does not say it. */
const UNSAID = 5;
/** Language of the records. */
const CATALOGUE_LANGUAGE = 'fr';
/** Phrases told to who asks why. */
const TOLD = 10;
/** Cards at most. */
const SHOWN = 12;

/** What stands behind a page, and what was understood of it. */
export interface Relation {
  related: RelatedRecord[];
  understood: Understood;
}

export type Relate = (reading: PageReading, site: SiteVerdict) => Promise<Relation>;

/** Makes the matcher of pages. */
export function createRelate(deps: { search: Search; gazetteer: Gazetteer }): Relate {
  const { search, gazetteer } = deps;

  return async (reading, site) => {
    const places = pagePlaces(reading, site, gazetteer);
    const terms = pageTerms(reading, site, places, gazetteer);
    const understood = { phrases: strongest(terms), places: places.map(({ name }) => name) };
    const publishers = site.body?.ids.datagouv ?? [];
    const [scored, cited] = await Promise.all([
      search.context(terms, {
        limit: CANDIDATES,
        publishers,
        localityFactor: (locality) => NEARNESS[localityNearness(places, locality, gazetteer)],
      }),
      search.byAddresses([reading.url, ...reading.links.map((link) => link.href)]),
    ]);
    const page: Page = {
      words: wordWeights(terms),
      places,
      placeWords: placeWords(places),
      foreign: reading.language !== null && reading.language !== CATALOGUE_LANGUAGE,
      cited: new Map(cited.map(({ href, record }) => [record.id, href === reading.url])),
    };
    const records = await search.records(scored.map((s) => s.ref));
    const candidates = new Map<string, { record: CatalogueRecord; scored?: Scored }>();
    for (const { record } of cited) candidates.set(record.id, { record });
    records.forEach((record, i) => {
      if (record) candidates.set(record.id, { record, scored: scored[i] });
    });
    const idf = await search.idf([
      ...new Set([...candidates.values()].flatMap(({ record }) => telling(record.title))),
    ]);
    const ranked = [...candidates.values()]
      .map(({ record, scored }) => rank(record, scored, page, idf, gazetteer))
      .filter((related) => related.score >= THRESHOLD)
      .sort((a, b) => b.score - a.score);
    if ((ranked[0]?.score ?? 0) < SILENCE) return { related: [], understood };
    return { related: foldSeries(ranked, gazetteer).slice(0, SHOWN), understood };
  };
}

/** The terms that weigh most, without those that others hold. */
function strongest(terms: Term[]): string[] {
  const kept: string[] = [];
  for (const { term } of [...terms].sort((a, b) => b.weight - a.weight)) {
    if (kept.length === TOLD) break;
    if (!kept.some((other) => ` ${other} `.includes(` ${term} `))) kept.push(term);
  }
  return kept;
}

interface Page {
  /** Weight of each word of the page, by stem. */
  words: Map<string, number>;
  places: Place[];
  /** Stems of the words that name them. */
  placeWords: Set<string>;
  foreign: boolean;
  /** Records that the page cites, by id; true when the page is itself the record's source. */
  cited: Map<string, boolean>;
}

const telling = (title: string) => tokens(title).filter((word) => !isStopWord(word));

function rank(
  record: CatalogueRecord,
  scored: Scored | undefined,
  page: Page,
  idf: Map<string, number>,
  gazetteer: Gazetteer,
): RelatedRecord {
  const cited = page.cited.get(record.id);
  const facts: Facts = {
    coverage: scored?.coverage ?? 0,
    ...titleFacts(record.title, page, idf),
    nearness: recordNearness(page.places, record, gazetteer),
    samePublisher: scored?.samePublisher ?? false,
    linked: cited === false,
    sourcePage: cited === true,
    prior: scored?.prior ?? 0,
    foreign: page.foreign,
  };
  return {
    record,
    score: score(facts),
    reasons: reasons(facts, scored, page, recordPlaces(record, gazetteer)),
  };
}

/**
 * How much of a title the page is about. Numbers, the page's places and words that every public
 * site has do not count; a rare word that the page does not say is often a name, and weighs no more than another.
 */
function titleFacts(title: string, page: Page, idf: Map<string, number>) {
  let mass = 0;
  let said = 0;
  for (const word of new Set(telling(title))) {
    const key = stem(word);
    if (/^\d+$/.test(word) || isGeneric(key) || page.placeWords.has(key)) continue;
    const rarity = idf.get(word) ?? 0;
    const weight = page.words.get(key);
    if (weight !== undefined) said += rarity * Math.min(1, SAID + 1.3 * weight);
    mass += weight === undefined ? Math.min(rarity, UNSAID) : rarity;
  }
  return { titleShare: mass > 0 ? said / mass : 0, titleMass: said };
}

/** Why a record is here, the strongest first. */
function reasons(facts: Facts, scored: Scored | undefined, page: Page, places: Place[]): Reason[] {
  const found: Reason[] = [];
  if (facts.sourcePage) found.push({ type: 'source-page' });
  if (facts.linked) found.push({ type: 'linked' });
  if (facts.samePublisher) found.push({ type: 'same-publisher' });
  const words = tellingWords(scored);
  if (words.length > 0) found.push({ type: 'words', words });
  if (facts.nearness === 'here') {
    const shared = places.find((place) =>
      page.places.some((other) => other.level === place.level && other.code === place.code),
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
