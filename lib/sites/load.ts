/** Reads the table of public hosts out of the package. */
import type { Result } from '../model.ts';
import { sha256 } from '../packs/bytes.ts';
import type { ReadPackFile } from '../packs/files.ts';
import { parseManifest } from '../packs/manifest.ts';
import { createSites, type Sites } from './judge.ts';
import { openTable } from './table.ts';

/** The sites, or a sentence's worth of what is wrong with which file. */
export async function loadSites(readFile: ReadPackFile): Promise<Result<Sites, string>> {
  let file = 'sites/manifest.json';
  try {
    const manifest = parseManifest(await readFile(file));
    if (!manifest.ok) return { ok: false, error: `${file}: ${manifest.error}` };
    const read = async (name: string): Promise<Uint8Array> => {
      file = `sites/${name}`;
      const part = manifest.value.parts.find((p) => p.file === name);
      if (!part) throw new Error('not in the manifest');
      const bytes = await readFile(file);
      if ((await sha256(bytes)) !== part.sha256) throw new Error('sha256 mismatch');
      return bytes;
    };
    const hosts = await read('hosts.bin');
    const bodies = await read('bodies.bin');
    return { ok: true, value: createSites(openTable(hosts, bodies)) };
  } catch (error) {
    return { ok: false, error: `${file}: ${error instanceof Error ? error.message : error}` };
  }
}
