/** What every engine that is measured can do, ours and the libraries alike. */
import type { CatalogueRecord } from '../../../../lib/model.ts';
import type { PageQuery } from '../workload.ts';

/** Results that are asked for. */
export const LIMIT = 10;

/** Answers with whole records, the best first, at most {@link LIMIT} of them. */
export interface Searcher {
  typed(query: string): Promise<CatalogueRecord[]>;
  page(page: PageQuery): Promise<CatalogueRecord[]>;
}

/** An index of a library in memory: it answers with places in the list of records. */
export interface Index {
  typed(query: string): number[];
  page(page: PageQuery): number[];
}

/** What a library writes of its index, to be stored: texts by name. */
export type Saved = [name: string, text: string][];

export interface Library {
  name: LibraryName;
  /** Makes the index of these records. */
  build(records: CatalogueRecord[]): Promise<{ index: Index; save(): Promise<Saved> }>;
  /** Makes the same index of what was saved. */
  restore(saved: Saved): Promise<Index>;
  /** For a library that takes seconds for an answer: typed queries to ask, on 10k records only. */
  fewQueries?: number;
}

export const LIBRARY_NAMES = ['MiniSearch', 'FlexSearch', 'uFuzzy', 'Fuse.js'] as const;
export type LibraryName = (typeof LIBRARY_NAMES)[number];
export const OURS = 'En regard';
export type EngineName = LibraryName | typeof OURS;

/** The texts that are searched, as ours does: see `lib/search/fields.ts`. */
export interface Searched {
  title: string;
  tags: string;
  publisher: string;
  description: string;
}

export const WEIGHTS: Record<keyof Searched, number> = {
  title: 4,
  tags: 2,
  publisher: 1.5,
  description: 1,
};

/** The searched texts of a record. */
export const searched = (record: CatalogueRecord): Searched => ({
  title: record.acronym ? `${record.title} ${record.acronym}` : record.title,
  tags: [...record.tags, ...record.zones].join(' '),
  publisher: record.publisher?.name ?? '',
  description: record.description,
});

/** A library's searcher: its index, and a way to read records by their places. */
export const searcher = (
  index: Index,
  read: (places: number[]) => Promise<CatalogueRecord[]>,
): Searcher => ({
  typed: (query) => read(index.typed(query)),
  page: (page) => read(index.page(page)),
});

/** Lower case without accents: what each of the libraries lets its user do to the words. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

/** The words of a page's phrases, each with the weight of the heaviest, by weight. */
export function heaviestWords(terms: PageQuery['terms'], most?: number): [string, number][] {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms)
    for (const word of folded(term).match(/[\p{L}\p{N}]{2,}/gu) ?? [])
      weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  return [...weights].sort(([, a], [, b]) => b - a).slice(0, most);
}
