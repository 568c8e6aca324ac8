/**
 * Marks a stretch of a page through the CSS Custom Highlight API (css-highlight-api-1): painted by
 * the browser, without an element, an attribute or a style element in the document. Its look is an
 * adopted style sheet, for Chromium inserts none on an extension's behalf where it may only run its
 * content script (decision 21).
 */
import type { SpanShown } from '../messages.ts';

const NAME = 'en-regard';

/**
 * The tint and the ink of the design, both, so that a mark can be read on any page, and a line under
 * it where the page has the same tint.
 */
const STYLE = `::highlight(${NAME}){background-color:#e7e0f3;color:#1e1b1a;text-decoration:underline 2px #54309c}
@media (forced-colors:active){::highlight(${NAME}){background-color:Highlight;color:HighlightText}}`;

let sheet: CSSStyleSheet | undefined;

/** Where the browser has no highlights, it is selected, as the reader would do it. */
export function markRange(range: Range): SpanShown {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    // A page may set its own sheets at any moment, and so drop ours.
    const { adoptedStyleSheets } = document;
    if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    CSS.highlights.set(NAME, new Highlight(range));
    return 'marked';
  } catch {
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    );
    return 'selected';
  }
}

/** Takes the mark away again; its look, which then marks nothing, stays. */
export function unmark(): void {
  // Absent where ranges are selected.
  globalThis.CSS?.highlights?.delete(NAME);
}
