/** Where the references of a page stand in its source: lines and columns, for people who edit it. */
import type { ReadPage, ReportReference } from './report.ts';

/** How far ahead of the last one a reference is looked for, in UTF-16 units. */
const AHEAD = 200_000;
/** What may stand between two words of a text in its source. */
const BETWEEN = '(?:\\s|&nbsp;|&#160;|&#xa0;|<[^<>]{0,500}>)+';

/** The page with the places of its references in its source; those that are not found have none. */
export function located(page: ReadPage, source: string): ReadPage {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1))
    starts.push(at + 1);
  let from = 0;
  const references = page.references.map((one) => {
    const at = placeOf(one, source, from);
    if (at === -1) return one;
    from = at;
    const line = lineAt(starts, at);
    return { ...one, where: { ...one.where, line, column: at - starts[line - 1]! + 1 } };
  });
  return { ...page, references };
}

/** Where its words are, else where its link is; -1 where neither is found. */
function placeOf({ text, where }: ReportReference, source: string, from: number): number {
  const ahead = source.slice(from, from + AHEAD);
  const words = text.trim().split(/\s+/).map(written);
  const inText = words[0] ? ahead.search(new RegExp(words.join(BETWEEN))) : -1;
  if (inText !== -1) return from + inText;
  if (!where.href) return -1;
  const path = where.href.slice(new URL(where.href).origin.length);
  if (path.length < 2) return -1;
  const inLink = ahead.search(new RegExp(written(path)));
  return inLink === -1 ? -1 : from + inLink;
}

/** A word as a source may write it. */
const written = (word: string): string =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('&', '&(?:amp;)?')
    .replaceAll('<', '(?:<|&lt;)')
    .replaceAll('>', '(?:>|&gt;)');

/** Number of the line of a place, from 1. */
function lineAt(starts: number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle;
  }
  return low + 1;
}
