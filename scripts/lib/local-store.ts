/** The catalogues of the packs in this checkout, for the command line. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { RECORD_PACKS } from '../../lib/packs/catalogues.ts';
import { installRecordPack } from '../../lib/packs/install.ts';
import { buildSegment } from '../../lib/search/build.ts';
import type { CatalogueStore } from '../../lib/store/contract.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';
import type { BuiltSegment } from '../../lib/store/segment.ts';
import { readPackFile } from './pack-files.ts';

const ROOT = new URL('../../', import.meta.url);
const CACHE = new URL('.cache/segments/', ROOT);

/**
 * Installs the packs in memory. Indexing takes seconds, so the segments are kept in `.cache/`
 * under the hash of the pack's manifest and of the code that builds them.
 *
 * Rejects with a sentence when a pack is absent or damaged.
 */
export async function openLocalStore(): Promise<CatalogueStore> {
  const store = createMemoryStore();
  for (const { pack } of RECORD_PACKS) {
    const file = new URL(`${pack}-${await fingerprint(pack)}`, CACHE);
    const kept = await readSegments(file);
    const built: BuiltSegment[] = [];
    const installed = await installRecordPack({
      readFile: readPackFile,
      store,
      pack,
      // Parts come in their order: how many were built so far is the number of the next.
      build(records) {
        built.push(kept?.[built.length] ?? buildSegment(records));
        return built.at(-1)!;
      },
    });
    if (!installed.ok) {
      const { code, part, detail } = installed.error;
      throw new Error(`Pack file ${part ?? pack} is ${code}: ${detail}`);
    }
    if (!kept) await writeSegments(file, built);
  }
  return store;
}

/** Changes with the records and with any code that a segment comes out of. */
async function fingerprint(pack: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  hash.update(await readPackFile(`${pack}/manifest.json`));
  for (const folder of ['lib/search/', 'lib/text/']) {
    const url = new URL(folder, ROOT);
    for (const name of (await readdir(url)).sort()) hash.update(await readFile(new URL(name, url)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function readSegments(file: URL): Promise<BuiltSegment[] | null> {
  try {
    return deserialize(await readFile(file)) as BuiltSegment[];
  } catch {
    return null;
  }
}

/** Commands may run side by side: a file is there whole or not at all. */
async function writeSegments(file: URL, segments: BuiltSegment[]): Promise<void> {
  const unfinished = new URL(`${file.href}.${process.pid}`);
  await mkdir(CACHE, { recursive: true });
  await writeFile(unfinished, serialize(segments));
  await rename(unfinished, file);
}
