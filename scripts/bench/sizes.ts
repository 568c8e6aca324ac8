/** What a person downloads, and what every public page has to load. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtExtension } from '../tools.ts';
import type { Figure } from './report.ts';

const CONTENT_SCRIPT_LIMIT = 14 * 1024;
const PANEL_LIMIT = 90 * 1024;
const PACKS_LIMIT = 14 * 1024 * 1024;

/** Sizes in the build for Chromium. */
export function sizes(): Figure[] {
  const folder = builtExtension('chrome');
  const { content_scripts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const script = readFileSync(join(folder, content_scripts[0].js[0]));
  const size = (name: string, value: number, limit?: number): Figure => ({
    name,
    unit: 'bytes',
    value,
    limit,
    measurements: 1,
  });
  const html = readFileSync(join(folder, 'sidepanel.html'), 'utf8');
  const panel = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].reduce(
    (sum, [, path]) => sum + gzippedBytes(join(folder, path!)),
    0,
  );
  return [
    size('content script, gzipped', gzipSync(script, { level: 9 }).length, CONTENT_SCRIPT_LIMIT),
    size('panel with its styles, gzipped', panel, PANEL_LIMIT),
    size('packs, gzipped as the store does', gzippedBytes(join(folder, 'packs')), PACKS_LIMIT),
    size('whole extension, unpacked', bytes(folder)),
  ];
}

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });

const bytes = (folder: string) => files(folder).reduce((sum, file) => sum + statSync(file).size, 0);

const gzippedBytes = (path: string) =>
  (statSync(path).isDirectory() ? files(path) : [path]).reduce(
    (sum, file) => sum + gzipSync(readFileSync(file)).length,
    0,
  );
