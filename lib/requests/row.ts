/** What a list shows of a flag: light, so that ten thousand are read and drawn without waiting. */
import type { Flag, FlagLevel, Jurisdiction, Step, WantedKind } from './flag.ts';
import { isOpen, levelOf } from './level.ts';

export interface FlagRow {
  id: string;
  created: number;
  modified: number;
  wanted: WantedKind;
  title: string;
  jurisdiction: Jurisdiction;
  /** Name of the body that would hold it. */
  body?: string;
  /** Of the page, without fragment: see `pageAddress`. */
  url: string;
  /** Title of the page. */
  page: string;
  hash: string;
  level: FlagLevel;
  /** Whether something is still awaited. */
  open: boolean;
  pictured?: true;
  /** What happened and when: the deadlines follow from it. */
  steps: Pick<Step, 'kind' | 'day'>[];
}

/** The row of a flag. */
export const rowOf = (flag: Flag): FlagRow => ({
  id: flag.id,
  created: flag.created,
  modified: flag.modified,
  wanted: flag.wanted,
  title: flag.title,
  jurisdiction: flag.jurisdiction,
  ...(flag.body && { body: flag.body.name }),
  url: pageAddress(flag.evidence.url),
  page: flag.evidence.title,
  hash: flag.hash,
  level: levelOf(flag),
  open: isOpen(flag),
  ...(flag.pictured && { pictured: flag.pictured }),
  steps: flag.steps.map(({ kind, day }) => ({ kind, day })),
});

/** A page's address without fragment: the same page, wherever on it the reader was. */
export const pageAddress = (url: string): string => url.replace(/#.*$/s, '');

/** The newest first. */
export const newestFirst = (rows: FlagRow[]): FlagRow[] =>
  [...rows].sort((a, b) => b.created - a.created || (a.id < b.id ? -1 : 1));
