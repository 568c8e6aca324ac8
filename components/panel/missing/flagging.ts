/** The way from a card or a reference that something is wrong with to the form of a flag. */
import { createContext } from 'preact';
import type { CheckVerdict } from '../../../lib/checks/verdict.ts';
import type { FlagAbout } from '../../../lib/shared/flag-asked.ts';

/** Opens the form of a flag; null where no page is read that it could stand on. */
export const Flagging = createContext<((about: FlagAbout) => void) | null>(null);

/** What can be asked for where it is not as it should be; for the others there is nothing to ask. */
const ASKABLE: ReadonlySet<CheckVerdict> = new Set([
  'stale',
  'not-open',
  'superseded',
  'dead',
  'not-there',
  'not-found',
]);

export const isAskable = (verdict: CheckVerdict): boolean => ASKABLE.has(verdict);
