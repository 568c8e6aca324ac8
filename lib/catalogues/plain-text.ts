/** Turns the Markdown and HTML of catalogue descriptions into plain text, by code alone. */

/** Descriptions longer than this many characters are not read to their end… */
const READ_AT_MOST = 20_000;
/** …nor further than this many times what is wanted of them: markup is rarely thicker. */
const MARKUP_SHARE = 12;

const NAMED_ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  euro: '€',
  deg: '°',
  sup2: '²',
  sup3: '³',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
  szlig: 'ß',
};

/** Combining marks of the entities such as `&eacute;`: a letter, then the accent's name. */
const ENTITY_ACCENTS: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
};

/** What nearly all names are: words with single spaces between them, without a sign of markup. */
const PLAIN = /^[\p{L}\p{N}]+(?:[ ,.'’()/«»-][\p{L}\p{N}]+)*$/u;

/**
 * Plain text of a description written in Markdown, HTML or both, on one line.
 *
 * Neither elements nor control characters (bidirectional overrides among them) survive. The
 * words of links stay, their addresses and the images go.
 *
 * @param limit longest answer in UTF-16 units; a longer text is cut at a word, with `…`.
 */
export function plainText(markup: string, limit = Number.POSITIVE_INFINITY): string {
  if (markup.length <= limit && PLAIN.test(markup)) return markup;
  const read = markup.slice(0, Math.min(READ_AT_MOST, limit * MARKUP_SHARE));
  const markdownOnly = withoutElements(read);
  const decoded = withoutElements(decodeEntities(withoutMarkdown(markdownOnly)));
  // Removing Markdown may have joined the two halves of an element.
  const text = withoutElements(decoded)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return cutAtWord(text, limit);
}

/**
 * Cuts a text at the last space before a limit, or in the middle of a word that leaves no choice.
 *
 * @param limit longest answer in UTF-16 units, the `…` included.
 */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = Math.max(0, limit - 1);
  const space = text.lastIndexOf(' ', room);
  let end = space > room / 2 ? space : room;
  const last = text.charCodeAt(end - 1);
  if (last >= 0xd800 && last < 0xdc00) end -= 1;
  return `${text.slice(0, end).replace(/[\s,;:.(–—-]+$/u, '')}…`.slice(0, limit);
}

function withoutElements(text: string): string {
  let before: string;
  let after = text.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ').replace(
    // What these hold is never prose.
    /<(script|style|template|svg|iframe)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi,
    ' ',
  );
  // Again while something goes: `<<b>script>` hides an element in another.
  let rounds = 0;
  do {
    before = after;
    after = before
      .replace(/<\/?(?:p|br|div|li|ul|ol|tr|td|th|h[1-6]|hr|table|section)\b[^<>]*>/gi, '\n')
      .replace(/<[/!?]?[a-z][^<>]*>/gi, '');
    rounds += 1;
  } while (after !== before && rounds < 8);
  return after === before ? after : after.replaceAll('<', ' ');
}

function withoutMarkdown(text: string): string {
  return (
    text
      .replace(/^\s*(?:```|~~~).*$/gm, ' ')
      // Images first: a link may hold one.
      .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
      .replace(/\[([^[\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\[([^[\]]+)\]\[[^\]]*\]/g, '$1')
      .replace(/^\s*(?:#{1,6}\s+|>+\s?|[-*+]\s+(?=\S))/gm, '')
      .replace(/\s#{1,6}\s*$/gm, '')
      // Rules, the lines under headings, the second line of a table.
      .replace(/^[\s|:=_*-]{3,}$/gm, ' ')
      .replace(/^\s*\|(.*)\|\s*$/gm, (_, cells: string) => cells.replaceAll('|', ' '))
      .replace(/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*\S)\*(?![\p{L}\p{N}*])/gu, '$1')
      .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*\S)_(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/`+([^`\n]*)`+/g, '$1')
      // Emphasis that opens in one paragraph and closes in another, or never.
      .replace(/(?<!\d)\*{2,}(?!\d)/g, '')
      .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1')
  );
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,7});/gi,
    (whole, name: string) => {
      if (name.startsWith('#')) {
        const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
        return isCharacter ? String.fromCodePoint(code) : ' ';
      }
      const accent = ENTITY_ACCENTS[name.slice(1)];
      if (accent) return `${name[0]}${accent}`.normalize('NFC');
      return NAMED_ENTITIES[name] ?? whole;
    },
  );
}
