/** A passage that is to be flagged in the panel, selected on a page, or a record that something is wrong with. */
import type { FlaggedRecord, WantedKind } from '../requests/flag.ts';
import { leave, takeLeft } from './left.ts';

const KEY = 'flag-asked';
/** A selection may be a whole page: more is not kept of it. */
const MOST_CHARS = 5_000;

/** What is not as it should be with something that the page shows or cites. */
export interface FlagAbout {
  title: string;
  wanted: WantedKind;
  /** What was found, in a sentence. */
  finding: string;
  record?: FlaggedRecord;
}

export interface FlagAsked {
  selection: string;
  /** The page, as the browser names it. */
  url: string;
  title: string;
  /** What is flagged, where it is no passage. */
  about?: FlagAbout;
}

/** Leaves a passage for the panel of a window. */
export const askFlag = ({ selection, ...page }: FlagAsked, windowId?: number): Promise<void> =>
  leave(KEY, { ...page, selection: selection.trim().slice(0, MOST_CHARS) }, windowId);

/** Takes the passages that were left for the panel of a window, now and later. */
export const takeFlags = (windowId: number, listener: (asked: FlagAsked) => void): (() => void) =>
  takeLeft(KEY, windowId, listener);
