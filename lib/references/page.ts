/** The references of a page: those in its words and those of its links. */
import type { Passage } from '../page/passages.ts';
import { findIn } from './find.ts';
import { referenceOf } from './links.ts';
import type { Found } from './reference.ts';
import { MOST } from './scan.ts';

/** A reference and the passage in which it stands. */
export interface PageReference extends Found {
  passage: number;
  /** Where the page leads for it; absolute and http(s). */
  href?: string;
}

/**
 * References of a page in its order. A link around the words of a reference belongs to it; one around
 * other words is a reference of its own where its address says of what. What a page embeds, and a
 * link around a picture, has no words: it stands at one place (`start` is `end`), and its `text` is
 * its name, or its address where it has none.
 *
 * @param base address of the page, against which its links are read.
 */
export function pageReferences(passages: Passage[], base: string): PageReference[] {
  const said = findIn(passages.map(({ text }) => text));
  const found: PageReference[] = [];
  let next = 0;
  for (const [passage, { text, links }] of passages.entries()) {
    const here: PageReference[] = [];
    while (said[next]?.passage === passage) here.push(said[next++]!);
    found.push(...withLinks(here, text, links, passage, base));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

function withLinks(
  said: PageReference[],
  text: string,
  links: Passage['links'],
  passage: number,
  base: string,
): PageReference[] {
  if (links.length === 0) return said;
  const own: PageReference[] = [];
  let from = 0;
  for (const { href, start, end, name } of [...links].sort((a, b) => a.start - b.start)) {
    while (said[from] && said[from]!.end <= start) from++;
    const address = absolute(href, base);
    if (!address) continue;
    let isAround = false;
    for (let i = from; said[i] && said[i]!.start < end; i++) {
      said[i]!.href ??= address;
      isAround = true;
    }
    const cited = isAround ? null : referenceOf(address);
    if (!cited) continue;
    const place = worded(text, start, end);
    const words = text.slice(place.start, place.end) || name || address;
    own.push({ ...cited, text: words, ...place, confidence: 0.98, passage, href: address });
  }
  return [...said, ...own].sort((a, b) => a.start - b.start);
}

/** A place without the white space around its words. */
function worded(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end).trim();
  const from = words === '' ? start : start + text.slice(start, end).indexOf(words);
  return { start: from, end: from + words.length };
}

function absolute(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
