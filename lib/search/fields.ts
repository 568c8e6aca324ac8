/** Which words of a record are searched, and what they weigh. */
import type { CatalogueRecord } from '../model.ts';
import { initialsOf } from './initials.ts';

export interface Field {
  text: string;
  /** Weight of one occurrence in BM25F. */
  weight: number;
  /** Usual number of words, measured on the catalogue of data.gouv.fr. */
  usualLength: number;
}

/** The searched fields of a record. */
export function searchedFields(record: CatalogueRecord): Field[] {
  const title = record.acronym ? `${record.title} ${record.acronym}` : record.title;
  return [
    { text: title, weight: 4, usualLength: 7 },
    { text: [...record.tags, ...record.zones].join(' '), weight: 2, usualLength: 10 },
    { text: record.publisher?.name ?? '', weight: 1.5, usualLength: 3 },
    { text: record.description, weight: 1, usualLength: 21 },
  ];
}

/** No token contains `@`: structured terms cannot clash with words. */
export const STRUCTURED = '@';

/** Term of all records whose title has these initials. */
export const initialsTerm = (initials: string): string => `@i:${initials}`;

/** Structured terms of a record, without repetition. */
export function structuredTerms(record: CatalogueRecord): string[] {
  const initials = initialsOf(record.title);
  return initials ? [initialsTerm(initials)] : [];
}
