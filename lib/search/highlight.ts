/** What of a text the query matched, to be marked where results are shown. */
import Fuse from 'fuse.js';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';
import { pieces } from '../text/tokens.ts';
import { type ParsedQuery, parseQuery, queryWords } from './parse.ts';

/** Fuse.js: 0 matches only what is identical, 1 anything. */
const TYPO_THRESHOLD = 0.35;

/** Fuse.js compares letter by letter: the beginning of a long query is enough. */
const LONGEST = 100;

/**
 * Places of the words of a text that a query matched: the same word whatever its accents, its
 * plural, what the last word begins, or, for a word found in none of these ways, the words of the
 * text that differ from it by a typo.
 *
 * @param text as it is shown.
 * @param query as it was typed.
 * @returns `[start, end]` in UTF-16 units, end exclusive, ascending, apart from each other.
 */
export function highlight(text: string, query: string): [start: number, end: number][] {
  const words = wordsOf(parseQuery(query));
  const runs = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: run, index }) =>
    pieces(run).map(({ start, end }) => ({
      word: fold(run.slice(start, end)),
      start: index + start,
      end: index + end,
    })),
  );
  if (words.length === 0 || runs.length === 0) return [];

  const distinct = [...new Set(runs.map(({ word }) => word))];
  const marked = new Set<string>();
  words.forEach((word, i) => {
    const key = stem(word);
    const isLast = i === words.length - 1;
    const same = distinct.filter(
      (other) => stem(other) === key || (isLast && word.length > 1 && other.startsWith(word)),
    );
    for (const other of same.length > 0 ? same : near(word, distinct)) marked.add(other);
  });
  return merged(runs.filter(({ word }) => marked.has(word)));
}

/** What to look for: not what was excluded. */
function wordsOf({ plain, phrases }: ParsedQuery): string[] {
  return queryWords([...phrases.map((phrase) => phrase.join(' ')), plain].join(' '));
}

/** Spans that overlap, as pairs of characters do, become one. */
function merged(spans: { start: number; end: number }[]): [start: number, end: number][] {
  const out: [number, number][] = [];
  for (const { start, end } of spans) {
    const last = out.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** Words that a typo may have made of this one; those much shorter or longer are others. */
function near(word: string, distinct: string[]): string[] {
  if (word.length < 4) return [];
  const fuse = new Fuse(
    distinct.filter((other) => Math.abs(other.length - word.length) <= 2),
    { ignoreDiacritics: true, threshold: TYPO_THRESHOLD, includeScore: true },
  );
  const [best, ...others] = fuse.search(word);
  if (!best) return [];
  return [best, ...others.filter(({ score }) => score === best.score)].map(({ item }) => item);
}

/**
 * Places of these texts in the order of their likeness to a query: for results that nothing else
 * tells apart.
 */
export function byLikeness(texts: string[], query: string): number[] {
  const options = { ignoreDiacritics: true, ignoreLocation: true, threshold: 1 };
  const found = new Fuse(texts, options)
    .search(query.slice(0, LONGEST))
    .map(({ refIndex }) => refIndex);
  const seen = new Set(found);
  return [...found, ...texts.keys()].filter((place, i) => i < found.length || !seen.has(place));
}
