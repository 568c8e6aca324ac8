/** The figures of a body, counted from its records. */
import { type Freshness, freshness } from '../freshness.ts';
import { standing } from '../kinds/consultation.ts';
import type { CatalogueRecord } from '../model.ts';

/** Values with how many records have them, the most frequent first. */
export type Counts = [value: string, count: number][];

/** Records by a year of theirs. */
export interface Years {
  /** Every year from the first to that of the catalogue, those without records too. */
  years: [year: number, count: number][];
  /** Records of years before these. */
  earlier: number;
  /** Records that have no date. */
  undated: number;
}

export interface Figures {
  datasets: number;
  /** Datasets that have a licence. */
  licensed: number;
  /** Datasets by whether their promise of updates is kept, on the day of their catalogue. */
  promises: Record<Freshness['state'], number>;
  /** Datasets by licence, those without left out. */
  licences: Counts;
  /** Datasets by format: one that has several counts in each. */
  formats: Counts;
  /** Datasets that name no format. */
  formatless: number;
  /** Datasets still held, by the year of their creation and of their last modification. */
  created: Years;
  modified: Years;
  repositories: number;
  /** Repositories by programming language; `''` for those without. */
  languages: Counts;
  algorithms: number;
  consultations: { open: number; all: number };
}

/** What a figure depends on beside the records. */
export interface Moment {
  /** The moment at which a catalogue was true. */
  asOf(catalogue: string): Date;
  /** The reader's day, `YYYY-MM-DD`: consultations close on it. */
  today: string;
}

/** So many years are drawn; what came before is one figure. */
const MOST_YEARS = 20;

/** Counts records as they come. */
export interface Tally {
  add(record: CatalogueRecord): void;
  figures(): Figures;
}

/** Begins to count. */
export function createTally({ asOf, today }: Moment): Tally {
  const counted: Omit<Figures, 'licences' | 'formats' | 'created' | 'modified' | 'languages'> = {
    datasets: 0,
    licensed: 0,
    promises: { kept: 0, late: 0, unpromised: 0, undated: 0 },
    formatless: 0,
    repositories: 0,
    algorithms: 0,
    consultations: { open: 0, all: 0 },
  };
  const licences = new Map<string, number>();
  const formats = new Map<string, number>();
  const languages = new Map<string, number>();
  const created = createYears();
  const modified = createYears();

  function addDataset(record: CatalogueRecord): void {
    const moment = asOf(record.catalogue);
    counted.datasets++;
    if (record.licence) {
      counted.licensed++;
      increment(licences, record.licence);
    }
    counted.promises[freshness(record.modified, record.frequency, moment).state]++;
    const distinct = new Set(record.formats);
    if (distinct.size === 0) counted.formatless++;
    for (const format of distinct) increment(formats, format);
    created.add(record.created, moment);
    modified.add(record.modified, moment);
  }

  return {
    add(record) {
      if (record.kind === 'dataset') addDataset(record);
      else if (record.kind === 'algorithm') counted.algorithms++;
      else if (record.kind === 'code' && record.code?.form === 'repository') {
        counted.repositories++;
        increment(languages, record.code.language ?? '');
      } else if (record.kind === 'consultation') {
        counted.consultations.all++;
        if (isOpen(record, today)) counted.consultations.open++;
      }
    },
    figures: () => ({
      ...counted,
      promises: { ...counted.promises },
      consultations: { ...counted.consultations },
      licences: sorted(licences),
      formats: sorted(formats),
      languages: sorted(languages),
      created: created.years(),
      modified: modified.years(),
    }),
  };
}

/** Whether one may take part on that day, `YYYY-MM-DD`. */
export const isOpen = ({ consultation }: CatalogueRecord, today: string): boolean =>
  consultation !== undefined && standing(consultation, today) === 'open';

function increment(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

const sorted = (counts: Map<string, number>): Counts =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

function createYears() {
  const counts = new Map<number, number>();
  let undated = 0;
  let last = 0;
  return {
    /** A day after the catalogue's own counts as that day. */
    add(date: string | undefined, moment: Date): void {
      const time = Date.parse(date ?? '');
      last = Math.max(last, moment.getUTCFullYear());
      if (Number.isNaN(time)) {
        undated++;
        return;
      }
      const year = new Date(Math.min(time, moment.getTime())).getUTCFullYear();
      counts.set(year, (counts.get(year) ?? 0) + 1);
    },
    years(): Years {
      const known = [...counts.keys()].sort((a, b) => a - b);
      const first = known.find((year) => year > last - MOST_YEARS) ?? last + 1;
      const years: Years['years'] = [];
      for (let year = first; year <= last; year++) years.push([year, counts.get(year) ?? 0]);
      let earlier = 0;
      for (const [year, count] of counts) if (year < first) earlier += count;
      return { years, earlier, undated };
    },
  };
}
