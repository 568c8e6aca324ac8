/** The references of a page: those in its words and those of its links. */
import type { Passage } from '../page/passages.ts';
import { findReferences } from './find.ts';
import { referenceOf } from './links.ts';
import type { Found } from './reference.ts';

/** A reference and the passage in which it stands. */
export interface PageReference extends Found {
  passage: number;
  /** Where the page leads for it; absolute and http(s). */
  href?: string;
}

/** More are not listed; a code of law cites some thousands. */
const MOST = 20_000;

/**
 * References of a page in its order. A link around the words of a reference belongs to it; one around
 * other words is a reference of its own where its address says of what.
 *
 * @param base address of the page, against which its links are read.
 */
export function pageReferences(passages: Passage[], base: string): PageReference[] {
  const found: PageReference[] = [];
  for (const [passage, { text, links }] of passages.entries()) {
    const said = findReferences(text).map((one): PageReference => ({ ...one, passage }));
    for (const { href, start, end } of links) {
      const address = absolute(href, base);
      if (!address) continue;
      const around = said.find((one) => one.start < end && one.end > start);
      if (around) {
        around.href ??= address;
        continue;
      }
      const cited = referenceOf(address);
      if (!cited) continue;
      const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
      said.push({ ...cited, text: words, start, end, confidence: 0.98, passage, href: address });
    }
    found.push(...said.sort((a, b) => a.start - b.start));
    if (found.length >= MOST) break;
  }
  return found.slice(0, MOST);
}

function absolute(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}
