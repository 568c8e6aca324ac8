/** What somebody typed in the search box: ranks the records, then reads those that are shown. */
import type { CatalogueRecord } from '../model.ts';
import type { StoreReader } from '../store/contract.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import type { TermGroup } from './accumulate.ts';
import type { SearchAnswer, SearchHit, SearchOptions } from './answer.ts';
import { correct } from './correct.ts';
import { expandWords, guessFurther, queryWords, quoted, type WordGroup } from './expand.ts';
import { openFacts } from './facts.ts';
import { createFilter, type Filter, isSet } from './filter.ts';
import { hash32 } from './hash.ts';
import type { Heads } from './heads.ts';
import { nearestQueries } from './nearest.ts';
import { holdsPhrases, type ParsedQuery, parseQuery } from './parse.ts';
import { type Ranked, type Ranking, rank, rankAll } from './rank.ts';
import { rerank } from './rerank.ts';
import { askedOf } from './title-fit.ts';
import { titleKey } from './title-key.ts';

/** Records read for each one shown, so that their titles decide which ones are; */
const READ_FACTOR = 1.5;
/** at least this many, */
const READ_LEAST = 15;
/** and for phrases, which the index does not know, up to this many, so many at a time. */
const READ_MOST = 100;
const BATCH = 50;

/** Longer texts are no titles. */
const LONGEST_TITLE = 500;

/** Groups that a mask has room for, besides what is excluded. */
const MAX_WORDS = 22;

type Answered = Omit<SearchAnswer, 'query' | 'ms'>;

/** A ranking with what it was made from. */
interface Asked {
  ranking: Ranking;
  groups: WordGroup[];
  filter: Filter | null;
}

/** See `Search.query`; rejects with `DamagedSegment`. */
export async function answerQuery(
  reader: StoreReader,
  heads: Heads,
  text: string,
  options: SearchOptions,
): Promise<Answered> {
  const parsed = parseQuery(text);
  const found = await find(reader, heads, text, parsed, options);
  if (found.hits.length > 0 || options.limit === 0 || text.trim() === '') return found;
  const finds = async (other: string) => {
    const few = { ...options, limit: 1, facets: false };
    return (await find(reader, heads, other, parseQuery(other), few)).hits.length > 0;
  };
  return { ...found, nearest: await nearestQueries(heads, text, parsed, finds) };
}

async function find(
  reader: StoreReader,
  heads: Heads,
  text: string,
  parsed: ParsedQuery,
  options: SearchOptions,
): Promise<Answered> {
  const { limit = 10, filters = {} } = options;
  const groups = groupsOf(heads, parsed);
  const nothing = { hits: [], total: 0, corrected: null, nearest: [] };
  if (limit < 1) return nothing;
  if (groups.length === 0) {
    if (text.trim() !== '' || !(isSet(filters) || options.facets)) return nothing;
    const filter = createFilter(await openFacts(reader, heads.segments), filters);
    return answer(
      reader,
      { ranking: rankAll(heads, { filter, depth: limit }), groups, filter },
      parsed,
      options,
    );
  }
  const depth = hasPhrases(parsed)
    ? READ_MOST
    : Math.max(READ_LEAST, Math.ceil(READ_FACTOR * limit));
  const ask = async (words: WordGroup[]): Promise<Asked> => {
    // Looking at every record's facts costs as much as ranking them: only when somebody asks.
    const filtered = isSet(filters) || options.facets;
    const filter = filtered ? createFilter(await openFacts(reader, heads.segments), filters) : null;
    const ranking = await rank(reader, heads, {
      groups: words.map(({ candidates, idf }) => ({ candidates, worth: idf })),
      required: required(words),
      refused: refused(parsed),
      filter,
      title: titleKey(tokens(text.slice(0, LONGEST_TITLE)).map(hash32)),
      depth,
    });
    return { ranking, groups: words, filter };
  };
  let asked = await ask(groups);
  const held = asked.ranking.top.slice(0, limit).map(({ mask }) => mask);
  if (held[0] !== 2 ** groups.length - 1) {
    const missing = (i: number) => held.some((mask) => (mask & (1 << i)) === 0);
    const further = guessFurther(heads, groups, missing);
    if (further) asked = await ask(further);
  }
  const found = await answer(reader, asked, parsed, options);
  return found.hits[0]
    ? { ...found, corrected: correct(text, asked.groups, found.hits[0].record) }
    : found;
}

function groupsOf(heads: Heads, { phrases, plain }: ParsedQuery): WordGroup[] {
  const inQuotes = new Set(phrases.flat().filter((word) => !isStopWord(word)));
  const words = queryWords(plain).filter((word) => !inQuotes.has(word));
  const groups = [
    ...[...inQuotes].map((word) => quoted(heads, word)),
    ...expandWords(heads, words),
  ];
  return groups.slice(0, MAX_WORDS);
}

const hasPhrases = ({ phrases, excluded }: ParsedQuery): boolean =>
  [...phrases, ...excluded].some((phrase) => phrase.length > 1);

const required = (groups: WordGroup[]): number =>
  groups.reduce((mask, group, i) => (group.required ? mask | (1 << i) : mask), 0);

/** Single words that no record may hold; phrases are looked for in the records. */
const refused = ({ excluded }: ParsedQuery): TermGroup[] =>
  excluded
    .filter(({ length }) => length === 1)
    .map(([word]) => ({ candidates: [{ term: word!, weight: 1 }], worth: 0 }));

/** Reads the best records, keeps those with the phrases, and orders them by their titles. */
async function answer(
  reader: StoreReader,
  { ranking: { top, complete, some }, groups, filter }: Asked,
  parsed: ParsedQuery,
  { limit = 10, facets = false }: SearchOptions,
): Promise<Answered> {
  const asked = askedOf(parsed, groups);
  const wanted = groups.length === 0 ? limit : Math.max(READ_LEAST, Math.ceil(READ_FACTOR * limit));
  const kept: { record: CatalogueRecord; score: number; ranked: Ranked }[] = [];
  let read = 0;
  while (read < top.length && kept.length < wanted) {
    const batch = top.slice(read, read + (hasPhrases(parsed) ? BATCH : wanted));
    const records = await reader.records(batch.map(({ ref }) => ref));
    for (const [i, record] of records.entries()) {
      read++;
      if (!record || !holdsPhrases(record, parsed)) continue;
      kept.push({ record, score: batch[i]!.score, ranked: batch[i]! });
    }
  }
  const shown = groups.length === 0 ? kept.slice(0, limit) : rerank(asked, kept, limit);
  const copies = await copiesOf(reader, shown);
  const share = read === 0 ? 0 : kept.length / read;
  const matching = Math.round((complete > 0 ? complete : some) * share);
  return {
    hits: shown.map(({ record, score }, i): SearchHit => {
      const others = copies[i]!;
      return others.length > 0 ? { record, score, copies: others } : { record, score };
    }),
    total: Math.max(shown.length, matching),
    corrected: null,
    nearest: [],
    ...(facets && filter && { facets: filter.facets(complete > 0) }),
  };
}

async function copiesOf(
  reader: StoreReader,
  shown: { ranked: Ranked }[],
): Promise<CatalogueRecord[][]> {
  const refs = shown.flatMap(({ ranked }) => ranked.copies);
  const records = refs.length > 0 ? await reader.records(refs) : [];
  let next = 0;
  return shown.map(({ ranked }) =>
    ranked.copies.flatMap(() => {
      const record = records[next++];
      return record ? [record] : [];
    }),
  );
}
