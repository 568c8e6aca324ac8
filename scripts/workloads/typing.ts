/** Mistakes of the hand on a French keyboard, one at a time and anywhere in a word. */
import type { Random } from './random.ts';
import { unaccented } from './titles.ts';

const ROWS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];
/** Shorter words are rarely mistyped, and hardly ever guessable once they are. */
export const LONG_ENOUGH = 4;

/** Keys next to each other: on the same row, and above or below. */
const NEIGHBOURS = new Map(
  ROWS.flatMap((row, y) =>
    [...row].map((key, x): [string, string[]] => {
      const near = [row[x - 1], row[x + 1]];
      for (const other of [ROWS[y - 1], ROWS[y + 1]]) near.push(other?.[x], other?.[x - 1]);
      return [key, near.filter((one) => one !== undefined)];
    }),
  ),
);

/** Whether a hand may slip in this word: letters only, and enough of them. */
export const canSlip = (word: string): boolean =>
  new RegExp(`^(?:\\p{L}\\p{M}*){${LONG_ENOUGH},}$`, 'u').test(word);

/** The word with one edit: a letter more, one less, a neighbouring key, or two letters swapped. */
export function slip(word: string, random: Random): string {
  const letters = [...word.normalize('NFC')];
  for (;;) {
    const at = random.int(letters.length);
    const typed = [...letters];
    const near = NEIGHBOURS.get(unaccented(letters[at]!).toLowerCase()) ?? [];
    const key = near.length > 0 ? random.pick(near) : 'e';
    switch (random.int(4)) {
      case 0:
        // A finger on two keys, or a key held too long.
        typed.splice(at + 1, 0, random.chance(0.5) ? key : letters[at]!);
        break;
      case 1:
        typed.splice(at, 1);
        break;
      case 2:
        typed[at] = key;
        break;
      default:
        [typed[at], typed[at + 1]] = [typed[at + 1] ?? '', typed[at]!];
    }
    const result = typed.join('');
    if (result !== letters.join('')) return result;
  }
}
