/** The search over all catalogues held in a store. */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueStore, RecordRef } from '../store/contract.ts';
import { fold } from '../text/fold.ts';
import { StaleHeads } from './accumulate.ts';
import { addressKeys, lookUpAddress, recordKeys } from './addresses.ts';
import type { SearchAnswer, SearchOptions } from './answer.ts';
import { type ContextOptions, type ContextTerm, type Scored, scoreContext } from './context.ts';
import { exact } from './expand.ts';
import { publisherTerm } from './fields.ts';
import { type Heads, openHeads } from './heads.ts';
import { answerQuery } from './query.ts';

export type { ContextOptions, ContextTerm, Scored } from './context.ts';

export interface AddressHit {
  href: string;
  ref: RecordRef;
  record: CatalogueRecord;
}

/**
 * All of these follow the store through a change of generation: they answer from the old one or
 * the new one, never from both. They reject only when the store does.
 */
export interface Search {
  /** Answers what somebody typed; typos, missing accents and an unfinished last word forgiven. */
  query(text: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Records that share words with a page, the best first. */
  context(terms: ContextTerm[], options?: ContextOptions): Promise<Scored[]>;
  /** Rarity of each word as it was given; the greatest for a word that no record holds. */
  idf(words: string[]): Promise<Map<string, number>>;
  /** Records to which these links lead, or that were harvested from there. */
  byAddresses(hrefs: string[]): Promise<AddressHit[]>;
  /** How many records these publishers have, by their catalogue identifiers. */
  countByPublisher(ids: string[]): Promise<number>;
  /** Records by their places, in one read; undefined where there is none. */
  records(refs: RecordRef[]): Promise<(CatalogueRecord | undefined)[]>;
  /** Records that can be found. */
  size(): Promise<number>;
  /** To be called when the store has changed. */
  refresh(): void;
}

export interface SearchSettings {
  /** Clock in ms. */
  now?: () => number;
}

/** A page and its links; more than this is a directory, of which the first ones are enough. */
const MAX_LINKS = 500;
/** An address that more records share identifies none of them. */
const MAX_SHARED = 8;
/** A swap makes heads stale once; a second one in the same query is already unlikely. */
const ATTEMPTS = 3;

/** Makes the search over a store; heads are read once, until `refresh`. */
export function createSearch(store: CatalogueStore, settings: SearchSettings = {}): Search {
  const { now = () => performance.now() } = settings;
  let heads: Promise<Heads> | null = null;

  const refresh = () => {
    heads = null;
  };
  const read = (): Promise<Heads> => {
    heads ??= openHeads(store).catch((error: unknown) => {
      refresh();
      throw error;
    });
    return heads;
  };
  /** Does the work again with fresh heads when the store changed under it. */
  const steadily = async <T>(work: (heads: Heads) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(await read());
      } catch (error) {
        if (!(error instanceof StaleHeads) || attempt === ATTEMPTS) throw error;
        refresh();
      }
    }
  };

  return {
    async query(text, options = {}) {
      const begun = now();
      const answer = await steadily((current) => answerQuery(store, current, text, options));
      return { query: text, ...answer, ms: now() - begun };
    },
    context: (terms, options = {}) =>
      steadily((current) => scoreContext(store, current, terms, options)),
    async idf(words) {
      const current = await read();
      return new Map(
        words.map((word) => {
          const forms = exact(current, fold(word));
          const frequency = forms.reduce((sum, form) => sum + form.frequency, 0);
          return [word, current.idf(Math.min(frequency, current.docs))];
        }),
      );
    },
    byAddresses: (hrefs) => steadily((current) => findAddresses(store, current, hrefs)),
    async countByPublisher(ids) {
      const current = await read();
      return [...new Set(ids)].reduce((sum, id) => sum + current.frequency(publisherTerm(id)), 0);
    },
    records: (refs) => store.records(refs),
    size: async () => (await read()).docs,
    refresh,
  };
}

async function findAddresses(
  store: CatalogueStore,
  heads: Heads,
  hrefs: string[],
): Promise<AddressHit[]> {
  const wanted = [...new Set(hrefs)].slice(0, MAX_LINKS).map((href) => ({
    href,
    keys: addressKeys(href),
  }));
  if (wanted.every(({ keys }) => keys.length === 0)) return [];
  const tables = await Promise.all(
    heads.segments.map(async ({ key }) => {
      const table = await store.addresses(key);
      if (!table) throw new StaleHeads('A table of addresses is gone');
      return { key, table };
    }),
  );
  const hints = wanted.flatMap(({ href, keys }) =>
    keys.flatMap((key) => {
      const refs = tables.flatMap((table) =>
        lookUpAddress(table.table, key).map((doc) => ({ segment: table.key, doc })),
      );
      return refs.length > MAX_SHARED ? [] : refs.map((ref) => ({ href, key, ref }));
    }),
  );
  const records = await store.records(hints.map(({ ref }) => ref));
  const found = new Map<string, AddressHit>();
  hints.forEach(({ href, key, ref }, i) => {
    const record = records[i];
    if (!record) throw new StaleHeads('A record is gone');
    if (recordKeys(record).includes(key)) {
      found.set(JSON.stringify([href, ref.segment, ref.doc]), { href, ref, record });
    }
  });
  return [...found.values()];
}
