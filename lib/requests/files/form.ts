/** What says that a file holds flags, and in which form. */
export const FLAGS = 'en-regard-flags';
export const VERSION = 1;
