/**
 * `npm run bench`: measures what the design promises, prints tables and writes
 * `.output/bench.json`. Exit status 1 when a limit is passed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../browsers/install.ts';
import { build, ROOT } from '../tools.ts';
import { drawing } from './drawing.ts';
import { flagPage } from './flag-page.ts';
import { flags } from './flags.ts';
import { kills } from './kills.ts';
import { matching } from './matching.ts';
import { benchOptions, type Part, USAGE } from './options.ts';
import { installation, opening } from './panel.ts';
import { reading } from './reading.ts';
import { references } from './references.ts';
import { refreshing } from './refreshing.ts';
import { refreshingInPage } from './refreshing-page.ts';
import { type Figure, kept, table } from './report.ts';
import { sizes } from './sizes.ts';
import { typing } from './typing.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

const options = benchOptions(process.argv.slice(2));
if (options.help) {
  say(USAGE);
  process.exit(0);
}
const asked = (...parts: Part[]) => parts.some((part) => options.only.includes(part));

const browsers = asked('reading', 'matching', 'references', 'panel', 'flags', 'refresh', 'page')
  ? ensureInstalled(['chromium', 'firefox'], say)
  : { chromium: '', firefox: '' };
if (asked('sizes', 'panel', 'flags', 'kills')) {
  for (const target of ['chrome', 'firefox'] as const) {
    const { code, output } = await build(target);
    if (code !== 0) throw new Error(output);
  }
}

const figures: Figure[] = [];
const print = (found: Figure[], absent = '') => {
  say(found.length === 0 ? absent : table(found));
  figures.push(...found);
};
if (asked('sizes')) print(sizes());
if (asked('reading'))
  print(
    await reading(browsers.chromium),
    'reading: skipped, ../shared/fixtures/pages is not there',
  );
if (asked('matching'))
  print(
    await matching(browsers.chromium),
    'matching: skipped, ../shared/fixtures/pages is not there',
  );
if (asked('references')) print(await references(browsers.chromium));
if (asked('panel')) {
  print(await installation('chromium', browsers.chromium));
  print(await installation('firefox', browsers.firefox));
  print(await opening(browsers.chromium));
  print(await drawing(browsers.chromium));
  print(await typing(browsers.chromium));
}
if (asked('flags')) {
  print(await flags(browsers.chromium));
  print(await flagPage(browsers.chromium));
}
if (asked('refresh')) {
  print(await refreshing(options.quick));
  print(await refreshingInPage(browsers.chromium, options.quick));
}
if (asked('kills')) {
  const [many, few] = options.quick ? [10, 2] : [100, 10];
  for (const [kind, whole] of [
    ['chromium', false],
    ['firefox', false],
    ['firefox', true],
  ] as const)
    print(await kills({ kind, whole, kills: whole ? few : many, quick: options.quick }, say));
}
if (asked('search')) {
  const { searchInNode } = await import('./search/node.ts');
  figures.push(...(await searchInNode(options, say)));
}
if (asked('page')) {
  const { searchInBrowsers } = await import('./search/pages.ts');
  figures.push(...(await searchInBrowsers(options, browsers, say)));
}

const file = join(ROOT, '.output', 'bench.json');
const cores = cpus().length;
const [, load] = loadavg();
const machine = { cores, cpu: cpus()[0]?.model, node: process.version, load };
// On Windows the load is always 0.
if (load! > cores) say(`Load ${load!.toFixed(1)} on ${cores} cores: other work made times longer.`);
mkdirSync(join(ROOT, '.output'), { recursive: true });
writeFileSync(
  file,
  `${JSON.stringify({ date: new Date().toISOString(), machine, figures }, null, 2)}\n`,
);
say(file);
const missed = figures.filter((figure) => kept(figure) === false);
if (missed.length > 0) {
  say(`Missed:\n${table(missed)}`);
  process.exitCode = 1;
}
