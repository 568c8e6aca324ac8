/** Text made safe for each form in which a citation is written. */

/**
 * An address normalised, and without the signs that browsers bear and URLs may not have (RFC 3986,
 * 2): they would end a field of BibTeX or a link of Markdown. They are percent-encoded, which
 * leads to the same place.
 */
export const writtenAddress = (url: string): string =>
  new URL(url).href.replace(
    /[\\{}<>"`|^\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** An address as the destination of a link in Markdown, where `&copy;` would be read as `©`. */
export function markdownAddress(url: string): string {
  const address = writtenAddress(url).replace(/&(?=#?\w+;)/g, '\\&');
  return /[()]/.test(address) ? `<${address}>` : address;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for HTML, in an element or in an attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * A line of text for Markdown: CommonMark 0.31, 2.4 lets any ASCII punctuation be escaped. Escaped
 * are the signs that begin something anywhere, and those that begin a block at the start of a line.
 */
export const escapeMarkdown = (line: string): string =>
  line
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

/** Signs of TeX, in forms whose braces stay balanced: BibTeX counts even those that are escaped. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text for a field of BibTeX between braces. */
export const escapeTex = (text: string): string =>
  text.replace(/[\\{}~^$&#_%]/g, (sign) => TEX[sign] ?? `\\${sign}`);
