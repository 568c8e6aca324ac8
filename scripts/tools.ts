/** Runs the project's own tools with the very Node that runs this, on any system. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, '..');

export interface ToolRun {
  code: number;
  /** What it wrote on both streams, in the order it came. */
  output: string;
}

/**
 * Runs the command-line program of an installed package.
 *
 * @param name The package; its program has the same name unless `program` tells.
 * @param args Arguments of the program.
 * @param program Name of the program in the package.
 * @returns Its exit code and output; never rejects for a failing program.
 */
export function runTool(name: string, args: string[], program?: string): Promise<ToolRun> {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[program ?? name];
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(folder, script), ...args], {
      cwd: ROOT,
      env: { ...process.env, WXT_TELEMETRY: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
      });
    child.once('error', failed);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

export type BuildTarget = 'chrome' | 'edge' | 'firefox' | 'safari';

/** Folder of a built extension. */
export const builtExtension = (target: BuildTarget) => join(ROOT, '.output', `${target}-mv3`);

/** Builds the extension for a browser into `builtExtension(target)`. */
export const build = (target: BuildTarget) => runTool('wxt', ['build', '-b', target]);
