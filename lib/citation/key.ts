/** Short names for citations, as bibliographies have them. */
import { fold } from '../text/fold.ts';
import type { Citable } from './citable.ts';

/** Words of a title that make a name. */
const WORDS = 2;
/** A word shorter than this says little. */
const SHORTEST = 4;

/** Name of a citation, of ASCII letters and digits: `directionDepartementale2024zones`. */
function keyOf({ publisher, container, title, date, consulted }: Citable): string {
  const who = words(publisher ?? container ?? '').slice(0, 1);
  const what = words(title).slice(0, WORDS);
  const year = (date ?? consulted ?? '').slice(0, 4);
  return [...who, year, ...what].join('') || 'source';
}

/** One name for each, none twice: what would be is numbered from 2. */
export function citationKeys(cited: readonly Citable[]): string[] {
  const taken = new Set<string>();
  return cited.map((one) => {
    const key = keyOf(one);
    let free = key;
    for (let number = 2; taken.has(free); number++) free = `${key}-${number}`;
    taken.add(free);
    return free;
  });
}

function words(text: string): string[] {
  const all = fold(text).match(/[a-z0-9]+/g) ?? [];
  const long = all.filter((word) => word.length >= SHORTEST);
  return long.length > 0 ? long : all;
}
