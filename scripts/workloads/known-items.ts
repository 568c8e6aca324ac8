/**
 * Queries of somebody who knows a dataset and types words of its title until it is identified.
 * With the shares below, the prototype of the index finds .97 of them in the first ten, with a
 * mean reciprocal rank of .83: as hard as, or a little harder than, what the goals were set on.
 */
import { drawn, type Random } from './random.ts';
import {
  indexTitles,
  memorableWords,
  plain,
  type Titled,
  type TitleIndex,
  unaccented,
} from './titles.ts';
import { canSlip, slip } from './typing.ts';

export { isFound } from './titles.ts';

export interface KnownItem extends Titled {
  query: string;
  /** What was meant, in the same order: whole words of the title, without error. */
  words: string[];
  /** Letters typed wrong. */
  edits: number;
  /** The last word was not typed to its end. */
  cut: boolean;
  /** Accents that the title has were not typed. */
  unaccented: boolean;
}

/** Words that at most this many titles hold together identify each of them: one page of results. */
const IDENTIFIED = 10;
const MAX_WORDS = 4;
/** How often a word more is typed once a single title holds them all. */
const ONE_MORE = 0.3;
/** How often the words come in another order than the title's. */
const OTHER_ORDER = 0.2;
/** How often there are no, one and two wrong letters. */
const EDITS = [0.5, 0.35, 0.15];
/** How often the last word is cut, if it has letters to spare. */
const CUT = 0.25;
const SHORTEST_CUT = 4;
/** How often accents are left out. */
const UNACCENTED = 0.5;
/** How often all is typed in lower case, as it is written, or in capitals. */
const CASES = [0.85, 0.1, 0.05];

/**
 * @param count how many; fewer when too few titles can be identified.
 * @returns queries for different titles, drawn evenly from all of them.
 */
export function knownItems(records: readonly Titled[], count: number, seed: number): KnownItem[] {
  const index = indexTitles(records);
  const items: KnownItem[] = [];
  for (const { thing: record, random } of drawn(index.records, ({ title }) => plain(title), seed)) {
    if (items.length === count) break;
    const words = identifyingWords(record.title, index, random);
    if (words) items.push({ ...record, ...typed(words, random) });
  }
  return items;
}

/** Words of a title, the rarer the likelier, until few titles hold them all. */
function identifyingWords(title: string, index: TitleIndex, random: Random): string[] | null {
  const words = memorableWords(title);
  const left = words.map((word) => Math.log(1 + index.records.length / index.frequency(word)) ** 2);
  const chosen: string[] = [];
  const choose = () => {
    const place = random.weighted(left);
    left[place] = 0;
    chosen.push(words[place]!);
  };
  const most = Math.min(MAX_WORDS, words.length);
  let holding = Number.POSITIVE_INFINITY;
  while (chosen.length < most) {
    choose();
    holding = index.holding(chosen);
    if (holding === 1 && !random.chance(ONE_MORE)) break;
  }
  if (holding > IDENTIFIED) return null;
  const inOrder = words.filter((word) => chosen.includes(word));
  return random.chance(OTHER_ORDER) ? random.shuffled(inOrder) : inOrder;
}

function typed(words: string[], random: Random): Omit<KnownItem, keyof Titled> {
  const bare = random.chance(UNACCENTED);
  const query = bare ? words.map(unaccented) : [...words];
  const last = query.length - 1;
  const letters = [...query[last]!];
  const cut = random.chance(CUT) && letters.length > SHORTEST_CUT && canSlip(query[last]!);
  if (cut) {
    const kept = SHORTEST_CUT + random.int(letters.length - SHORTEST_CUT);
    query[last] = letters.slice(0, kept).join('');
  }
  const wanted = random.weighted(EDITS);
  let edits = 0;
  const long = query.flatMap((word, i) => (canSlip(word) ? [i] : []));
  for (; edits < wanted && long.length > 0; edits++) {
    const place = random.pick(long);
    query[place] = slip(query[place]!, random);
  }
  const written = query.join(' ');
  const letterCase = random.weighted(CASES);
  return {
    query: [written.toLowerCase(), written, written.toUpperCase()][letterCase]!,
    words,
    edits,
    cut,
    unaccented: bare && words.some((word) => unaccented(word) !== word),
  };
}
