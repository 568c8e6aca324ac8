/** uFuzzy: no index, one text for each record. Descriptions are too long for it, by its own words. */
import UFuzzy from '@leeoniya/ufuzzy';
import type { CatalogueRecord } from '../../../../lib/model.ts';
import { folded, heaviestWords, type Index, LIMIT, type Library, searched } from './engine.ts';

/** One error in a word, as its documentation sets it for typos. */
const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
/** Words in any order, up to this many: more would be tried in 24 orders or more. */
const ANY_ORDER = 3;
/** It only knows texts that hold all words: a page is asked for its heaviest ones one by one. */
const PAGE_WORDS = 6;

const line = (record: CatalogueRecord): string => {
  const { title, publisher, tags } = searched(record);
  return folded(`${title} ${publisher} ${tags}`);
};

const index = (texts: string[]): Index => ({
  typed(query) {
    const [found, info, order] = fuzzy.search(texts, folded(query), ANY_ORDER);
    if (!found) return [];
    // Above a thousand matches they come unsorted.
    return info ? order.slice(0, LIMIT).map((i) => info.idx[i]!) : found.slice(0, LIMIT);
  },
  page({ terms }) {
    const held = new Map<number, number>();
    for (const [word, weight] of heaviestWords(terms, PAGE_WORDS))
      for (const place of fuzzy.filter(texts, word) ?? [])
        held.set(place, (held.get(place) ?? 0) + weight);
    return [...held]
      .sort(([, a], [, b]) => b - a)
      .slice(0, LIMIT)
      .map(([place]) => place);
  },
});

export const ufuzzy: Library = {
  name: 'uFuzzy',
  async build(records) {
    const texts = records.map(line);
    return { index: index(texts), save: async () => [['texts', JSON.stringify(texts)]] };
  },
  restore: async ([saved]) => index(JSON.parse(saved![1]) as string[]),
};
