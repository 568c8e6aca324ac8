/**
 * `npm run relevance`: how good the answers are, each figure beside its goal and its baseline.
 * Exit status 1 when a figure is further under its baseline than its tolerance. Where
 * the repository has no `../shared` beside it, what needs it is skipped, and said so.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSearch } from '../../lib/search/search.ts';
import { openLocalStore } from '../lib/local-store.ts';
import type { Texts } from '../workloads/page-contexts.ts';
import { packRecords, wholeDescriptions } from './catalogue.ts';
import { type Baseline, drops, type Figure, kept, lines, type Measured } from './figures.ts';
import { measureMissing, measureMissingReal } from './missing.ts';
import { BASELINE_SEED, type Options, type Part, readOptions, USAGE } from './options.ts';
import { measurePages, measureRealPages } from './pages.ts';
import { measureQueries } from './queries.ts';
import { measureRealReferences } from './real-references.ts';
import { measureReferences, REFERENCE_SETS } from './references.ts';
import { measureKnownItems, measurePageContexts } from './samples.ts';

const BASELINE = resolve(import.meta.dirname, '../../tests/relevance/baseline.json');

const write = (line: string) => process.stdout.write(`${line}\n`);

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  write(`${options}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  await run(options);
}

async function run({ save, verbose, seed, parts }: Options): Promise<void> {
  const say = verbose ? write : () => {};
  const store = await openLocalStore();
  const search = createSearch(store);
  const records = await packRecords();
  const baseline: Baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')) : {};
  const comparable = seed === BASELINE_SEED ? baseline : {};
  const figures: Figure[] = [];

  const part = async (name: Part, measure: () => Promise<Measured | null>) => {
    if (!parts.includes(name)) return;
    const begun = performance.now();
    const measured = await measure();
    if (!measured) return write(`${name}: skipped, ../shared is absent\n`);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    write(measured.title);
    for (const line of lines(measured.figures, comparable)) write(line);
    write(`  ${[measured.note, `${seconds} s in all`].filter(Boolean).join('; ')}\n`);
    figures.push(...measured.figures);
  };
  const contexts = (key: string, texts?: Texts) =>
    measurePageContexts(key, search, records, seed, texts, say);

  await part('pages', () => measurePages(search, say));
  await part('pages', () => measureRealPages(search, say));
  await part('missing', () => measureMissing(search, store, say));
  await part('missing', () => measureMissingReal(say));
  await part('queries', () => measureQueries(search, records, say));
  await part('known-items', () => measureKnownItems(search, records, seed, say));
  await part('page-contexts', () => contexts('page-contexts'));
  await part('page-contexts', async () => {
    const texts = await wholeDescriptions();
    return texts ? contexts('page-contexts/whole', texts) : null;
  });
  for (const set of REFERENCE_SETS)
    await part('references', async () => measureReferences(set, say));
  await part('references', async () => measureRealReferences(say));

  if (seed !== BASELINE_SEED) write(`Sample ${seed} is not held against the baseline.`);
  if (save) writeFileSync(BASELINE, `${JSON.stringify(kept(figures, baseline), null, 2)}\n`);
  else if (report(drops(figures, comparable))) process.exitCode = 1;
}

/** Whether there is anything to report. */
function report(sentences: string[]): boolean {
  for (const sentence of sentences) write(sentence);
  return sentences.length > 0;
}
