/** Files of a pack that are used as they lie, each verified against the pack's manifest. */
import { sha256 } from './bytes.ts';
import type { ReadPackFile } from './files.ts';
import { parseManifest } from './manifest.ts';

/**
 * Reads files of a pack.
 *
 * @param names file names, as the manifest lists them.
 * Rejects with an `Error` that names the file at fault: absent, unlisted or damaged.
 */
export async function readVerified(
  readFile: ReadPackFile,
  pack: string,
  names: string[],
): Promise<Uint8Array[]> {
  const path = `${pack}/manifest.json`;
  const manifest = parseManifest(await named(path, readFile(path)));
  if (!manifest.ok) throw new Error(`${path}: ${manifest.error}`);
  return Promise.all(
    names.map(async (name) => {
      const file = `${pack}/${name}`;
      const part = manifest.value.parts.find((p) => p.file === name);
      if (!part) throw new Error(`${file}: not in the manifest`);
      const bytes = await named(file, readFile(file));
      if ((await sha256(bytes)) !== part.sha256) throw new Error(`${file}: sha256 mismatch`);
      return bytes;
    }),
  );
}

/** Puts the file's name in front of what went wrong with it. */
async function named<T>(file: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}
