/** What words are learnt from: the records of a catalogue, as counted words. */
import { plainText } from '../../../lib/catalogues/plain-text.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import type { Gazetteer } from '../../../lib/places/gazetteer.ts';
import { placesIn } from '../../../lib/places/mentions.ts';
import { stem } from '../../../lib/text/stem.ts';
import { isStopWord } from '../../../lib/text/stopwords.ts';
import { tokens } from '../../../lib/text/tokens.ts';

/** Stems with how often a record uses them, by the place of the word in it. */
export type Bag = Map<string, number>;

/** Characters of a description that are read: more of it is about files and licences. */
const LONGEST = 1200;
/** A word in fewer records is a name, or a mistake. */
const FEWEST = 5;
/** A word that so often stands in the name of a place is one: `Loire`, `Bretagne`. */
const MOSTLY_PLACE = 0.4;
/** What a word counts for by its place. */
const PLACES = { title: 2, tags: 1.5, description: 1 };
/** Less than this of a series uses the word: it is one member's. */
const SHARED = 0.2;

const stems = (text: string): string[] =>
  tokens(text)
    .filter((word) => !isStopWord(word))
    .map(stem);

/**
 * The records as bags of words, without numbers and names of places. Records whose titles are alike
 * but for those are one bag, the mean of theirs: ninety départements publish the same plan, and would
 * outweigh everything else.
 *
 * @param whole whole descriptions by the identifier of the record; where there is none, its own.
 */
export function documentsOf(
  records: CatalogueRecord[],
  whole: Map<string, string>,
  gazetteer: Gazetteer,
): Bag[] {
  const read = records.map(({ id, title, tags, description }) => {
    const text = plainText(whole.get(id) ?? description, LONGEST);
    const parts = { title: stems(title), tags: stems(tags.join(' ')), description: stems(text) };
    const named = placesIn(`${title}. ${tags.join(', ')}. ${text}`, gazetteer);
    return { parts, named: new Set(named.flatMap(({ name }) => stems(name))) };
  });
  const telling = tellingWords(read);
  const series = new Map<string, Bag[]>();
  for (const { parts } of read) {
    const key = [...new Set(parts.title.filter((word) => telling.has(word)))].sort().join(' ');
    if (key === '') continue;
    const bag: Bag = new Map();
    for (const place of ['title', 'tags', 'description'] as const) {
      for (const word of parts[place]) {
        if (telling.has(word)) bag.set(word, (bag.get(word) ?? 0) + PLACES[place]);
      }
    }
    series.set(key, [...(series.get(key) ?? []), bag]);
  }
  return [...series.values()].map(mean);
}

interface Read {
  parts: Record<keyof typeof PLACES, string[]>;
  named: Set<string>;
}

/** Words of some records that are neither numbers nor places. */
function tellingWords(read: Read[]): Set<string> {
  const counts = new Map<string, { records: number; named: number }>();
  for (const { parts, named } of read) {
    for (const word of new Set(Object.values(parts).flat())) {
      const count = counts.get(word) ?? { records: 0, named: 0 };
      count.records++;
      if (named.has(word)) count.named++;
      counts.set(word, count);
    }
  }
  return new Set(
    [...counts]
      .filter(([word, { records, named }]) => {
        const isPlace = named >= records * MOSTLY_PLACE;
        return records >= FEWEST && word.length > 1 && !/\d/.test(word) && !isPlace;
      })
      .map(([word]) => word),
  );
}

function mean(bags: Bag[]): Bag {
  const sum: Bag = new Map();
  for (const bag of bags) {
    for (const [word, count] of bag) sum.set(word, (sum.get(word) ?? 0) + count / bags.length);
  }
  return new Map([...sum].filter(([, count]) => count >= SHARED));
}
