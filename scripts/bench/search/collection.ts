/**
 * What is searched and what is asked, on disk: packs of 10,000, 70,000 and 300,000 records and
 * the queries drawn from them. The same on every machine, so they are kept in `.cache/`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { parseManifest } from '../../../lib/packs/manifest.ts';
import { decodePart, encodeRecords } from '../../../lib/packs/records.ts';
import { pagePhrases } from '../../../lib/page/phrases.ts';
import { readPackFile } from '../../lib/pack-files.ts';
import { ROOT } from '../../tools.ts';
import { knownItems } from '../../workloads/known-items.ts';
import { pageContexts } from '../../workloads/page-contexts.ts';
import { createRandom } from '../../workloads/random.ts';
import { recombined } from '../../workloads/recombined.ts';
import type { Size } from '../options.ts';
import type { Workload } from './workload.ts';

/** The pack whose records are searched. */
export const PACK = 'datasets-fr';
const CACHE = join(ROOT, '.cache', 'bench');
/** Records of a part, as in the packs of the extension. */
const PART = 8822;
const SEED = 20260116;
const TYPED = 400;
const PAGES = 200;
const USERS_QUERIES = join(ROOT, '../shared/fixtures/search/datagouv_search_datasets.csv');

/** A folder with the pack `datasets-fr` and `workload.json`; libraries keep their indexes there. */
export async function collection(size: Size, say: (line: string) => void): Promise<string> {
  const folder = join(CACHE, `${size}-${await fingerprint()}`);
  if (existsSync(folder)) return folder;
  say(`Preparing ${size} records…`);
  await forgetOlder(size);
  const real = await records(readPackFile);
  const all =
    size === '10k'
      ? createRandom(SEED).shuffled(real).slice(0, 10_000)
      : size === '70k'
        ? real
        : recombined(real, 300_000, SEED);
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(join(unfinished, PACK), { recursive: true });
  await writePack(join(unfinished, PACK), all);
  await writeFile(join(unfinished, 'workload.json'), JSON.stringify(workload(all)));
  await rename(unfinished, folder);
  return folder;
}

/** Reads files of a pack in a folder. */
export const packReader = (folder: string) => (path: string) => readFile(join(folder, path));

/** All records of the pack, in their order. */
export async function records(
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<CatalogueRecord[]> {
  const manifest = parseManifest(await readFile(`${PACK}/manifest.json`));
  if (!manifest.ok) throw new Error(manifest.error);
  const all: CatalogueRecord[] = [];
  for (const { file } of manifest.value.parts)
    for (const record of await decodePart(await readFile(`${PACK}/${file}`))) all.push(record);
  return all;
}

/**
 * A pack of these records, as `scripts/packs` writes it.
 *
 * @param part Records of a part, which becomes a segment of the index.
 */
export async function writePack(folder: string, all: CatalogueRecord[], part = PART) {
  const original = JSON.parse(String(await readPackFile(`${PACK}/manifest.json`)));
  const parts = [];
  for (let i = 0; i * part < all.length; i++) {
    const some = all.slice(i * part, (i + 1) * part);
    const bytes = await promisify(gzip)(encodeRecords(some), { level: 6 });
    const file = `part-${String(i).padStart(2, '0')}.gz`;
    await writeFile(join(folder, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    parts.push({ file, sha256, bytes: bytes.length, records: some.length });
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...original, parts }));
}

function workload(all: CatalogueRecord[]): Workload {
  return {
    typed: knownItems(all, TYPED, SEED).map(({ id, title, query }) => ({ id, title, query })),
    pages: pageContexts(all, PAGES, SEED).map(({ id, title, reading, words }) => ({
      id,
      title,
      words,
      terms: pagePhrases(reading).map(({ text, weight }) => ({ term: text, weight })),
    })),
  };
}

/** Real queries of the portal's users with what its team expects; null where they are not. */
export async function usersQueries(): Promise<
  { query: string; id: string; title: string }[] | null
> {
  if (!existsSync(USERS_QUERIES)) return null;
  const [, ...rows] = (await readFile(USERS_QUERIES, 'utf8')).trim().split('\n');
  return rows.map((row) => {
    const [query = '', , id = ''] = row.split(',');
    return { query, id: id.trim(), title: '' };
  });
}

/** Changes with the real records and with the code that draws from them. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(await readPackFile(`${PACK}/manifest.json`));
  const workloads = join(ROOT, 'scripts/workloads');
  for (const name of (await readdir(workloads)).sort())
    hash.update(await readFile(join(workloads, name)));
  for (const path of ['scripts/bench/search/collection.ts', 'lib/page/phrases.ts'])
    hash.update(await readFile(join(ROOT, path)));
  return hash.digest('hex').slice(0, 12);
}

/** Forgets the same records as older code made them, with the indexes of all libraries. */
async function forgetOlder(size: Size): Promise<void> {
  for (const name of await readdir(CACHE).catch(() => []))
    if (name.startsWith(`${size}-`)) await rm(join(CACHE, name), { recursive: true, force: true });
}
