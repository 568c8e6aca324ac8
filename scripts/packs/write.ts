/** Writes a pack: its parts and the manifest that vouches for them. */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PACK_FORMAT, type PackManifest } from '../../lib/packs/manifest.ts';

export interface BuiltPart {
  file: string;
  bytes: Uint8Array;
  records: number;
}

export type Described = Omit<PackManifest, 'format' | 'parts'>;

/** Replaces the pack's folder in `out`. */
export function writePack(out: string, described: Described, parts: BuiltPart[]): PackManifest {
  const manifest: PackManifest = {
    format: PACK_FORMAT,
    ...described,
    parts: parts.map(({ file, bytes, records }) => ({
      file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      records,
    })),
  };
  const folder = join(out, described.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of parts) writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Gzip whose bytes follow from the input alone: no date, no name of the system. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const packed = new Uint8Array(gzipSync(bytes, { level: 9 }));
  packed.fill(0, 4, 8);
  packed[9] = 255;
  return packed;
}
