/** How much is kept of a flag. */

/** Most that is kept of each text, in UTF-16 units. */
export const LONGEST = {
  title: 500,
  note: 10_000,
  name: 300,
  selection: 5_000,
  letter: 40_000,
  stepNote: 2_000,
} as const;

/** Most that is kept of each list. */
export const MOST_STEPS = 200;
/** Most that is kept of each list. */
export const MOST_SEARCHED = 50;

/** Most flags that are kept: twice as many as are listed without waiting. */
export const MOST_FLAGS = 20_000;
