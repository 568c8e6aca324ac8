/**
 * Reads the dataset export of a uData catalogue, such as data.gouv.fr's "Catalogue des données
 * de data.gouv.fr" (https://www.data.gouv.fr/datasets/catalogue-des-donnees-de-data-gouv-fr/),
 * one CSV row per dataset, `;` separated.
 */
import type { CatalogueRecord } from '../model.ts';
import type { CsvRow } from './csv.ts';
import { formatNames } from './formats.ts';
import { plainText } from './plain-text.ts';

/** Longest description kept, in characters. */
const DESCRIPTION = 300;
const TITLE = 500;
const TAGS = 30;
const ZONES = 20;

/** Words by which the export says that nothing was said. */
const UNSAID = new Set(['', 'unknown', 'License Not Specified']);

/** Whether the row stands for a dataset that its publisher has withdrawn. */
export function isArchived(row: CsvRow): boolean {
  return !['', 'false'].includes((row.archived ?? '').toLowerCase());
}

/** The record of an active dataset; null for an archived one and for a row without id or title. */
export function recordFromExportRow(row: CsvRow): CatalogueRecord | null {
  if (isArchived(row)) return null;
  const id = (row.id ?? '').trim();
  const title = plainText(row.title ?? '', TITLE);
  if (id === '' || title === '') return null;

  const record: CatalogueRecord = {
    kind: 'dataset',
    catalogue: 'datagouv',
    id,
    title,
    url:
      webAddress(row.url) ??
      `https://www.data.gouv.fr/datasets/${encodeURIComponent(row.slug || id)}`,
    tags: list(row.tags).slice(0, TAGS),
    description: plainText(row.description_short || row.description || '', DESCRIPTION),
    formats: formatNames(list(row.resources_formats)),
    zones: list(row['spatial.zones']).slice(0, ZONES),
    views: count(row['metric.views']),
    reuses: count(row['metric.reuses']),
    followers: count(row['metric.followers']),
    resources: count(row.resources_count),
  };

  // Absent facts are absent keys.
  const coverage = {
    ...present('start', date(row['temporal_coverage.start'])),
    ...present('end', date(row['temporal_coverage.end'])),
  };
  return {
    ...record,
    ...present('acronym', said(row.acronym)),
    ...present('slug', said(row.slug)),
    ...present('publisher', publisher(row)),
    ...present('licence', said(row.license)),
    ...present('frequency', said(row.frequency)),
    ...present('created', date(row.created_at)),
    ...present('modified', date(row.last_modified)),
    ...present('coverage', Object.keys(coverage).length > 0 ? coverage : undefined),
    ...present('granularity', said(row['spatial.granularity'])),
    ...present('quality', quality(row.quality_score)),
    ...present('source', webAddress(row['harvest.remote_url'])),
  };
}

function present<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

function said(value = ''): string | undefined {
  const text = plainText(value);
  return UNSAID.has(text) ? undefined : text;
}

/** A dataset that a person publishes has no organisation; who that person is stays out. */
function publisher(row: CsvRow): CatalogueRecord['publisher'] {
  const name = said(row.organization);
  return name === undefined ? undefined : { id: (row.organization_id ?? '').trim(), name };
}

function list(value = ''): string[] {
  const names = value.split(',').map((name) => plainText(name));
  return [...new Set(names.filter((name) => name !== ''))];
}

function date(value = ''): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
}

function count(value = ''): number {
  const number = Number.parseInt(value, 10);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

function quality(value = ''): number | undefined {
  const score = Number.parseFloat(value);
  return score >= 0 && score <= 1 ? score : undefined;
}

function webAddress(value = ''): string | undefined {
  const address = value.trim();
  if (address.length > 2000 || !/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? address : undefined;
}
