/** Ours, over any store: what the background of the extension asks. */
import { createSearch } from '../../../../lib/search/search.ts';
import type { CatalogueStore } from '../../../../lib/store/contract.ts';
import { LIMIT, type Searcher } from './engine.ts';

/** The search over a store, asked like the libraries. */
export function oursOver(store: CatalogueStore): Searcher {
  const search = createSearch(store);
  const held = <T>(record: T | undefined): T => {
    if (record === undefined) throw new Error('A record is gone.');
    return record;
  };
  return {
    typed: async (query) =>
      (await search.query(query, { limit: LIMIT })).hits.map(({ record }) => record),
    async page({ terms }) {
      const found = await search.context(terms, { limit: LIMIT });
      return (await search.records(found.map(({ ref }) => ref))).map(held);
    },
  };
}

/** Bytes of everything in a value that is bytes: what a segment takes, without its wrapping. */
export function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesIn(part), 0);
}
