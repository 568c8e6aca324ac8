/** The moment at which the records of a catalogue were true. */
import type { CatalogueGeneration } from '../store/contract.ts';
import type { CatalogueReport } from './state.ts';

const DAY = 86_400_000;
/** A catalogue this old, in days, still speaks of "yesterday" without misleading. */
const RECENT = 2;
/** One older than this, in days, may well speak of what is no more: most lists change in a year. */
const OLD = 365;

/** The moment at which a catalogue was true. */
export interface AsOf {
  date: Date;
  /** The catalogue told it; else `date` is today, by which nothing may be called late. */
  known: boolean;
  /** Recent enough for relative dates: seen from an old catalogue, "yesterday" would be false. */
  recent: boolean;
  /** So old that its records may be out of date. */
  old: boolean;
  /** The reader's day, `YYYY-MM-DD`: days to come are counted from it. */
  today: string;
}

/** The generation that answers for a catalogue: the one in use, or the one being installed. */
export function generationOf(
  report: Pick<CatalogueReport, 'catalogues'> | null,
  catalogue: string,
): CatalogueGeneration | null {
  const state = report?.catalogues.find(({ id }) => id === catalogue);
  return state?.current ?? state?.installing?.generation ?? null;
}

/**
 * When the records of a catalogue were true: its source's date, or today if that is unknown.
 *
 * @param today the reader's day, `YYYY-MM-DD`.
 */
export function asOf(
  report: Pick<CatalogueReport, 'catalogues'> | null,
  catalogue: string,
  today: string,
): AsOf {
  const time = Date.parse(generationOf(report, catalogue)?.sourceDate ?? '');
  const now = Date.parse(today);
  if (Number.isNaN(time) || time > now) {
    return { date: new Date(now), known: false, recent: true, old: false, today };
  }
  const age = now - time;
  const recent = age < RECENT * DAY;
  return { date: new Date(time), known: true, recent, old: age > OLD * DAY, today };
}
