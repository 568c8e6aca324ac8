/** What comes of changing the flags that are kept. */
import type { WriteError } from '../store/write-error.ts';
import type { Flag } from './flag.ts';
import type { Picture } from './picture.ts';

/**
 * Why nothing was written. `full`: there are as many flags as are kept; `gone`: the flag was removed
 * meanwhile; `invalid`: it is none.
 */
export type FlagError = 'full' | 'gone' | 'invalid' | WriteError;

/** A flag, and the picture that is kept beside it. */
export interface PicturedFlag {
  flag: Flag;
  picture: Picture | null;
}

/** How many flags of a file were new, changed those held, or were held already. */
export interface Added {
  added: number;
  changed: number;
  same: number;
}
