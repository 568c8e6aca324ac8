/** The bytes of a page as text. */

/** Browsers look for a declared encoding in the whole head, and real heads are long. In bytes. */
const PRESCAN = 16_384;

/** What windows-1252 has from 0x80 to 0x9f; the five holes keep their control characters. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Text of an HTML file: byte-order mark, else the encoding that its server names, else the one
 * declared near its beginning, else UTF-8 when it is valid UTF-8, else windows-1252, as browsers do
 * for western pages.
 *
 * @param bytes the file
 * @param type what the server says it is, as `text/html; charset=utf-8`
 */
export function decodeHtml(bytes: Uint8Array, type = ''): string {
  const told = /charset\s*=\s*["']?\s*([\w:-]+)/i.exec(type)?.[1];
  const encoding = markedEncoding(bytes) ?? told ?? declaredEncoding(bytes);
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
