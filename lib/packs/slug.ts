/**
 * The slug that uData most often gives to a title. Only a means to store fewer of them: where
 * the catalogue's own differs, it is stored.
 */
export function slugOf(title: string): string {
  return title
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/['’]/g, '')
    .replaceAll('®', ' r ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
