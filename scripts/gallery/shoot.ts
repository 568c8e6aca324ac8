/**
 * Pictures of every state of the panel and of the full pages. To look at before a change of the
 * interface is proposed.
 *
 *     npm run screenshots -- [--out folder] [--only name,name] [--quick] [--sheets] [--check]
 *                            [--browser chromium] [--schemes light,dark,forced]
 *                            [--languages fr,en] [--widths 320,480] [--rtl]
 *
 * Chromium draws all languages, light, dark and in forced colours, at 320, 360 and 480 px, and the full
 * pages at 1280 px, too; Firefox draws French and English, light and dark, at 320 and 480 px. Each is
 * checked with axe and for what is wider than its window, and each state for what is lost at 400 % or
 * with spaced text; what is found is printed, and ends with status 1.
 *
 * `--quick` takes light French pictures at 360 px in Chromium, `--check` takes no pictures, `--sheets`
 * lays the pictures out on contact sheets (`sheet-*.png`), and `--rtl` mirrors the pages as a language
 * that is written from right to left would. The components are drawn with services that give one fixed
 * state each (`states.ts`, …).
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
import { reflowFaults } from './reflow.ts';
import { REPORTS } from './reports.ts';
import { REQUESTS } from './requests.ts';
import { serveGallery } from './serve.ts';
import { SETTINGS } from './settings.ts';
import { contactSheets } from './sheets.ts';
import { STATES } from './states.ts';
import { openViewer, type Scheme } from './viewer.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** With the rules of WCAG 2.2, and of names that can be spoken, which axe leaves out unless asked. */
const OPTIONS = JSON.stringify({
  preload: false,
  resultTypes: ['violations'],
  rules: {
    'target-size': { enabled: true },
    'label-content-name-mismatch': { enabled: true },
  },
});
/** What a browser draws unless told otherwise. */
const USUAL: Record<BrowserKind, { languages: string[]; schemes: Scheme[]; widths: number[] }> = {
  chromium: {
    languages: LANGUAGES,
    schemes: ['light', 'dark', 'forced'],
    widths: [320, 360, 480],
  },
  firefox: { languages: ['fr', 'en'], schemes: ['light', 'dark'], widths: [320, 480] },
};
const QUICK: (typeof USUAL)['chromium'] = { languages: ['fr'], schemes: ['light'], widths: [360] };
/** Full pages are drawn in a window of a desk, too. */
const DESK = 1280;
const PAGES = [SETTINGS, OVERVIEWS, REPORTS, REQUESTS].flatMap((states) => Object.keys(states));

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.output/screenshots' },
    only: { type: 'string' },
    widths: { type: 'string' },
    languages: { type: 'string' },
    schemes: { type: 'string' },
    browser: { type: 'string' },
    rtl: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    sheets: { type: 'boolean', default: false },
  },
});
const { quick, check, out } = values;
const dir = values.rtl ? 'rtl' : 'ltr';
const names = values.only?.split(',') ?? [...Object.keys(STATES), ...PAGES];
const kinds = (values.browser?.split(',') ??
  (quick ? ['chromium'] : ['chromium', 'firefox'])) as BrowserKind[];

const begun = Date.now();
const executables = ensureInstalled(kinds, (line) => console.error(line));
const gallery = await serveGallery();
mkdirSync(out, { recursive: true });
let screens = 0;
let violations = 0;
let faults = 0;
const fault = (...words: (string | number)[]) => {
  faults++;
  console.error(words.join(' '));
};

for (const kind of kinds) {
  const usual = quick ? QUICK : USUAL[kind];
  const languages = values.languages?.split(',') ?? usual.languages;
  const schemes = (values.schemes?.split(',') as Scheme[]) ?? usual.schemes;
  const widthsOf = (name: string) =>
    values.widths?.split(',').map(Number) ??
    (!quick && kind === 'chromium' && PAGES.includes(name)
      ? [...usual.widths, DESK]
      : usual.widths);
  /** The pictures of one language, theme and width, which are laid out together. */
  const together = new Map<string, string[]>();
  const viewer = await openViewer(kind, executables[kind]);
  for (const language of languages) {
    for (const name of names) {
      const widths = widthsOf(name);
      await viewer.look(widths[0]!, schemes[0]!);
      await viewer.open(`${gallery.base}?state=${name}&lang=${language}&dir=${dir}`);
      try {
        await act(viewer, name);
      } catch (error) {
        fault(language, kind, (error as Error).message);
        continue;
      }
      await viewer.evaluate(`(() => { ${AXE}\n })()`);
      for (const scheme of schemes) {
        for (const width of widths) {
          await viewer.look(width, scheme);
          // Another theme or size is reached by transitions.
          await viewer.evaluate(
            '(scrollTo(0, 0), document.getAnimations().forEach((one) => one.finish()))',
          );
          const drawn = [width, scheme, language, ...(values.rtl ? [dir] : []), kind].join('-');
          if (!check) {
            const file = join(out, `${name}-${drawn}.png`);
            writeFileSync(file, await viewer.picture());
            together.set(drawn, [...(together.get(drawn) ?? []), file]);
          }
          screens++;
          const { wide, broken } = await viewer.evaluate<{ wide: boolean; broken: string[] }>(
            `axe.run(${OPTIONS}).then(({ violations }) => ({
              wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
              broken: violations.map(({ id, nodes }) => id + ' ' + nodes[0].html),
            }))`,
          );
          if (wide) fault('wider than its window:', name, drawn);
          for (const rule of broken) fault('axe:', name, drawn, rule);
          violations += broken.length;
        }
      }
      for (const lost of await reflowFaults(viewer, schemes[0]!)) fault(name, language, kind, lost);
    }
  }
  await viewer.close();
  if (values.sheets && !check) {
    const camera = await openViewer(kind, executables[kind], 1);
    for (const [drawn, files] of together) {
      await contactSheets(camera, files, Number.parseInt(drawn, 10), out, `sheet-${drawn}`);
    }
    await camera.close();
  }
}
await gallery.close();
const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
console.log(
  `${screens} screens (${names.length} states) in ${minutes} min: ${violations} violations of axe, ` +
    `${faults - violations} other faults.${check ? '' : ` Pictures in ${out}.`}`,
);
process.exitCode = faults === 0 ? 0 : 1;
