/**
 * The text of a page for those who look for references in it, and the way back: from a stretch of
 * that text to its place in the document. Nothing is remembered between the two and nothing of the
 * document is changed: a passage is gathered again, and only one with the very same text is shown.
 */
import { gently } from '../gently.ts';
import type { PagePassages, PassageSpan, SpanShown } from '../messages.ts';
import { baseAddress, pageAddress } from './address.ts';
import { MAX_URL } from './limits.ts';
import { gatherPassages, type Piece } from './passages.ts';

/** Longest stretch of work, in ms. */
const SLICE = 3;

/** Gathers the text of a page in slices, between which the page goes on. */
export async function pagePassages(document: Document, url: string): Promise<PagePassages> {
  const { passages, cut } = await gently(gatherPassages(document.documentElement), SLICE);
  return {
    url: pageAddress(url),
    base: baseAddress(document, url),
    passages: passages.map(({ text, links }) => ({
      text,
      links: links.filter(({ href }) => href.length <= MAX_URL),
    })),
    cut,
  };
}

/** Scrolls to a span and has it marked. */
export async function showSpan(
  document: Document,
  url: string,
  span: PassageSpan,
  mark: (range: Range) => SpanShown,
): Promise<SpanShown> {
  if (pageAddress(url) !== span.url) return 'gone';
  const { passages, pieces } = await gently(gatherPassages(document.documentElement), SLICE);
  // What was opened or closed elsewhere in the page moves its number.
  const same = ({ text }: { text: string }) => text === span.text;
  const here = passages[span.passage];
  const number = here && same(here) ? span.passage : only(passages, same);
  const range = number < 0 ? null : rangeOf(document, pieces[number] ?? [], span);
  if (!range) return 'changed';
  if (range.getClientRects().length === 0) return 'hidden';
  bringIntoView(range);
  return mark(range);
}

/** The place of the one element that fits; −1 where none does, or several do. */
function only<T>(list: T[], fits: (one: T) => boolean): number {
  const first = list.findIndex(fits);
  return first >= 0 && list.findLastIndex(fits) === first ? first : -1;
}

function rangeOf(document: Document, pieces: Piece[], { start, end }: PassageSpan): Range | null {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last || !first.node.isConnected || !last.node.isConnected) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.min(start - first.start, first.node.length));
  range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}

/** Without a movement of its own: a page that scrolls by hundreds of lines makes readers ill. */
function bringIntoView(range: Range): void {
  const { startContainer } = range;
  // The boxes that scroll inside of the page, first; then the line itself, in a long paragraph.
  startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}
