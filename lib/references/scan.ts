/**
 * How finders walk a text. Each looks for a short beginning, then reads on from there with patterns
 * whose every repetition is bounded: the time is proportional to the length of the text, whatever is
 * in it.
 */
import type { Match } from './reference.ts';

/** All matches of a beginning, each read by `read`; what it skips may begin another one. */
export function scan(
  text: string,
  beginning: RegExp,
  read: (begun: RegExpExecArray, end: number) => Match | Match[] | null,
): Match[] {
  const pattern = new RegExp(beginning.source, withFlag(beginning.flags, 'g'));
  const found: Match[] = [];
  for (let begun = pattern.exec(text); begun; begun = pattern.exec(text)) {
    const after = begun.index + begun[0].length;
    const matches = [read(begun, after) ?? []].flat();
    found.push(...matches);
    const end = Math.max(after, ...matches.map((match) => match.end));
    pattern.lastIndex = end > begun.index ? end : begun.index + 1;
  }
  return found;
}

/** Reads one pattern exactly here. */
export function at(text: string, pattern: RegExp, index: number): RegExpExecArray | null {
  const sticky = stickies.get(pattern) ?? new RegExp(pattern.source, withFlag(pattern.flags, 'y'));
  stickies.set(pattern, sticky);
  sticky.lastIndex = index;
  return sticky.exec(text);
}

const stickies = new WeakMap<RegExp, RegExp>();

const withFlag = (flags: string, flag: string) => (flags.includes(flag) ? flags : flags + flag);

/**
 * The text with every kind of space, dash and apostrophe as one, unit for unit: places in it are
 * places in the original.
 */
export const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n\f\v]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4]/g, "'")
    .replace(/[\u00ba\u02da]/g, '°');
