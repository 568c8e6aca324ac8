/** Names of places in the form in which they are compared. */
import { fold } from '../text/fold.ts';

/**
 * The form in which names of places are compared: folded, `st` for `saint`, one space for any
 * hyphen, apostrophe or other sign.
 */
export function placeKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bsaint(e?)\b/g, 'st$1')
    .trim();
}
