/** What might be missing behind a page: looked for in the catalogues held, beside all else. */
import { SOURCES } from '../catalogues/sources.ts';
import { localDay } from '../day.ts';
import { tellingWords } from '../missing/answers.ts';
import { candidatesOf } from '../missing/candidates.ts';
import { type Candidate, MOST_PROPOSALS, type Proposal } from '../missing/proposal.ts';
import { type SearchedCatalogue, settled } from '../missing/settle.ts';
import type {
  CatalogueRecord,
  PageReading,
  RecordKind,
  RelatedRecord,
  SiteVerdict,
} from '../model.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { pagePlaces, recordNearness } from '../related/places.ts';
import type { Search } from '../search/search.ts';
import { asOf } from '../shared/as-of.ts';
import type { CatalogueState } from '../store/contract.ts';

/** Records looked at for each candidate. */
const LOOKED_AT = 10;
/** Candidates that are looked for at all: each costs a search. */
const MOST_CANDIDATES = 8;
/** Populations are kept as whole powers of two, rounded: one may be less by this factor. */
const ROUNDED = Math.SQRT1_2;

export interface MissingDeps {
  search: Pick<Search, 'query' | 'idf'>;
  states: () => Promise<CatalogueState[]>;
  gazetteer: Gazetteer;
  /** Clock in ms since 1970. */
  now: () => number;
}

export type FindMissing = (
  reading: PageReading,
  site: SiteVerdict,
  related: RelatedRecord[],
  publishedByBody: Partial<Record<RecordKind, number>>,
) => Promise<Proposal[]>;

/**
 * Makes the finder of what might be missing. It is silent where no catalogue of the country is held
 * that would have it: what was not looked for was not missed.
 */
export function createFindMissing({ search, states, gazetteer, now }: MissingDeps): FindMissing {
  return async (reading, site, related, publishedByBody) => {
    if (site.verdict !== 'official') return [];
    const at = now();
    const report = { catalogues: await states() };
    const today = localDay(new Date(at));
    const candidates = candidatesOf(reading, {
      site,
      related,
      publishedByBody,
      inhabitants: inhabitantsOf(site, gazetteer),
      asOf: (catalogue) => asOf(report, catalogue, today).date,
    });
    const country = site.country ?? site.body?.country ?? null;
    const places = pagePlaces(reading, site, gazetteer);
    const isElsewhere = (record: CatalogueRecord) => {
      const where = recordNearness(places, record, gazetteer);
      return where === 'elsewhere' || where === 'local';
    };
    const beside = related.map(({ record }) => record);
    const look = async (candidate: Candidate): Promise<Proposal | null> => {
      const catalogues = heldFor(candidate, country, report.catalogues);
      const held = new Set(catalogues.map(({ id }) => id));
      const isLooked = candidate.words !== '' && catalogues.length > 0;
      const [{ hits }, rarity] = isLooked
        ? await Promise.all([
            search.query(candidate.words, {
              limit: LOOKED_AT,
              filters: { kinds: [candidate.kind] },
            }),
            search.idf([...tellingWords(candidate.words).values()]),
          ])
        : [{ hits: [] }, new Map<string, number>()];
      const records = hits.map(({ record }) => record).filter((one) => held.has(one.catalogue));
      const finding = { catalogues, records, rarity, isElsewhere, at };
      return settled(candidate, finding, beside);
    };
    const proposals = await Promise.all(candidates.slice(0, MOST_CANDIDATES).map(look));
    return proposals.filter((proposal) => proposal !== null).slice(0, MOST_PROPOSALS);
  };
}

/** Catalogues of a country, held whole, that have records of the kind that would answer. */
function heldFor(
  { kind }: Candidate,
  country: string | null,
  states: CatalogueState[],
): SearchedCatalogue[] {
  const wanted = SOURCES.filter(
    (source) => source.country === country && source.kinds.includes(kind),
  );
  return wanted.flatMap(({ id, title }) => {
    const current = states.find((state) => state.id === id)?.current;
    if (!current) return [];
    const day = current.sourceDate;
    return [{ id, title, ...(day && { asOf: day.slice(0, 10) }) }];
  });
}

/** Inhabitants of the commune that a site's body governs, at least; null where it is none. */
function inhabitantsOf({ body }: SiteVerdict, gazetteer: Gazetteer): number | null {
  const code = body?.kind === 'commune' ? body.place : undefined;
  const population = code ? gazetteer.byCode('commune', code)?.population : undefined;
  return population ? Math.floor(population * ROUNDED) : null;
}
