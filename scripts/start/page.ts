/** The page that `npm start` opens: a sample of the project, a saved page, or the network's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHtml } from '../../lib/page/decode.ts';
import type { Answer } from '../browsers/site.ts';
import { ROOT } from '../tools.ts';
import type { StartOptions } from './options.ts';

/** An entry of `scripts/samples/samples.json`. */
export interface Sample {
  file: string;
  /** The address that the page is served at; nothing is fetched from there. */
  url: string;
  language: string;
  title: string;
}

const SAMPLES = join(ROOT, 'scripts', 'samples');

/** The sample pages that the project ships, the one that is shown first in front. */
export const samples = (): Sample[] =>
  JSON.parse(readFileSync(join(SAMPLES, 'samples.json'), 'utf8'));

/** The HTML of a sample. */
export const sampleHtml = (sample: Sample): string =>
  readFileSync(join(SAMPLES, sample.file), 'utf8');

export interface StartPage {
  url: string;
  /** Answers for the documents that come from files; the rest is the network's. */
  answer?: (url: string) => Answer | undefined;
}

/**
 * Which page to open, and what to answer for it.
 *
 * @throws Error when the saved page cannot be read.
 */
export function startPage(options: Pick<StartOptions, 'url' | 'file'>): StartPage {
  if (options.url !== undefined && options.file === undefined) return { url: options.url };
  const documents = new Map<string, () => string>();
  if (options.file !== undefined && options.url !== undefined) {
    const html = decodeHtml(readFileSync(options.file));
    documents.set(new URL(options.url).href, () => html);
  } else {
    for (const sample of samples()) documents.set(sample.url, () => sampleHtml(sample));
  }
  const [url = ''] = documents.keys();
  return {
    url,
    answer: (asked) => {
      const body = documents.get(asked.split('#')[0]!)?.();
      return body === undefined ? undefined : { body };
    },
  };
}
