/** A page from a file as a document, for the command line. */
import { parseHTML } from 'linkedom';

/**
 * Parses a page. Scripts do not run, nothing is fetched.
 *
 * @param html source, well formed or not
 * @param url its address, for `document.URL` only; readings take theirs as a parameter
 */
export function parseHtml(html: string, url: string): Document {
  const { document } = parseHTML(withFrame(html), { location: { href: url } });
  lowerAttributes(document as unknown as Document);
  return document as unknown as Document;
}

/** A comment, an element of the head with its content, or one tag. */
const HEAD_PART =
  /<!--[\s\S]*?(?:-->|$)|<!doctype[^>]*>|<(script|style|title|template|noscript)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][\w:-]*)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const HEAD_TAG = /^(?:html|head|meta|link|base|basefont|bgsound)$/i;
const FRAME_TAG = /<\/?(?:html|head|body)\b[^>]*>/gi;

/**
 * The same page with its html, head and body written out, each once. Browsers imply them as the
 * HTML standard says; linkedom takes tags as they come.
 */
function withFrame(html: string): string {
  let root = '';
  let body = '';
  let end = 0;
  for (const part of html.matchAll(HEAD_PART)) {
    if (html.slice(end, part.index).trim()) break;
    const [whole, , closing, tag = '', attributes = ''] = part;
    if (tag && !closing && !HEAD_TAG.test(tag)) {
      if (/^body$/i.test(tag)) body = attributes;
      break;
    }
    // Of several, as in pages made for old browsers, the last is the one for all others.
    if (/^html$/i.test(tag) && !closing) root = attributes;
    end = part.index + whole.length;
  }
  const head = html.slice(0, end).replace(/<!doctype[^>]*>/i, '');
  const rest = html.slice(end);
  const bare = (source: string) => source.replace(FRAME_TAG, '');
  return `<!doctype html><html${root}><head>${bare(head)}</head><body${body}>${bare(rest)}</body></html>`;
}

/** `CONTENT=` is `content`, as in every browser. */
function lowerAttributes(document: Document): void {
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const lower = name.toLowerCase();
      if (name === lower) continue;
      const value = element.getAttribute(name) ?? '';
      element.removeAttribute(name);
      if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
    }
  }
}
