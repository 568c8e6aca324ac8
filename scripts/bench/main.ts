/**
 * `npm run bench`: measures what the design promises, prints a table and writes
 * `.output/bench.json`. Exit status 1 when a limit is passed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../browsers/install.ts';
import { build, ROOT } from '../tools.ts';
import { installation, opening } from './panel.ts';
import { reading } from './reading.ts';
import { type Figure, table } from './report.ts';
import { sizes } from './sizes.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const { chromium, firefox } = ensureInstalled(['chromium', 'firefox'], say);
for (const target of ['chrome', 'firefox'] as const) {
  const { code, output } = await build(target);
  if (code !== 0) throw new Error(output);
}

const figures: Figure[] = [];
for (const measure of [
  async () => sizes(),
  () => reading(chromium),
  () => installation('chromium', chromium),
  () => installation('firefox', firefox),
  () => opening(chromium),
]) {
  const found = await measure();
  if (found.length === 0) say('reading: skipped, ../shared/fixtures/pages is not there');
  else say(table(found));
  figures.push(...found);
}

const file = join(ROOT, '.output', 'bench.json');
const machine = { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version };
mkdirSync(join(ROOT, '.output'), { recursive: true });
writeFileSync(
  file,
  `${JSON.stringify({ date: new Date().toISOString(), machine, figures }, null, 2)}\n`,
);
say(file);
if (figures.some(({ value, limit }) => limit !== undefined && value > limit)) process.exitCode = 1;
