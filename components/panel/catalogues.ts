/** What the panel makes of the report on the catalogues: how much is held, and of which date. */
import { sourceOf } from '../../lib/catalogues/sources.ts';
import type { CatalogueReport } from '../../lib/facing/services.ts';
import type { CatalogueRecord } from '../../lib/model.ts';

export type CatalogueState = CatalogueReport['catalogues'][number];
export type CatalogueGeneration = NonNullable<CatalogueState['current']>;

const DAY = 86_400_000;
/** A catalogue this old, in days, still speaks of "yesterday" without misleading. */
const RECENT = 2;
/** One older than this, in days, may well speak of what is no more: most lists change in a year. */
const OLD = 365;

/** What people call a catalogue. */
export const titleOf = (catalogue: string, { homepage }: CatalogueGeneration): string =>
  sourceOf(catalogue)?.title ?? siteName(homepage);

/** The moment at which a catalogue was true. */
export interface AsOf {
  date: Date;
  /** Recent enough for relative dates: seen from an old catalogue, "yesterday" would be false. */
  recent: boolean;
  /** So old that its records may be out of date. */
  old: boolean;
  /** The reader's day, `YYYY-MM-DD`: days to come are counted from it. */
  today: string;
}

/** The generation that answers for a catalogue: the one in use, or the one being installed. */
export function generationOf(
  report: CatalogueReport | null,
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
export function asOf(report: CatalogueReport | null, catalogue: string, today: string): AsOf {
  const time = Date.parse(generationOf(report, catalogue)?.sourceDate ?? '');
  const now = Date.parse(today);
  if (Number.isNaN(time) || time > now) {
    return { date: new Date(now), recent: true, old: false, today };
  }
  const age = now - time;
  return { date: new Date(time), recent: age < RECENT * DAY, old: age > OLD * DAY, today };
}

/** A list that records come from, as a section says it. */
export interface ListSource {
  title: string;
  /** ISO date. */
  date: string;
  old: boolean;
}

/** The lists that some records come from, each once, in the order of the records. */
export function listsOf(
  report: CatalogueReport | null,
  records: readonly CatalogueRecord[],
  today: string,
): ListSource[] {
  const catalogues = new Set(records.map(({ catalogue }) => catalogue));
  return [...catalogues].flatMap((catalogue) => {
    const generation = generationOf(report, catalogue);
    if (!generation) return [];
    const { old } = asOf(report, catalogue, today);
    return { title: titleOf(catalogue, generation), date: generation.sourceDate, old };
  });
}

/** `www.data.gouv.fr` is known to everybody as data.gouv.fr. */
export function siteName(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

/** Records held that queries can read. */
export function recordsHeld(report: CatalogueReport | null): number {
  let held = 0;
  for (const { current, installing } of report?.catalogues ?? []) {
    held += current?.records ?? installing?.recordsDone ?? 0;
  }
  return held;
}

/** The latest day at which some catalogue was true: what "a month ago" is counted from. */
export function latestDay(report: CatalogueReport | null, today: string): Date {
  const ids = report?.catalogues.map(({ id }) => id) ?? [];
  const days = ids.map((id) => asOf(report, id, today).date);
  return days.reduce((latest, day) => (day > latest ? day : latest), days[0] ?? new Date(today));
}
