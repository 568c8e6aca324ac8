/** What a page calls itself: title, headings, description. */
import { fold } from '../text/fold.ts';
import type { Block } from './blocks.ts';
import { shownText } from './breadcrumbs.ts';
import { clean } from './clean.ts';
import { isShown } from './hidden.ts';
import { MAX_DESCRIPTION, MAX_HEADING, MAX_HEADINGS, MAX_TITLE } from './limits.ts';
import { firstOf, type Metas } from './metas.ts';

/** The title element on one line, else what the metas say; empty when there is none. */
export function readTitle(document: Document, metas: Metas): string {
  // A title inside a drawing is not the document's.
  const written = firstOf(document.getElementsByTagName('title'), 4).find(
    (title) => title.parentElement?.localName !== 'svg',
  );
  return (
    clean(written?.textContent ?? '', MAX_TITLE) ||
    clean(metas.first('og:title', 'dc.title', 'dcterms.title'), MAX_TITLE)
  );
}

/** The description that the metas give, on one line; empty when there is none. */
export function readDescription(metas: Metas): string {
  const written = metas.first(
    'description',
    'og:description',
    'dc.description',
    'dcterms.description',
  );
  const line = clean(written, MAX_DESCRIPTION);
  return /\p{L}{2}/u.test(line) ? line : '';
}

/**
 * The main heading first, then the headings of the main part down to h3.
 * @param blocks the main part
 * @param title tells which h1 is meant when they stand outside of the main part
 */
export function readHeadings(document: Document, blocks: Block[], title: string): string[] {
  const own = blocks.filter(({ heading }) => heading >= 1 && heading <= 3);
  const main = own.find(({ heading }) => heading === 1)?.text ?? outerHeading(document, title);
  const headings = new Set<string>();
  for (const text of [main, ...own.map((block) => block.text)]) {
    const line = clean(text, MAX_HEADING);
    if (line) headings.add(line);
    if (headings.size >= MAX_HEADINGS) break;
  }
  return [...headings];
}

/** The h1 that the title repeats, or the only one. */
function outerHeading(document: Document, title: string): string {
  const texts = firstOf(document.getElementsByTagName('h1'), 8)
    .filter(isShown)
    .map((element) => clean(shownText(element), MAX_HEADING))
    .filter(Boolean);
  const folded = fold(title);
  return texts.find((text) => folded.includes(fold(text))) ?? (texts.length === 1 ? texts[0]! : '');
}
