/** What somebody typed in the search box: ranks the records, then reads those that are shown. */
import type { CatalogueRecord, RecordKind } from '../model.ts';
import type { RecordRef, StoreReader } from '../store/contract.ts';
import { fold } from '../text/fold.ts';
import { tokens } from '../text/tokens.ts';
import { accumulate, type TermGroup } from './accumulate.ts';
import type { SearchAnswer, SearchOptions } from './answer.ts';
import { expandWords, guessFurther, queryWords, type WordGroup } from './expand.ts';
import { kindTerm, searchedFields } from './fields.ts';
import { type Heads, refOf } from './heads.ts';
import { MAX_PRIOR } from './prior.ts';
import { createTop } from './top.ts';

/**
 * What the most used records gain over unused ones. The gain grows with the square of the steps of
 * use (see `prior.ts`), so that it lifts the few that everybody means, and leaves the order of the
 * others to the words: on real queries of data.gouv.fr the mean reciprocal rank goes from .67 to
 * .75 against the same gain in proportion, and queries for a known title lose nothing.
 */
const PRIOR_GAIN = 1.8;

interface Ranking {
  top: { score: number; item: { ref: RecordRef; complete: boolean } }[];
  groups: WordGroup[];
  /** Records that hold every word. */
  complete: number;
  /** Records that hold some word. */
  some: number;
}

/** See `Search.query`; rejects with `DamagedSegment`. */
export async function answerQuery(
  reader: StoreReader,
  heads: Heads,
  text: string,
  { limit = 10, filters }: SearchOptions,
): Promise<Omit<SearchAnswer, 'query' | 'ms'>> {
  const { kinds } = filters ?? {};
  const words = queryWords(text);
  if (words.length === 0 || limit < 1) return { hits: [], total: 0, corrected: null, nearest: [] };
  const groups = expandWords(heads, words);
  let ranking = await rank(reader, heads, groups, limit, kinds);
  if (!ranking.top[0]?.item.complete) {
    const further = guessFurther(heads, groups);
    if (further) ranking = await rank(reader, heads, further, limit, kinds);
  }
  const records = await reader.records(ranking.top.map(({ item }) => item.ref));
  const hits = ranking.top.flatMap(({ score }, i) => {
    const record = records[i];
    return record ? [{ record, score }] : [];
  });
  return {
    hits,
    total: Math.max(hits.length, ranking.complete > 0 ? ranking.complete : ranking.some),
    corrected: hits[0] ? correct(text, ranking.groups, hits[0].record) : null,
    nearest: [],
  };
}

async function rank(
  reader: StoreReader,
  heads: Heads,
  groups: WordGroup[],
  limit: number,
  kinds: RecordKind[] | undefined,
): Promise<Ranking> {
  const asked: TermGroup[] = groups.map(({ candidates, idf }) => ({ candidates, worth: idf }));
  const all = 2 ** asked.length - 1;
  const kindBit = kinds ? 2 ** asked.length : 0;
  if (kinds) {
    const candidates = kinds.map((kind) => ({ term: kindTerm(kind), weight: 1 }));
    asked.push({ candidates, worth: 0 });
  }
  const top = createTop<{ ref: RecordRef; complete: boolean }>(limit);
  let complete = 0;
  let some = 0;
  await accumulate(reader, heads, asked, (segment, doc, sum, mask) => {
    if ((mask & kindBit) !== kindBit || (mask & all) === 0) return;
    const covered = bits(mask & all) / groups.length;
    const use = segment.head.columns.priors[doc]! / MAX_PRIOR;
    const score = sum * (0.2 + 0.8 * covered ** 2) * (1 + PRIOR_GAIN * use ** 2);
    some++;
    if (covered === 1) complete++;
    if (top.wants(score)) {
      top.add(score, { ref: refOf(segment, doc), complete: covered === 1 });
    }
  });
  return { top: top.done(), groups, complete, some };
}

/** The query with each word that nobody wrote replaced by the one found in the best record. */
function correct(text: string, groups: WordGroup[], record: CatalogueRecord): string | null {
  const present = new Set(searchedFields(record).flatMap((field) => tokens(field.text)));
  const replaced = new Map<string, string>();
  for (const { word, candidates, guessed } of groups) {
    if (!guessed) continue;
    const meant = [...candidates]
      .sort((a, b) => b.weight - a.weight)
      .find(({ term }) => present.has(term));
    if (meant) replaced.set(word, meant.term);
  }
  if (replaced.size === 0) return null;
  return text.trim().replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => replaced.get(fold(word)) ?? word);
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
