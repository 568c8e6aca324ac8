/** Why a database did not take what the reader made. */

/** `space`: the disk is full; `unavailable`: IndexedDB is refused or blocked. */
export type WriteError = 'space' | 'unavailable';

/** The code of what a transaction was rejected with. */
export const writeError = (error: unknown): WriteError =>
  (error as Error | null)?.name === 'QuotaExceededError' ? 'space' : 'unavailable';
