/** Serves the gallery: the components as they are, the extension API replaced, built once. */
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build, type InlineConfig, preview } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

const CONFIG: InlineConfig = {
  configFile: false,
  root: import.meta.dirname,
  publicDir: join(ROOT, 'public'),
  cacheDir: join(ROOT, '.cache/gallery'),
  logLevel: 'error',
  plugins: [preact()],
  resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'browser.ts') } },
  build: {
    outDir: join(ROOT, '.cache/gallery/built'),
    emptyOutDir: true,
    minify: false,
    target: 'esnext',
  },
  preview: { port: 0, host: '127.0.0.1' },
};

/** @returns where it listens, with a slash at the end, and what ends it. */
export async function serveGallery(): Promise<{ base: string; close(): Promise<void> }> {
  await build(CONFIG);
  const server = await preview(CONFIG);
  return { base: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
