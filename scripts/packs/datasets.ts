/** The pack `datasets-fr`: the active datasets of data.gouv.fr. */
import { isArchived, recordFromExportRow } from '../../lib/catalogues/udata-export.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import { encodeRecords } from '../../lib/packs/records.ts';
import type { Gazetteer } from '../../lib/places/gazetteer.ts';
import { localities, type Territories } from '../../lib/places/locality.ts';
import { doubtfulPublishers } from './doubtful.ts';
import { SOURCES, type SourceFolder } from './sources.ts';
import { type BuiltPart, type Described, gzip } from './write.ts';

/** Records in a part: what a browser indexes in half a second. */
const PART = 10_000;

export async function buildDatasets(
  sources: SourceFolder,
  gazetteer: Gazetteer,
  territories: Territories,
): Promise<{
  described: Described;
  parts: BuiltPart[];
  doubtful: string[];
  records: CatalogueRecord[];
}> {
  const records: CatalogueRecord[] = [];
  const counts = { rows: 0, records: 0, archived: 0, unreadable: 0 };
  for await (const row of sources.rows('datasets', ';')) {
    counts.rows += 1;
    const record = recordFromExportRow(row);
    if (record) records.push(record);
    else if (isArchived(row)) counts.archived += 1;
    else counts.unreadable += 1;
  }
  counts.records = records.length;
  localities(records, gazetteer, territories).forEach((locality, i) => {
    if (locality) records[i]!.locality = locality;
  });
  const parts = inParts(records).map((part, index) => ({
    file: `part-${String(index).padStart(2, '0')}.gz`,
    bytes: gzip(encodeRecords(part)),
    records: part.length,
  }));
  return {
    described: {
      name: 'datasets-fr',
      kind: 'records',
      title: 'Catalogue des données de data.gouv.fr',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      attribution: `data.gouv.fr, « Catalogue des données de data.gouv.fr », ${SOURCES.datasets.date}`,
      homepage: 'https://www.data.gouv.fr/datasets/catalogue-des-donnees-de-data-gouv-fr/',
      sourceDate: SOURCES.datasets.date,
      counts,
    },
    parts,
    doubtful: doubtfulPublishers(records),
    records,
  };
}

/**
 * Parts of equal size. The first holds the most used datasets, so that the first seconds of an
 * installation already answer most questions; the others follow publisher and title, because
 * neighbours that resemble each other compress to two thirds.
 */
function inParts(records: CatalogueRecord[]): CatalogueRecord[][] {
  const size = Math.ceil(records.length / Math.max(1, Math.ceil(records.length / PART)));
  const byUse = [...records].sort((a, b) => b.views - a.views || compare(a.id, b.id));
  const rest = byUse.slice(size).sort(byPublisher);
  const ordered = [...byUse.slice(0, size).sort(byPublisher), ...rest];
  const parts: CatalogueRecord[][] = [];
  for (let at = 0; at < ordered.length; at += size) parts.push(ordered.slice(at, at + size));
  return parts;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const byPublisher = (a: CatalogueRecord, b: CatalogueRecord) =>
  compare(a.publisher?.name ?? '', b.publisher?.name ?? '') ||
  compare(a.title, b.title) ||
  compare(a.id, b.id);
