/**
 * How finders walk a text. Each looks for a short beginning, then reads on from there with patterns
 * whose every repetition is bounded, or goes on where it stopped reading: the time is proportional
 * to the length of the text, whatever is in it.
 */
import type { Match } from './reference.ts';

/** What was read: matches, or the place until which there are none for sure, or nothing. */
export type Read = Match | Match[] | number | null;

/** More are not looked for in one go: a page is read in stretches of some thousand signs. */
export const MOST = 10_000;

/** Beginnings from which no reading is tried any more: of these, too, no page that is read has as many. */
const MOST_BEGUN = 2 * MOST;

/** The first matches of a beginning, each read by `read`; what it skips may begin another one. */
export function scan(
  text: string,
  beginning: RegExp,
  read: (begun: RegExpExecArray, end: number) => Read,
): Match[] {
  const pattern = flagged(globals, beginning, 'g');
  const found: Match[] = [];
  let from = 0;
  for (let begins = 0; begins < MOST_BEGUN && found.length < MOST; begins++) {
    pattern.lastIndex = from;
    const begun = pattern.exec(text);
    if (!begun) break;
    const after = begun.index + begun[0].length;
    from = Math.max(after, begun.index + 1);
    const what = read(begun, after);
    if (typeof what === 'number') from = Math.max(from, what);
    else if (what) {
      for (const match of Array.isArray(what) ? what : [what]) {
        found.push(match);
        from = Math.max(from, match.end);
      }
    }
  }
  return found;
}

/** Reads one pattern exactly here. */
export function at(text: string, pattern: RegExp, index: number): RegExpExecArray | null {
  const sticky = flagged(stickies, pattern, 'y');
  sticky.lastIndex = index;
  return sticky.exec(text);
}

/** The place after a pattern that may stand here; where it does not, this one. Cheaper than `at`. */
export function past(text: string, pattern: RegExp, index: number): number {
  const sticky = flagged(stickies, pattern, 'y');
  sticky.lastIndex = index;
  return sticky.test(text) ? sticky.lastIndex : index;
}

/** The last `reach` signs before a place, of the same passage. */
export function before(text: string, index: number, reach: number): string {
  const slice = text.slice(Math.max(0, index - reach), index);
  return slice.slice(slice.lastIndexOf('\n') + 1);
}

/** The next `reach` signs from a place, of the same passage. */
export function ahead(text: string, index: number, reach: number): string {
  const slice = text.slice(index, index + reach);
  const end = slice.indexOf('\n');
  return end === -1 ? slice : slice.slice(0, end);
}

/**
 * Tells by its first three letters whether a word may be one that a pattern reads: a look that costs
 * a tenth of the pattern.
 *
 * @param words in lower case, of which three signs count; a shorter one is filled up with spaces.
 */
export function beginnings(words: string[]): (folded: string, index: number) => boolean {
  const known = new Uint8Array(1 << 15);
  for (const word of words) known[codeOf(word.padEnd(3), 0)] = 1;
  return (folded, index) => known[codeOf(folded, index)] === 1;
}

/** Three signs as a number below 2^15: what is no letter counts as one sign. */
const codeOf = (folded: string, index: number): number =>
  (letterOf(folded, index) << 10) |
  (letterOf(folded, index + 1) << 5) |
  letterOf(folded, index + 2);

function letterOf(folded: string, index: number): number {
  const unit = folded.charCodeAt(index);
  return unit >= 97 && unit <= 122 ? unit - 96 : 0;
}

const globals = new WeakMap<RegExp, RegExp>();
const stickies = new WeakMap<RegExp, RegExp>();

function flagged(known: WeakMap<RegExp, RegExp>, pattern: RegExp, flag: string): RegExp {
  let made = known.get(pattern);
  if (!made) {
    made = new RegExp(pattern.source, pattern.flags + flag);
    known.set(pattern, made);
  }
  return made;
}
