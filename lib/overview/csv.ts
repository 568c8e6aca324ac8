/** All figures of an overview as one table, for a spreadsheet or a script. */
import { freshness } from '../freshness.ts';
import type { CatalogueRecord } from '../model.ts';
import { writeCsv } from '../text/csv.ts';
import type { Counts, Years } from './figures.ts';
import type { Overview } from './overview.ts';

/** What the figures are of. */
export interface CsvHead {
  /** Name of the body, and a host that it runs. */
  name: string;
  host: string;
  /** Catalogues in which records were found, with the day of their state. */
  catalogues: { title: string; date: string }[];
}

type Row = (string | number | undefined)[];

const COLUMNS = [
  'measure',
  'item',
  'value',
  'of',
  'lower_quartile',
  'median',
  'upper_quartile',
  'bodies',
];

/**
 * The figures as CSV: a row each, names of measures in English, numbers with a point.
 *
 * @param asOf the moment at which a catalogue was true.
 */
export function overviewCsv(
  { name, host, catalogues }: CsvHead,
  { figures, mostUsed, consultations, comparisons }: Overview,
  asOf: (catalogue: string) => Date,
): string {
  const { datasets, promises } = figures;
  const rows: Row[] = [
    ['body', name, host],
    ...catalogues.map(({ title, date }): Row => ['catalogue', title, date]),
    ['datasets', '', datasets],
    ['datasets_with_licence', '', figures.licensed, datasets],
    ...Object.entries(promises).map(([state, count]): Row => ['updates', state, count, datasets]),
    ...counts('licence', figures.licences, datasets),
    ['licence', '', datasets - figures.licensed, datasets],
    ...counts('format', figures.formats, datasets),
    ['format', '', figures.formatless, datasets],
    ...years('created', figures.created),
    ...years('modified', figures.modified),
    ['repositories', '', figures.repositories],
    ...counts('language', figures.languages, figures.repositories),
    ['algorithms', '', figures.algorithms],
    ['consultations_open', '', figures.consultations.open, figures.consultations.all],
    ...consultations.map((one): Row => {
      return ['consultation_closes', one.title, one.consultation?.closes];
    }),
    ...mostUsed.map((record) => age(record, asOf(record.catalogue))),
    ...comparisons.map(({ measure, own, quartiles, bodies }): Row => {
      return ['compared', measure, rounded(own), '', ...quartiles.map(rounded), bodies];
    }),
  ];
  return writeCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((_, i) => row[i]))]);
}

const counts = (measure: string, list: Counts, of: number): Row[] =>
  list.map(([value, count]) => [measure, value, count, of]);

const years = (measure: string, { years: list, earlier, undated }: Years): Row[] => [
  [measure, `before ${list[0]?.[0] ?? ''}`.trim(), earlier],
  ...list.map(([year, count]): Row => [measure, year, count]),
  [measure, '', undated],
];

/** Days since a dataset was updated, of those that its promise allows. */
function age({ title, modified, frequency }: CatalogueRecord, asOf: Date): Row {
  const fresh = freshness(modified, frequency, asOf);
  return [
    'days_since_update',
    title,
    'ageDays' in fresh ? fresh.ageDays : undefined,
    'allowedDays' in fresh ? fresh.allowedDays : undefined,
  ];
}

/** Shares to a hundredth of a per cent. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
