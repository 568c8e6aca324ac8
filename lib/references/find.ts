/** Every reference in a text. */
import { findEuActs } from './act-eu.ts';
import { findActs } from './act-fr.ts';
import { findAddresses } from './addresses.ts';
import { findArticles } from './article-fr.ts';
import { findCaseLaw } from './case-law.ts';
import { findFigures } from './figures.ts';
import { findIdentifiers } from './identifiers.ts';
import { findGermanLaw } from './law-de.ts';
import { findSpanishLaw } from './law-es.ts';
import { findItalianLaw } from './law-it.ts';
import { findBritishLaw } from './law-uk.ts';
import { findAmericanLaw } from './law-us.ts';
import { findOfficialNumbers } from './official-numbers.ts';
import { plainOf } from './plain.ts';
import type { Finder, Found, Match } from './reference.ts';

/** By name, for whoever measures them. */
export const FINDERS: Record<string, Finder> = {
  findArticles,
  findActs,
  findEuActs,
  findCaseLaw,
  findBritishLaw,
  findAmericanLaw,
  findGermanLaw,
  findSpanishLaw,
  findItalianLaw,
  findOfficialNumbers,
  findIdentifiers,
  findAddresses,
  findFigures,
};

/** A reference and the text in which it stands. */
export interface FoundIn extends Found {
  passage: number;
}

/**
 * References in a text, in its order. Of two that overlap the longer stays, of two as long the surer.
 *
 * @param text any text: a paragraph, or a whole page.
 */
export const findReferences = (text: string): Found[] =>
  findIn([text]).map(({ passage, ...found }) => found);

/** The same in the passages of a page, read in one go: each finder walks them all at once. */
export function findIn(passages: readonly string[]): FoundIn[] {
  const plain = plainOf(passages);
  const all = Object.values(FINDERS).flatMap((find) => find(plain));
  const { origins } = plain;
  let passage = 0;
  let begins = 0;
  const found: FoundIn[] = [];
  for (const match of apart(all)) {
    const from = origins[match.start]!;
    while (from >= begins + passages[passage]!.length) begins += passages[passage++]!.length;
    const text = passages[passage]!;
    const start = from - begins;
    const end = endOf(text, origins[match.end - 1]! + 1 - begins);
    // A pattern that reads on into the next passage would be a mistake of ours.
    if (end <= text.length && end > start)
      found.push({ ...match, start, end, text: text.slice(start, end), passage });
  }
  return found;
}

/** Marks that stand on the last letter belong to it. */
function endOf(text: string, end: number): number {
  let past = end;
  while (isMark(text.charCodeAt(past))) past++;
  return past;
}

const isMark = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;

/** Those that stay where some overlap, in their order. */
function apart(all: Match[]): Match[] {
  all.sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence);
  const kept: Match[] = [];
  for (const match of all) {
    const last = kept.at(-1);
    if (!last || match.start >= last.end) kept.push(match);
    else if (match.end - match.start > last.end - last.start) kept[kept.length - 1] = match;
  }
  return kept;
}
