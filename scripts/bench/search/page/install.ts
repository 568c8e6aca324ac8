/** Puts a collection into the database: ours as the extension does, a library's as it was saved. */
import { installRecordPack } from '../../../../lib/packs/install.ts';
import { parseManifest } from '../../../../lib/packs/manifest.ts';
import { decodePart } from '../../../../lib/packs/records.ts';
import { mergeSome } from '../../../../lib/search/maintain.ts';
import { openDatabase } from '../../../../lib/store/database.ts';
import type { EngineName, Saved } from '../engines/engine.ts';
import { openLibraryStore } from './library-store.ts';

const PACK = 'datasets-fr';

const bytesAt = async (path: string): Promise<Uint8Array> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

export interface Installed {
  records: number;
  /** Until every record can be found: unpacking, indexing and writing. */
  ms: number;
  /** Merging what was installed part by part, which the extension does in the background. */
  mergeMs: number;
}

/**
 * Installs our search from a pack.
 *
 * @param from Where the folder of the pack is.
 */
export async function installOurs(from: string): Promise<Installed> {
  const store = await openDatabase();
  const begun = performance.now();
  const installed = await installRecordPack({
    readFile: (path) => bytesAt(`${from}/${path}`),
    store,
    pack: PACK,
  });
  if (!installed.ok) throw new Error(installed.error.detail);
  const searchable = performance.now();
  while (await mergeSome(store));
  const merged = performance.now();
  store.close();
  const records = installed.value.current?.records ?? 0;
  return { records, ms: searchable - begun, mergeMs: merged - searchable };
}

/** Stores a library's index as it was saved, and the records. */
export async function installLibrary(engine: EngineName, from: string): Promise<void> {
  const names: string[] = await (await fetch(`${from}/${engine}/names.json`)).json();
  const saved: Saved = [];
  for (const [i, name] of names.entries())
    saved.push([name, await (await fetch(`${from}/${engine}/${i}`)).text()]);
  const manifest = parseManifest(await bytesAt(`${from}/${PACK}/manifest.json`));
  if (!manifest.ok) throw new Error(manifest.error);
  const records = [];
  for (const { file } of manifest.value.parts)
    for (const record of await decodePart(await bytesAt(`${from}/${PACK}/${file}`)))
      records.push(record);
  await (await openLibraryStore()).write(saved, records);
}
