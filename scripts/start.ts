/**
 * `npm start`: builds the extension and shows it in a real browser, beside a real government
 * page. Without a display it prints what the panel shows and saves pictures of it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './browsers/install.ts';
import { openStage, type Panel, type Stage, type Tab } from './browsers/stage.ts';
import { facedPage, installed, panelText } from './browsers/waiting.ts';
import { type StartOptions, startOptions, USAGE } from './start/options.ts';
import { startPage } from './start/page.ts';
import { build, builtExtension, ROOT } from './tools.ts';

const PICTURES = join(ROOT, '.output', 'start');

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    say(USAGE);
    return;
  }
  const options = startOptions(process.argv.slice(2), process.env, process.platform);
  const page = startPage(options);
  const { [options.browser]: executable } = ensureInstalled([options.browser], say);
  const target = options.browser === 'firefox' ? 'firefox' : 'chrome';

  say(`Building the extension for ${options.browser}…`);
  const built = await build(target);
  if (built.code !== 0) throw new Error(`The build failed.\n${built.output}`);

  say(`Starting ${executable}${options.headless ? ' without a window' : ''}…`);
  const stage = await openStage(options.browser, {
    executable,
    extension: builtExtension(target),
    language: options.language,
    headless: options.headless,
    answer: page.answer,
  });
  try {
    const tab = await stage.newTab(page.url).catch((error: Error) => {
      throw new Error(`${page.url} could not be opened: ${error.message.split('\n')[0]}`);
    });
    await stage.clickAction(tab);
    const panel = await stage.panel();
    if (options.headless) await show(stage, tab, panel, options);
    else await stay(stage, page.url);
  } finally {
    await stage.close();
  }
}

/** Waits until the panel has all it can show, prints it and saves pictures. */
async function show(stage: Stage, tab: Tab, panel: Panel, options: StartOptions): Promise<void> {
  say('Installing the catalogue…');
  say(`${(await installed(panel)).toLocaleString('en')} records are searchable.`);
  await panel.setDark(options.dark);
  if (options.width !== undefined) await panel.setWidth(options.width);
  await facedPage(panel);

  say(`\n${await panelText(panel)}\n`);
  mkdirSync(PICTURES, { recursive: true });
  const name = [options.browser, options.language, ...(options.dark ? ['dark'] : [])].join('-');
  const pictures = [
    [`${name}-panel.png`, await panel.picture()],
    [`${name}-window.png`, await stage.pictureOfBoth(tab, panel)],
  ] as const;
  for (const [file, picture] of pictures) {
    writeFileSync(join(PICTURES, file), picture);
    say(join(PICTURES, file));
  }
}

/** Stays until the person has seen enough. */
async function stay(stage: Stage, url: string): Promise<void> {
  say(`The panel is open beside ${url}`);
  say('Close the browser, or press Ctrl-C, to end.');
  await Promise.race([
    stage.closed,
    new Promise<void>((pressed) => process.once('SIGINT', () => pressed())),
  ]);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
