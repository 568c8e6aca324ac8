/**
 * The slug that uData most often gives to a title. Only a means to store fewer of them: where
 * the catalogue's own differs, it is stored.
 */
export function slugOf(title: string): string {
  return title
    .replace(/['’]/g, '')
    .replace(NOT_ASCII, plain)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const NOT_ASCII = /[^\0-\x7f]+/g;

/** What was made of letters with accents so far: a part of a pack has few different ones. */
const made = new Map<string, string>();
const LONGEST_KEPT = 2;
const MOST_KEPT = 2000;

function plain(run: string): string {
  const known = made.get(run);
  if (known !== undefined) return known;
  const letters = run
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('®', ' r ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '');
  if (run.length <= LONGEST_KEPT && made.size < MOST_KEPT) made.set(run, letters);
  return letters;
}
