/** Longest subject, in characters: what a search box shows. */
const LONGEST = 80;

/**
 * What a page's title says of its subject: without the name of the site that titles end with
 * (`Qualité de l’air | Ville de Lyon`), cut at a word.
 */
export function subjectOf(title: string): string {
  const [subject = ''] = title.split(/\s+[|–—·•]\s+|\s-\s/);
  const trimmed = (subject.trim() || title).replace(/\s+/g, ' ').trim();
  if (trimmed.length <= LONGEST) return trimmed;
  const cut = trimmed.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0) || LONGEST).trim();
}
