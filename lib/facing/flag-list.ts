/** Which flags a reader wants to see: filters of the list, and a search in it. */
import Fuse from 'fuse.js';
import type { FlagLevel, Jurisdiction, WantedKind } from '../requests/flag.ts';
import type { FlagRow } from '../requests/row.ts';

/** An absent wish wants all. */
export interface FlagWish {
  wanted?: WantedKind;
  level?: FlagLevel;
  /** Name of the body. */
  body?: string;
  jurisdiction?: Jurisdiction;
  open?: boolean;
  /** Only those for which something is to be done by this day, `YYYY-MM-DD`. */
  dueBy?: string;
}

/** Fuse.js: 0 matches only what is identical, 1 anything. */
const THRESHOLD = 0.3;
const KEYS = ['title', 'body', 'page'];

/**
 * The flags that answer to a wish, in their order.
 *
 * @param dueOn the day by which something is to be done for a flag, or null.
 */
export const wishedFlags = (
  rows: readonly FlagRow[],
  wish: FlagWish,
  dueOn: (row: FlagRow) => string | null = () => null,
): FlagRow[] =>
  rows.filter((row) => {
    if (wish.wanted !== undefined && row.wanted !== wish.wanted) return false;
    if (wish.level !== undefined && row.level !== wish.level) return false;
    if (wish.body !== undefined && row.body !== wish.body) return false;
    if (wish.jurisdiction !== undefined && row.jurisdiction !== wish.jurisdiction) return false;
    if (wish.open !== undefined && row.open !== wish.open) return false;
    if (wish.dueBy === undefined) return true;
    const due = dueOn(row);
    return due !== null && due <= wish.dueBy;
  });

/**
 * The flags whose title, body or page answers to a few letters, the nearest first: accents, case
 * and a wrong letter forgiven, several words in any order. All of them for no letters at all.
 */
export function searchedFlags(rows: readonly FlagRow[], letters: string): FlagRow[] {
  const words = letters.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  const fuse = new Fuse(rows, {
    keys: KEYS,
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: THRESHOLD,
  });
  const anywhere = (word: string) => ({
    $or: KEYS.map((key): Record<string, string> => ({ [key]: word })),
  });
  return fuse.search({ $and: words.map(anywhere) }).map(({ item }) => item);
}
