/** Where an address or an identifier ends that a sentence goes on after. */

const OPENING: Record<string, string> = { ')': '(', ']': '[' };

/** Without the points of the sentence; a bracket that was opened inside stays. */
export function trimmed(address: string): string {
  // In Markdown the words of a link may be an address.
  const cut = address.indexOf('](');
  const written = cut === -1 ? address : address.slice(0, cut);
  if (/[\p{L}\d/]$/u.test(written)) return written;
  const surplus: Record<string, number> = { ')': 0, ']': 0 };
  for (const sign of written) {
    if (sign === '(') surplus[')']!--;
    else if (sign === '[') surplus[']']!--;
    else if (sign in surplus) surplus[sign]!++;
  }
  let end = written.length;
  for (; end > 0; end--) {
    const last = written[end - 1]!;
    if (last in OPENING) {
      if (surplus[last]! <= 0) break;
      surplus[last]!--;
    } else if (!/[.,;:!?'"]/.test(last)) break;
  }
  return written.slice(0, end);
}
