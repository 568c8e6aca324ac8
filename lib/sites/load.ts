/** Reads the table of public hosts out of the package. */
import type { Result } from '../model.ts';
import type { ReadPackFile } from '../packs/files.ts';
import { readVerified } from '../packs/verified.ts';
import { createSites, type Sites } from './judge.ts';
import { openTable } from './table.ts';

/** The sites, or a sentence's worth of what is wrong with which file. */
export async function loadSites(readFile: ReadPackFile): Promise<Result<Sites, string>> {
  try {
    const [hosts, bodies] = await readVerified(readFile, 'sites', ['hosts.bin', 'bodies.bin']);
    return { ok: true, value: createSites(openTable(hosts!, bodies!)) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
