/** Every reference in a text. */

import { findEuActs } from './act-eu.ts';
import { findActs, findArticles } from './act-fr.ts';
import { findFigures } from './figures.ts';
import { findIdentifiers } from './identifiers.ts';
import { findLawAbroad } from './law-abroad.ts';
import type { Finder, Found, Match } from './reference.ts';
import { plain } from './scan.ts';

const FINDERS: Finder[] = [
  findArticles,
  findActs,
  findEuActs,
  findLawAbroad,
  findIdentifiers,
  findFigures,
];

/**
 * References in a text, in its order. Of two that overlap the longer stays, of two as long the surer.
 *
 * @param text any text: a paragraph, or a whole page.
 */
export function findReferences(text: string): Found[] {
  const read = plain(text);
  const all = FINDERS.flatMap((find) => find(read));
  all.sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence);
  const kept: Match[] = [];
  for (const match of all) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
    else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match;
  }
  return kept.map((match) => ({ ...match, text: text.slice(match.start, match.end) }));
}
