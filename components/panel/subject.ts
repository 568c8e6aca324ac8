/** Longest query made of a title, in characters: what a search box shows. */
const LONGEST = 80;

/**
 * What a page's title says of its subject: without the name of the site that titles end with, as
 * in `Qualité de l’air | Ville de Lyon`.
 */
export function subjectOf(title: string): string {
  const [subject = ''] = title.split(/\s+[|–—·•]\s+|\s-\s/);
  return (subject.trim() || title).replace(/\s+/g, ' ').trim();
}

/** The subject as a first query, cut at a word. */
export function queryOf(title: string): string {
  const subject = subjectOf(title);
  if (subject.length <= LONGEST) return subject;
  const lastSpace = subject.lastIndexOf(' ', LONGEST);
  return subject.slice(0, lastSpace > 0 ? lastSpace : LONGEST);
}
