/** Parts of the product as one script, to be run in a page that is measured. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../tools.ts';

/**
 * @param entry of the script, from the root of the project.
 * @param name under which it leaves its exports behind.
 */
export async function bundled(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(ROOT, entry), formats: ['iife'], name },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled.`);
  return output.output[0].code;
}
