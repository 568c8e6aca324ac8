/** Serves the gallery: the components as they are, the extension API replaced, built once. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build, type InlineConfig, preview } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** Two runs at a time do not take each other's files away. */
const BUILT = join(ROOT, `.cache/gallery/built-${process.pid}`);

const CONFIG: InlineConfig = {
  configFile: false,
  root: import.meta.dirname,
  publicDir: join(ROOT, 'public'),
  cacheDir: join(ROOT, '.cache/gallery'),
  logLevel: 'error',
  plugins: [preact()],
  resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'browser.ts') } },
  build: {
    outDir: BUILT,
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
  return {
    base: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close();
      rmSync(BUILT, { recursive: true, force: true });
    },
  };
}
