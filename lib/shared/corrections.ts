/**
 * What readers say is not relevant on a site: kept on this computer, taken into account there, and
 * exported when they want to.
 */
import type { RelatedRecord } from '../model.ts';

/** A record that a reader set aside on a site. */
export interface Correction {
  /** Host of the pages beside which the record is not to stand. */
  host: string;
  catalogue: string;
  id: string;
  title: string;
  /** ISO date. */
  on: string;
}

/** What names a correction. */
export type CorrectionKey = Pick<Correction, 'host' | 'catalogue' | 'id'>;

/** Where they are kept in local storage. */
export const CORRECTIONS_KEY = 'corrections';

/** Nobody sets aside more; the oldest go first. */
const MOST = 2000;

/** Name and version of the exported form. */
const FORMAT = 'en-regard-corrections';
const VERSION = 1;

/** Parts what stands beside a page of a site from what was set aside there. */
export function parted(
  records: RelatedRecord[],
  host: string,
  corrections: Correction[],
): { related: RelatedRecord[]; setAside: RelatedRecord[] } {
  const gone = new Set(corrections.filter((one) => one.host === host).map(nameOf));
  const isGone = ({ record }: RelatedRecord) => gone.has(nameOf({ ...record, host }));
  return {
    related: records.filter((one) => !isGone(one)),
    setAside: records.filter(isGone),
  };
}

/** The corrections with one more, the newest first; one that is there already is renewed. */
export const withCorrection = (corrections: Correction[], added: Correction): Correction[] =>
  [added, ...withoutCorrection(corrections, added)].slice(0, MOST);

/** The corrections without one. */
export const withoutCorrection = (corrections: Correction[], removed: CorrectionKey) =>
  corrections.filter((one) => nameOf(one) !== nameOf(removed));

/** The corrections as a file: JSON that says what it is. */
export const correctionsFile = (corrections: Correction[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, corrections }, null, 2)}\n`;

const nameOf = ({ host, catalogue, id }: CorrectionKey): string =>
  JSON.stringify([host, catalogue, id]);
