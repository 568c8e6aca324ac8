/** MiniSearch, as its documentation recommends: boosted fields, prefixes, fuzzy words. */
import MiniSearch, { type Options } from 'minisearch';
import {
  folded,
  heaviestWords,
  type Index,
  LIMIT,
  type Library,
  type Searched,
  searched,
  WEIGHTS,
} from './engine.ts';

interface Document extends Searched {
  id: number;
}

const OPTIONS: Options<Document> = {
  fields: Object.keys(WEIGHTS),
  processTerm: (term) => folded(term),
};

/** Queries hold all words; when nothing does, any of them. Pages are long: exact words, any. */
const index = (mini: MiniSearch<Document>): Index => {
  const places = (found: { id: number }[]) => found.slice(0, LIMIT).map(({ id }) => id);
  return {
    typed(query) {
      const options = { boost: WEIGHTS, prefix: true, fuzzy: 0.2 };
      const all = mini.search(query, { ...options, combineWith: 'AND' });
      return places(all.length > 0 ? all : mini.search(query, options));
    },
    page({ terms }) {
      const weights = new Map(heaviestWords(terms));
      return places(
        mini.search([...weights.keys()].join(' '), {
          boost: WEIGHTS,
          boostTerm: (word) => weights.get(word) ?? 1,
          combineWith: 'OR',
        }),
      );
    },
  };
};

export const minisearch: Library = {
  name: 'MiniSearch',
  async build(records) {
    const mini = new MiniSearch<Document>(OPTIONS);
    mini.addAll(records.map((record, id) => ({ id, ...searched(record) })));
    return { index: index(mini), save: async () => [['index', JSON.stringify(mini)]] };
  },
  restore: async ([saved]) => index(MiniSearch.loadJSON<Document>(saved![1], OPTIONS)),
};
