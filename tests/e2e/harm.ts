/** Copies of the built extension with something wrong in them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RECORD_PACKS } from '../../lib/packs/catalogues.ts';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { extensionFor } from './theatre.ts';

export interface HarmedExtension {
  folder: string;
  /** Changes one byte of a file of `packs/`. The same again mends it. */
  damage(file: string): void;
  /** Gives it these hosts from the start: no test can press the browser's own question. */
  grant(origins: string[]): void;
  /** Leaves of each pack of records its first part: enough for tests of something else. */
  shorten(): void;
  remove(): void;
}

/**
 * Copies the build.
 *
 * @param script runs in the background and in the panel before any script of ours.
 */
export function harmedExtension(kind: BrowserKind, script = ''): HarmedExtension {
  const folder = mkdtempSync(join(tmpdir(), 'en-regard-harmed-'));
  cpSync(extensionFor(kind), folder, { recursive: true });
  if (script) runFirst(folder, script);
  return {
    folder,
    damage(file) {
      const path = join(folder, 'packs', file);
      const bytes = readFileSync(path);
      const middle = bytes.length >> 1;
      bytes[middle] = bytes[middle]! ^ 0xff;
      writeFileSync(path, bytes);
    },
    grant: (origins) =>
      edit(folder, 'manifest.json', (json) =>
        JSON.stringify({ ...JSON.parse(json), host_permissions: origins }),
      ),
    shorten() {
      for (const { pack } of RECORD_PACKS)
        edit(folder, `packs/${pack}/manifest.json`, (json) => {
          const manifest = JSON.parse(json);
          const [first] = manifest.parts;
          const counts = { ...manifest.counts, records: first.records };
          return JSON.stringify({ ...manifest, counts, parts: [first] });
        });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const edit = (folder: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));

function runFirst(folder: string, script: string): void {
  writeFileSync(join(folder, 'first.js'), script);
  edit(folder, 'sidepanel.html', (html) =>
    html.replace('<script', '<script src="/first.js"></script><script'),
  );
  edit(folder, 'manifest.json', (json) => {
    const manifest = JSON.parse(json);
    const { background } = manifest;
    if (background.scripts) background.scripts.unshift('first.js');
    else {
      const scripts = ['/first.js', `/${background.service_worker}`];
      writeFileSync(join(folder, 'both.js'), `importScripts(...${JSON.stringify(scripts)});`);
      background.service_worker = 'both.js';
    }
    return JSON.stringify(manifest);
  });
}
