/** Initials of long titles, by which people know them: `Demandes de valeurs foncières`, DVF. */
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';

const FEWEST = 3;
const MOST = 6;
/** What follows these is a place, a date, a version or an explanation. */
const END_OF_NAME = /\s[-–—|]\s|[:(,;|[]/;

/**
 * Initials of the words that carry the name, or null where there are too few or too many.
 *
 * @param title as it is written.
 * @returns three to six letters, folded.
 */
export function initialsOf(title: string): string | null {
  const name = title.split(END_OF_NAME, 1)[0]!;
  const words = tokens(name).filter((word) => !isStopWord(word) && !/\p{N}/u.test(word));
  if (words.length < FEWEST || words.length > MOST) return null;
  const initials = words.map((word) => String.fromCodePoint(word.codePointAt(0)!)).join('');
  return /^[a-z]+$/.test(initials) ? initials : null;
}

/** Whether a word may be the initials of a title. */
export const mayBeInitials = (word: string): boolean => /^[a-z]{3,6}$/.test(word);
