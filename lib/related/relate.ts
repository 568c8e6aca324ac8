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
import { pageSubject } from '../page/phrases.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Scored, Search } from '../search/search.ts';
import { publisherIds } from '../sites/publishers.ts';
import { type Facts, factsOf, type Page, titleWords, yearsIn } from './facts.ts';
import { localityNearness, pagePlaces, recordPlaces } from './places.ts';
import { NEARNESS, SILENCE, score, THRESHOLD } from './score.ts';
import { type Folded, foldSeries } from './series.ts';
import { pageTerms, placeWords, type Term, wordWeights } from './terms.ts';

/** Candidates whose records are read: a quarter of a millisecond each in Chromium, and more find no more. */
const CANDIDATES = 60;
/** Language of the records. */
const CATALOGUE_LANGUAGE = 'fr';
/** Phrases told to who asks why. */
const TOLD = 10;
/** Titles told of the members that were folded into a card. */
const SERIES_TITLES = 20;
/** Cards of one publisher at most, the page's own body excepted: others may have the subject too. */
const OF_ONE = 4;
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
    const publishers = publisherIds(site.body);
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
      years: yearsIn(pageSubject(reading)),
      foreign: reading.language !== null && reading.language !== CATALOGUE_LANGUAGE,
      cited: new Map(cited.map(({ href, record }) => [record.id, href === reading.url])),
    };
    const records = await search.records(scored.map((s) => s.ref));
    const candidates = new Map<string, { record: CatalogueRecord; scored?: Scored }>();
    for (const { record } of cited) candidates.set(record.id, { record });
    records.forEach((record, i) => {
      if (record) candidates.set(record.id, { record, scored: scored[i] });
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
        const facts = factsOf(record, title, scored, page, idf, gazetteer);
        return { record, scored, facts, score: score(facts) };
      })
      .filter(({ score }) => score >= THRESHOLD)
      .sort((a, b) => b.score - a.score);
    const found = ranked.filter(({ facts }) => !isCited(facts));
    // What the page cites stands; what it shares words with only if some of it convinces.
    const shown =
      (found[0]?.score ?? 0) < SILENCE ? ranked.filter(({ facts }) => isCited(facts)) : ranked;
    const related = spread(foldSeries(shown, page.years, gazetteer))
      .slice(0, SHOWN)
      .map(({ best, others }) => ({
        record: best.record,
        // That of its place in the list, whichever member is opened.
        score: Math.max(best.score, ...others.map((other) => other.score)),
        reasons: reasons(best, page, gazetteer),
        ...(others.length > 0 ? { series: seriesOf(others) } : {}),
      }));
    return { related, understood };
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
    if (!id || facts.samePublisher || isCited(facts)) return true;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count <= OF_ONE;
  });
}

const isCited = ({ linked, sourcePage }: Facts) => linked || sourcePage;

function seriesOf(others: Candidate[]): NonNullable<RelatedRecord['series']> {
  const titles = others.slice(0, SERIES_TITLES).map(({ record }) => record.title);
  return { count: others.length, titles };
}

/** Why a record is here, the strongest first. */
function reasons({ record, facts, scored }: Candidate, page: Page, gazetteer: Gazetteer): Reason[] {
  const found: Reason[] = [];
  if (facts.sourcePage) found.push({ type: 'source-page' });
  if (facts.linked) found.push({ type: 'linked' });
  if (facts.samePublisher) found.push({ type: 'same-publisher' });
  const words = tellingWords(scored);
  if (words.length > 0) found.push({ type: 'words', words });
  if (facts.nearness === 'here') {
    const shared = recordPlaces(record, gazetteer).find((place) =>
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
