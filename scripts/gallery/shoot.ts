/**
 * Pictures of every state of the panel and of the settings, in both themes, all languages, two
 * widths and both browsers. To look at before a change of the interface is proposed.
 *
 *     npm run screenshots -- [--out folder] [--only name,name] [--widths 320,480]
 *                            [--languages fr,en] [--browser chromium] [--rtl] [--quick]
 *
 * The overview of a body is a page of its own: `--widths 320,480,1280 --only overview`.
 * The components are drawn with services that give one fixed state each (`states.ts`). `--quick`
 * takes light French pictures at 360 px in Chromium, `--rtl` mirrors them as a language that is written
 * from right to left would. What axe finds, and whatever is wider than its
 * window, is printed, and ends with status 1.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browsers/find.ts';
import { ensureInstalled } from '../browsers/install.ts';
import { LANGUAGES } from '../lib/languages.ts';
import { act } from './act.ts';
import { OVERVIEWS } from './overviews.ts';
import { REPORTS } from './reports.ts';
import { REQUESTS } from './requests.ts';
import { serveGallery } from './serve.ts';
import { SETTINGS } from './settings.ts';
import { STATES } from './states.ts';
import { openViewer, type Scheme } from './viewer.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.output/screenshots' },
    only: { type: 'string' },
    widths: { type: 'string' },
    languages: { type: 'string' },
    browser: { type: 'string' },
    rtl: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});
const { quick, out } = values;
const dir = values.rtl ? 'rtl' : 'ltr';
const list = (given: string | undefined, usual: string[]) => given?.split(',') ?? usual;
const names = list(
  values.only,
  [STATES, SETTINGS, OVERVIEWS, REPORTS, REQUESTS].flatMap((states) => Object.keys(states)),
);
const widths = list(values.widths, quick ? ['360'] : ['320', '480']).map(Number);
const schemes: Scheme[] = quick ? ['light'] : ['light', 'dark'];
const languages = list(values.languages, quick ? ['fr'] : LANGUAGES);
const kinds = list(values.browser, quick ? ['chromium'] : ['chromium', 'firefox']) as BrowserKind[];

const executables = ensureInstalled(kinds, (line) => console.error(line));
const gallery = await serveGallery();
mkdirSync(out, { recursive: true });
let pictures = 0;
let faults = 0;
const fault = (...words: (string | number)[]) => {
  faults++;
  console.error(words.join(' '));
};

for (const kind of kinds) {
  const viewer = await openViewer(kind, executables[kind]);
  for (const language of languages) {
    for (const name of names) {
      await viewer.look(widths[0]!, schemes[0]!);
      await viewer.open(`${gallery.base}?state=${name}&lang=${language}&dir=${dir}`);
      try {
        await act(viewer, name);
      } catch (error) {
        fault((error as Error).message);
        continue;
      }
      await viewer.evaluate(`(() => { ${AXE}\n })()`);
      for (const scheme of schemes) {
        for (const width of widths) {
          await viewer.look(width, scheme);
          // Another theme or size is reached by transitions.
          await viewer.evaluate('document.getAnimations().forEach((one) => one.finish())');
          const where = [name, width, scheme, language, ...(values.rtl ? [dir] : [])].join('-');
          writeFileSync(join(out, `${where}-${kind}.png`), await viewer.picture());
          pictures++;
          const { wide, broken } = await viewer.evaluate<{ wide: boolean; broken: string[] }>(
            `axe.run().then(({ violations }) => ({
              wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
              broken: violations.map(({ id, nodes }) => id + ' ' + nodes[0].html),
            }))`,
          );
          if (wide) fault('wider than its window:', where, kind);
          for (const rule of broken) fault(where, kind, rule);
        }
      }
    }
  }
  await viewer.close();
}
await gallery.close();
console.log(`${pictures} pictures in ${out}; ${faults === 0 ? 'no fault' : `${faults} faults`}.`);
process.exitCode = faults === 0 ? 0 : 1;
