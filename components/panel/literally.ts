/**
 * A query whose corrected words are put in quotes, so that they are searched as they are written.
 *
 * @param corrected the query as it was understood.
 */
export function literally(query: string, corrected: string): string {
  const words = query.trim().split(/\s+/);
  const others = corrected.trim().split(/\s+/);
  if (words.length !== others.length) return quoted(query.trim());
  return words.map((word, i) => (word === others[i] ? word : quoted(word))).join(' ');
}

const quoted = (text: string) => `"${text.replaceAll('"', '')}"`;
