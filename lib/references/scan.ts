/**
 * How finders walk a text. Each looks for a short beginning, then reads on from there with patterns
 * whose every repetition is bounded, or goes on where it stopped reading: the time is proportional
 * to the length of the text, whatever is in it.
 */
import type { Match } from './reference.ts';

/** What was read: matches, or the place until which there are none for sure, or nothing. */
export type Read = Match | Match[] | number | null;

/** More are not looked for: nobody reads them, and a page that has more is playing with us. */
export const MOST = 20_000;

/** The first matches of a beginning, each read by `read`; what it skips may begin another one. */
export function scan(
  text: string,
  beginning: RegExp,
  read: (begun: RegExpExecArray, end: number) => Read,
): Match[] {
  const pattern = flagged(globals, beginning, 'g');
  const found: Match[] = [];
  let from = 0;
  while (found.length < MOST) {
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

/** The place after a pattern that may stand here. */
export const past = (text: string, pattern: RegExp, index: number): number =>
  index + (at(text, pattern, index)?.[0].length ?? 0);

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
