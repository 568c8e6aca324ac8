/**
 * Reads the dataset export of a uData catalogue, such as data.gouv.fr's "Catalogue des données
 * de data.gouv.fr" (https://www.data.gouv.fr/datasets/catalogue-des-donnees-de-data-gouv-fr/),
 * one CSV row per dataset, `;` separated.
 */
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueSource } from './adapter.ts';
import type { CsvRow } from './csv.ts';
import { isMarked } from './entries.ts';
import { sourceOf } from './sources.ts';
import { udataDataset } from './udata-record.ts';

const DATAGOUV = sourceOf('datagouv') as CatalogueSource;

/** Whether the row stands for a dataset that its publisher has withdrawn. */
export const isArchived = (row: CsvRow): boolean => isMarked(row.archived);

/**
 * The record of an active dataset; null for an archived one and for a row without id or title.
 *
 * @param source the catalogue that the export is of.
 */
export function recordFromExportRow(
  row: CsvRow,
  source: CatalogueSource = DATAGOUV,
): CatalogueRecord | null {
  if (isArchived(row)) return null;
  const entry = udataDataset(source, {
    id: row.id,
    title: row.title,
    acronym: row.acronym,
    slug: row.slug,
    page: row.url,
    organization: { id: row.organization_id, name: row.organization },
    tags: list(row.tags),
    description: row.description_short || row.description,
    licence: row.license,
    frequency: row.frequency,
    created: row.created_at,
    modified: row.last_modified,
    coverageStart: row['temporal_coverage.start'],
    coverageEnd: row['temporal_coverage.end'],
    formats: list(row.resources_formats),
    zones: list(row['spatial.zones']),
    granularity: row['spatial.granularity'],
    quality: row.quality_score,
    views: row['metric.views'],
    reuses: row['metric.reuses'],
    followers: row['metric.followers'],
    resources: row.resources_count,
    source: row['harvest.remote_url'],
  });
  return entry !== null && 'record' in entry ? entry.record : null;
}

const list = (value = ''): string[] => value.split(',');
