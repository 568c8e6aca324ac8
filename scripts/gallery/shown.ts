/** What a state of the panel is made of: a page that was read, a report on the catalogues. */
import type { CheckedReference } from '../../lib/checks/checked.ts';
import type { CatalogueRecord, SiteVerdict } from '../../lib/model.ts';
import type { KeptItem } from '../../lib/reader/kept.ts';
import type { Flag } from '../../lib/requests/flag.ts';
import type { FileServices } from '../../lib/services/file-services.ts';
import type { LiveSource } from '../../lib/services/panel.ts';
import type { ReferenceServices } from '../../lib/services/references.ts';
import type { FlagAsked } from '../../lib/shared/flag-asked.ts';
import type { CatalogueReport, FacingRead, FacingState } from '../../lib/shared/state.ts';
import type { Reach } from '../../lib/sites/reach.ts';
import type { CatalogueGeneration, CatalogueState } from '../../lib/store/contract.ts';

/** What a state shows, and what is done until it does. */
export interface Shown {
  facing: FacingState;
  report: CatalogueReport;
  /** Catalogues that may be asked live. */
  live?: LiveSource[];
  /** Why the page was read; by its host unless told. */
  reach?: Reach;
  /** The page of the first minute is due. */
  firstMinute?: boolean;
  /** A key that is pressed. */
  key?: string;
  /** What is typed in the search box, where the state is one of the search. */
  query?: string;
  /** The folded parts are open. */
  unfolded?: boolean;
  /** What the reader keeps. */
  kept?: KeptItem[];
  /** What the reader flagged. */
  flags?: Flag[];
  /** What may answer these flags, by their identifiers. */
  answers?: [string, CatalogueRecord][];
  /** A passage that is to be flagged. */
  flagAsked?: FlagAsked;
  /** What is clicked, in the search where it is one, in this order, by CSS selectors. */
  clicks?: string[];
  /** The option that is then chosen in the first list of options. */
  chosen?: string;
  /** What of the files is otherwise than usual. */
  files?: Partial<FileServices>;
  /** What the page cites, where that is not the usual. */
  cited?: CheckedReference[];
  /** What of the references is otherwise than usual. */
  references?: Partial<ReferenceServices>;
}

export const GENERATION: CatalogueGeneration = {
  name: '0123456789abcdef',
  records: 70_575,
  sourceDate: '2026-01-16',
  licence: 'Licence Ouverte / Open Licence version 2.0',
  attribution: 'data.gouv.fr, « Catalogue des données de data.gouv.fr », 2026-01-16',
  homepage: 'https://www.data.gouv.fr/datasets/catalogue-des-donnees-de-data-gouv-fr/',
};

/** A report on the catalogue of data.gouv.fr alone. */
export function report(
  state: Partial<CatalogueState> = {},
  rest: Partial<CatalogueReport> = {},
): CatalogueReport {
  const catalogue: CatalogueState = {
    id: 'datagouv',
    current: GENERATION,
    installing: null,
    error: null,
    ...state,
  };
  return { catalogues: [catalogue], durable: true, sitesError: null, ...rest };
}

/** The site that most states are beside. */
export const SITE: SiteVerdict = {
  verdict: 'official',
  host: 'www.drome.gouv.fr',
  matched: 'www.drome.gouv.fr',
  body: {
    name: 'Préfecture de la Drôme',
    country: 'FRA',
    kind: 'prefecture',
    ids: { datagouv: ['58aed7b188ee38779b2b7560'] },
  },
  reasons: ['host-listed', 'https'],
  listedOn: '2024-12-02',
  country: 'FRA',
};

/** A page of the site that was read. */
export function read(more: Partial<FacingRead> = {}, site: Partial<SiteVerdict> = {}): FacingRead {
  return {
    status: 'read',
    asked: false,
    tabId: 1,
    at: 0,
    page: {
      url: 'https://www.drome.gouv.fr/secheresse',
      title: 'Sécheresse : les mesures de restriction des usages de l’eau | Préfecture de la Drôme',
      language: 'fr',
      hasText: true,
    },
    related: [],
    setAside: [],
    understood: {
      phrases: [
        'sécheresse',
        'restrictions d’usage',
        'eau',
        'arrêté préfectoral',
        'zones d’alerte',
      ],
      places: ['Drôme'],
    },
    publishedByBody: { dataset: 148, code: 2, consultation: 1 },
    searched: 70_575,
    partial: false,
    ...more,
    site: { ...SITE, ...site },
  };
}
