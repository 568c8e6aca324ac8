/** References as they are found in a text: what is cited, and where. */
import type { Plain } from './plain.ts';

/** What a reference may cite. */
export const REFERENCE_TYPES = [
  // Acts and articles of law
  'act-fr',
  'article-fr',
  'legifrance-id',
  'nor',
  'act-eu',
  'ecli',
  'case-law',
  'law-uk',
  'law-us',
  'law-de',
  'law-es',
  'law-it',
  'cada',
  // Organisations and places by number
  'siren',
  'siret',
  'rna',
  'insee',
  'uai',
  'finess',
  // Publications by number
  'doi',
  'isbn',
  'issn',
  // What catalogues hold
  'dataset',
  'repository',
  'swhid',
  'consultation',
  // A figure with its source
  'figure',
] as const;

export type ReferenceType = (typeof REFERENCE_TYPES)[number];

/** One reference in a text. */
export interface Found {
  type: ReferenceType;
  /** As it is written. */
  text: string;
  /** One form for all ways to write it; what it consists of depends on the type. */
  value: string;
  /** Its place in the text, in UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** How sure it is that this is a reference of this type, 0 to 1. */
  confidence: number;
  /** A checksum that it carries does not fit. */
  broken?: boolean;
  /** Of an act of the Union, of Spain or Italy, the article that is cited. */
  article?: string;
}

/** What one finder found, without the text, which the caller has. */
export type Match = Omit<Found, 'text'>;

/** Finds references of its types in a text; places are those of `Plain.text`. */
export type Finder = (page: Plain) => Match[];
