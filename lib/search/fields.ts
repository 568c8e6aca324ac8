/** Which words of a record are searched, and what they weigh. */
import type { CatalogueRecord, RecordKind } from '../model.ts';
import { fold } from '../text/fold.ts';

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

/** Term of all records of a publisher, by its identifier in the catalogue. */
export const publisherTerm = (id: string): string => `@p:${id}`;

/** Term of all records that cover a place, by its name as the catalogue writes it. */
export const zoneTerm = (name: string): string => `@z:${fold(name)}`;

/** Term of all records of a kind. */
export const kindTerm = (kind: RecordKind): string => `@k:${kind}`;

/** Structured terms of a record, without repetition. */
export function structuredTerms(record: CatalogueRecord): string[] {
  const terms = [kindTerm(record.kind), ...record.zones.map(zoneTerm)];
  if (record.publisher?.id) terms.push(publisherTerm(record.publisher.id));
  return [...new Set(terms)];
}
