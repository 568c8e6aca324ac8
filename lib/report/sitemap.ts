/**
 * Sitemaps (https://www.sitemaps.org/protocol.html): XML, packed or not, or plain text; lists of
 * pages, or of other sitemaps. What comes is not trusted: no entity is expanded but those of XML
 * itself, nothing is fetched, and what is unpacked is counted.
 */
import type { Result } from '../model.ts';

export interface Sitemap {
  /** `index`: its addresses are those of other sitemaps. */
  kind: 'pages' | 'index';
  /** As they are written, in their order. */
  locations: string[];
}

/** `too-large`: more than a sitemap may have; `foreign`: something else. */
export type SitemapError = 'too-large' | 'foreign';

/** What the protocol allows, in bytes unpacked and in entries. */
const MOST_BYTES = 52_428_800;
const MOST_ENTRIES = 50_000;

/** Reads the bytes of a sitemap. */
export async function readSitemap(bytes: Uint8Array): Promise<Result<Sitemap, SitemapError>> {
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? await gunzip(bytes) : bytes;
  if (unpacked === null) return { ok: false, error: 'foreign' };
  if (unpacked === 'too-large' || unpacked.length > MOST_BYTES)
    return { ok: false, error: 'too-large' };
  const text = new TextDecoder().decode(unpacked).trimStart();
  const sitemap = text.startsWith('<') ? readXml(text) : readLines(text);
  return sitemap ? { ok: true, value: sitemap } : { ok: false, error: 'foreign' };
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array | 'too-large' | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const source = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > MOST_BYTES) {
        void reader.cancel().catch(() => {});
        return 'too-large';
      }
      pieces.push(value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** One address a line; anything else in it makes it something else. */
function readLines(text: string): Sitemap | null {
  const lines = text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const areAddresses = lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line));
  return areAddresses ? { kind: 'pages', locations: lines.slice(0, MOST_ENTRIES) } : null;
}

/** A tag, or what may hold what looks like one: comments, instructions, CDATA, the document type. */
const MARKUP = /<!--|<!\[CDATA\[|<\?|<!|<(\/?)((?:[\w.-]+:)?[\w.-]+)([^<>]*)>/g;
const ENDS: Record<string, string> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>', '<!': '>' };
const ROOTS: Record<string, [Sitemap['kind'], entry: string]> = {
  urlset: ['pages', 'url'],
  sitemapindex: ['index', 'sitemap'],
};

/**
 * The addresses of `urlset/url/loc` or `sitemapindex/sitemap/loc`, whatever prefix their namespace
 * has. Those of other vocabularies (`image:loc`) have another prefix than the root, or stand deeper.
 */
function readXml(text: string): Sitemap | null {
  const open: string[] = [];
  const locations: string[] = [];
  let kind: Sitemap['kind'] | null = null;
  let path = '';
  let content: string | null = null;
  let from = 0;
  MARKUP.lastIndex = 0;
  for (let found = MARKUP.exec(text); found; found = MARKUP.exec(text)) {
    const [whole, closing, name = '', rest = ''] = found;
    if (content !== null) content += decoded(text.slice(from, found.index));
    from = MARKUP.lastIndex;
    const end = ENDS[whole];
    if (end !== undefined) {
      const ended = text.indexOf(end, from);
      if (ended === -1) break;
      if (whole === '<![CDATA[' && content !== null) content += text.slice(from, ended);
      from = ended + end.length;
      MARKUP.lastIndex = from;
    } else if (closing) {
      if (content !== null && open.join('/') === path) {
        locations.push(content.trim());
        content = null;
        if (locations.length === MOST_ENTRIES) break;
      }
      // Something that is closed and was never opened is no sitemap, but what came before stands.
      if (open.pop() !== name) break;
    } else {
      if (open.length === 0) {
        if (kind !== null) break;
        const prefix = name.slice(0, name.indexOf(':') + 1);
        const root = ROOTS[name.slice(prefix.length)];
        if (!root) return null;
        kind = root[0];
        path = [name, prefix + root[1], `${prefix}loc`].join('/');
      }
      // Deeper than any sitemap: somebody plays.
      if (rest.endsWith('/') || open.push(name) > 20) continue;
      if (open.length === 3 && open.join('/') === path) content = '';
    }
  }
  return kind && { kind, locations: locations.filter(Boolean) };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
