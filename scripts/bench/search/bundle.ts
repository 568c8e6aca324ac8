/** Bundles what a page or a worker under measure runs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../tools.ts';

/** One script of an entry in `page/`, as text. */
export async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'chrome116',
      lib: {
        entry: join(ROOT, 'scripts/bench/search/page', entry),
        formats: ['iife'],
        name: 'bundle',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled.`);
  return output.output[0].code;
}

/** Writes an empty page with a script of `page/` in it. */
export async function writePage(folder: string, name: string, entry: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.js`), await bundled(entry));
  await writeFile(
    join(folder, `${name}.html`),
    `<!doctype html><meta charset="utf-8"><title>${name}</title><script src="${name}.js"></script>`,
  );
}
