/** Serves the gallery: the components as they are, the extension API replaced. */
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** @returns where it listens, with a slash at the end, and what ends it. */
export async function serveGallery(): Promise<{ base: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    publicDir: join(ROOT, 'public'),
    cacheDir: join(ROOT, '.cache/gallery'),
    logLevel: 'error',
    plugins: [preact()],
    resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'browser.ts') } },
    server: { port: 0, host: '127.0.0.1', fs: { allow: [ROOT] }, hmr: false },
  });
  await server.listen();
  return { base: server.resolvedUrls?.local[0] ?? '', close: () => server.close() };
}
