/** A page from a file as a document, for the command line. */
import { parseHTML } from 'linkedom';

/** Browsers look for a declared encoding in the whole head, and real heads are long. In bytes. */
const PRESCAN = 16_384;

/** What windows-1252 has from 0x80 to 0x9f; the five holes keep their control characters. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Text of an HTML file: byte-order mark, else the encoding declared near its beginning, else
 * UTF-8 when it is valid UTF-8, else windows-1252, as browsers do for western pages.
 *
 * @param bytes the file
 */
export function decodeHtml(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes);
  if (encoding) {
    try {
      return decode(bytes, encoding);
    } catch {
      // An encoding that nobody knows: as if none were declared.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'windows-1252');
  }
}

/** @throws RangeError when nobody knows the encoding. */
function decode(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  // Node 20 decodes windows-1252 as if it were latin1: œ, € and ’ become control characters.
  return text.replace(/[\x80-\x9f]/g, (control) => C1[control.charCodeAt(0) - 0x80]!);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const found = /<meta[^>]*?charset\s*=\s*["']?\s*([\w:-]+)/i.exec(start);
  const label = found?.[1]?.toLowerCase() ?? null;
  // A page that could be read up to here is not in two bytes a letter, whatever it says.
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

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
