/**
 * The few types that everything in En regard speaks. Plain data only: each of these can be
 * stored, posted to another context and compared in a test.
 */

import type { AlgorithmFacts } from './kinds/algorithm.ts';
import type { CodeFacts } from './kinds/code.ts';
import type { ConsultationFacts } from './kinds/consultation.ts';
import type { ReuseFacts } from './kinds/reuse.ts';
import type { ServiceFacts } from './kinds/service.ts';

/** What a catalogue record stands for. */
export const RECORD_KINDS = [
  'dataset',
  'code',
  'algorithm',
  'consultation',
  'service',
  'reuse',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** The publisher of a record, as its catalogue names it. */
export interface Publisher {
  /** The catalogue's own identifier; empty when the catalogue gives none. */
  id: string;
  name: string;
}

/**
 * What only one kind of record has, under the name of that kind: see `kinds/`. A dataset's facts
 * are those that all records may have.
 */
export interface KindFacts {
  code?: CodeFacts;
  algorithm?: AlgorithmFacts;
  consultation?: ConsultationFacts;
  service?: ServiceFacts;
  reuse?: ReuseFacts;
}

/** One entry of a catalogue, whatever software the catalogue runs. Absent facts are absent keys. */
export interface CatalogueRecord extends KindFacts {
  kind: RecordKind;
  /** Identifier of the catalogue in this software, e.g. `datagouv`. */
  catalogue: string;
  /** The catalogue's own identifier of the record. */
  id: string;
  title: string;
  acronym?: string;
  slug?: string;
  /** Page of the record in its catalogue; always http(s). */
  url: string;
  publisher?: Publisher;
  tags: string[];
  /** Plain text, cut at a word near 300 characters. */
  description: string;
  licence?: string;
  /** Announced update frequency, in the words of the uData vocabulary (`annual`, `daily`, …). */
  frequency?: string;
  /** ISO dates, `YYYY-MM-DD`. */
  created?: string;
  modified?: string;
  /** Years or dates that the data cover. */
  coverage?: { start?: string; end?: string };
  /** Lower-case format names, most useful first. */
  formats: string[];
  /** Names of the places covered, as the catalogue writes them. */
  zones: string[];
  /** Granularity of those places, e.g. `fr:commune`. */
  granularity?: string;
  /**
   * Where the record is about when it is not about a whole country, worked out once from its
   * zones, title and publisher: code of a French département (`35`, `2A`, `974`), of a région
   * (`R53`), of a river basin (`B04`), or `?` for a place that is not known.
   */
  locality?: string;
  /** 0 to 1, the catalogue's own measure of the metadata. */
  quality?: number;
  views: number;
  reuses: number;
  followers: number;
  resources: number;
  /** Address of the record in the catalogue it was harvested from; always http(s). */
  source?: string;
  /** Language of title and description, BCP 47 primary tag, where it is not the catalogue's own. */
  language?: string;
}

/** A public body and what it is called elsewhere. */
export interface PublicBody {
  name: string;
  /** ISO 3166-1 alpha-3, `FRA`; `EU` for the Union. */
  country: string;
  /** Rough family: `commune`, `prefecture`, `ministry`, … as the source tags it. */
  kind?: string;
  /** Identifiers by system. A body may be several organisations of one. */
  ids: {
    /** Organisations of data.gouv.fr. */
    datagouv?: string[];
    /** In the directory of service-public.fr. */
    directory?: string;
    /** Organisations of beta.gouv.fr, `organisations/ademe`; for a service, those that sponsor it. */
    beta?: string[];
    /** Accounts on forges where it publishes code, without scheme: `github.com/etalab`. */
    forge?: string[];
    siren?: string;
  };
  /** What it belongs to, nearest first: a commune's group, its département; a service's ministry. */
  parents?: { name: string; ids: PublicBody['ids'] }[];
  /**
   * Code of the place it governs, where known, by INSEE: commune `35238`, département `35`, région
   * `R53`; SIREN of a group of communes, `243500139`.
   */
  place?: string;
}

export type Verdict = 'official' | 'claims-public' | 'lookalike' | 'other';

/** Why a verdict was given; each code has one sentence in the message catalogues. */
export type SiteReason =
  | 'host-listed'
  | 'parent-listed'
  | 'public-suffix'
  | 'https'
  | 'not-https'
  | 'other-port'
  | 'user-info'
  | 'ip-address'
  | 'not-a-web-page'
  | 'shared-host'
  | 'archive-copy'
  | 'mixed-scripts'
  | 'one-letter-away'
  | 'official-name-inside'
  | 'markup-only'
  | 'not-listed';

/** What the host of a page tells. Markup alone never makes a page official. */
export interface SiteVerdict {
  verdict: Verdict;
  /** Normalised host, without `www.` removed; empty when the address has none. */
  host: string;
  /** The listed host or suffix that matched. */
  matched: string | null;
  body: PublicBody | null;
  reasons: SiteReason[];
  /** ISO date of the list that matched. */
  listedOn?: string;
  /** The official host that a lookalike resembles. */
  resembles?: string;
  country?: string;
}

/** A phrase of a page with its weight, 0 to 1, from its places and repetitions in the page. */
export interface Phrase {
  text: string;
  weight: number;
}

export interface PageLink {
  href: string;
  text: string;
}

/** What a page says of itself in structured data. */
export interface Declaration {
  /** `siren`: the number of an establishment, in `name`. */
  type: 'dataset' | 'organization' | 'service' | 'publisher' | 'siren' | 'catalogue-link';
  name?: string;
  url?: string;
}

/** A table of figures in a page. */
export interface PageTable {
  /** Its caption, its label, or the heading it stands under; empty where it has none. */
  name: string;
  /** Rows of cells, those of headings left out. */
  rows: number;
  columns: number;
  /** Share of its cells that hold a figure, 0 to 1, of those looked at. */
  figures: number;
}

/** A file that a page links to. */
export interface PageFile {
  href: string;
  /** Words of the link. */
  text: string;
  /** Lower case, as file names end: `pdf`, `xls`. */
  format: string;
}

/** A form of a page that is filled in: not a search, not a sign-in. */
export interface PageForm {
  /** Its legend, its label, or the heading it stands under; empty where it has none. */
  name: string;
  fields: number;
}

/** What a page shows that has a source somewhere. */
export interface PageAssets {
  tables: PageTable[];
  files: PageFile[];
  forms: PageForm[];
}

/** What was read on a page: a plain object of at most 24 KB as UTF-8 JSON. */
export interface PageReading {
  /** Address of the document that was read, without fragment. */
  url: string;
  title: string;
  headings: string[];
  description: string;
  /** Name of the site, where its metas give one. */
  siteName: string;
  breadcrumbs: string[];
  /** Main text without boilerplate, capped. */
  text: string;
  /** BCP 47 primary tag, or null when unknown. */
  language: string | null;
  declared: Declaration[];
  /** Links of the main part, those that may be records first. */
  links: PageLink[];
  /** Absent where there is nothing of the kind. */
  assets?: PageAssets;
  /** Names of the public-markup rules that the page satisfies; evidence, never proof. */
  publicMarkup: string[];
  /** The page asks tools like this one to leave it alone. */
  optOut: boolean;
}

/** Why a record stands beside a page. */
export type Reason =
  | { type: 'linked' }
  /** What runs the page's own site. */
  | { type: 'same-site' }
  | { type: 'source-page' }
  | { type: 'same-publisher' }
  /** Published by the body above the page's own. */
  | { type: 'parent-publisher'; name: string }
  | { type: 'words'; words: string[] }
  | { type: 'place'; place: string };

/** What a page was understood to be about: what its records were looked for with. */
export interface Understood {
  /** The strongest first. */
  phrases: string[];
  /** Names of its places. */
  places: string[];
}

/** A record with its score and the reasons why it is shown. */
export interface RelatedRecord {
  record: CatalogueRecord;
  score: number;
  reasons: Reason[];
  /** Other members of the same series that were folded into this one, this one excluded. */
  series?: { count: number; titles: string[] };
}

/** Errors are values at the seams. */
export type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
