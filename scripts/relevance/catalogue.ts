/** The records of the pack in this checkout, and what the repository's neighbours know of them. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plainText } from '../../lib/catalogues/plain-text.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import { parseManifest } from '../../lib/packs/manifest.ts';
import { decodePart } from '../../lib/packs/records.ts';
import { readPackFile } from '../lib/pack-files.ts';
import { openSources, SOURCES } from '../packs/sources.ts';
import type { Texts } from '../workloads/page-contexts.ts';

const PACK = 'datasets-fr';
const SOURCE_FOLDER = resolve(import.meta.dirname, '../../../shared/data');
/** Characters of a description that a page may be made from. */
const LONGEST = 4000;

/** All records of the pack, in its order. */
export async function packRecords(): Promise<CatalogueRecord[]> {
  const manifest = parseManifest(await readPackFile(`${PACK}/manifest.json`));
  if (!manifest.ok) throw new Error(manifest.error);
  const records: CatalogueRecord[] = [];
  for (const { file } of manifest.value.parts) {
    records.push(...(await decodePart(await readPackFile(`${PACK}/${file}`))));
  }
  return records;
}

/** Whole descriptions by record, of which the pack keeps 300 characters; null without the export. */
export async function wholeDescriptions(): Promise<Texts | null> {
  if (!existsSync(join(SOURCE_FOLDER, SOURCES.datasets.file))) return null;
  const written = new Map<string, string>();
  for await (const row of openSources(SOURCE_FOLDER).rows('datasets', ';')) {
    written.set(row.id ?? '', row.description ?? '');
  }
  // Few of them are asked for, and to make plain text of all of them takes long.
  return { get: (id) => plainText(written.get(id) ?? '', LONGEST) };
}
