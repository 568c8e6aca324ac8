/** Pages about one dataset each: what a reader has open when its record should stand beside. */
import type { PageReading } from '../../lib/model.ts';
import { drawn, type Random } from './random.ts';
import { ADMINISTRATIVE_SENTENCES } from './sentences.ts';
import { indexTitles, memorableWords, plain, type Titled } from './titles.ts';

export { isFound } from './titles.ts';

export interface Described extends Titled {
  description: string;
}

export interface PageContext extends Titled {
  /** The page as the reader of pages would give it. */
  reading: PageReading;
  /** All its words in their order, small ones and repetitions included, for other searches. */
  words: string[];
}

/** Descriptions by record. */
export type Texts = Pick<ReadonlyMap<string, string>, 'get'>;

/** Words of a page: of the heading, of the description, and for the rest of any page. */
const WORDS = 58;
const FROM_DESCRIPTION = 30;
/** Nothing can be written of a dataset of which its publisher wrote less. */
const DESCRIBED = 12;
/** Share of a title's words that the heading keeps, at least two of them. */
const KEPT = 0.6;
/** How often a word kept changes its number, as words do in other sentences. */
const REWORDED = 0.25;
/** How often the heading names its things in another order. */
const OTHER_ORDER = 0.3;
/** As for known items: a heading that fits more titles than this is a page about none of them. */
const IDENTIFIED = 10;

/**
 * @param count how many; fewer when too few records are described.
 * @param texts whole descriptions by record, where the caller has longer ones than the records do.
 * @returns pages about different titles, drawn evenly from all of them.
 */
export function pageContexts(
  records: readonly Described[],
  count: number,
  seed: number,
  texts: Texts = new Map(),
): PageContext[] {
  const index = indexTitles(records);
  const descriptions = new Map(records.map(({ id, description }) => [id, description]));
  const pages: PageContext[] = [];
  for (const { thing: record, random } of drawn(index.records, ({ title }) => plain(title), seed)) {
    if (pages.length === count) break;
    const text = texts.get(record.id) || descriptions.get(record.id) || '';
    if (wordsOf(text).length < DESCRIBED) continue;
    const kept = keptWords(record.title, random);
    if (kept.length === 0 || index.holding(kept) > IDENTIFIED) continue;
    pages.push({ id: record.id, title: record.title, ...page(kept, text, random) });
  }
  return pages;
}

function keptWords(title: string, random: Random): string[] {
  const words = memorableWords(title);
  const kept = new Set(words.filter(() => random.chance(KEPT)));
  for (const word of random.shuffled(words)) if (kept.size < 2) kept.add(word);
  return words.filter((word) => kept.has(word));
}

function page(kept: string[], text: string, random: Random) {
  const heading = capital(headingOf(kept, random));
  const said = wordsOf(passage(text, random)).slice(0, FROM_DESCRIPTION).join(' ');
  const sentences: string[] = [];
  const missing = () => WORDS - wordsOf([heading, said, ...sentences].join(' ')).length;
  for (const sentence of random.shuffled(ADMINISTRATIVE_SENTENCES)) {
    if (missing() > wordsOf(sentence).length / 2) sentences.push(sentence);
  }
  const before = sentences.splice(0, random.int(2));
  const body = [...before, `${said}.`, ...sentences].join('\n');
  const reading: PageReading = {
    url: 'https://www.exemple.gouv.fr/page',
    title: heading,
    headings: [heading],
    description: '',
    siteName: '',
    breadcrumbs: [],
    text: body,
    language: 'fr',
    declared: [],
    links: [],
    publicMarkup: [],
    optOut: false,
  };
  return { reading, words: `${heading} ${body}`.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [] };
}

/** What a heading makes of a title's words: other small words, other numbers, another order. */
function headingOf(kept: string[], random: Random): string {
  const turn = random.chance(OTHER_ORDER) ? random.int(kept.length) : 0;
  const ordered = [...kept.slice(turn), ...kept.slice(0, turn)];
  return ordered
    .map((word) => (random.chance(REWORDED) ? otherNumber(word) : word))
    .map((word, i) => (i === 0 ? word : `${random.pick([' ', ' de ', ' et ', ' : '])}${word}`))
    .join('');
}

/** Singular for plural and the other way round, as most French words do it. */
function otherNumber(word: string): string {
  if (!/^\p{Ll}{4,}$/u.test(word.slice(1)) || /[xz]$/.test(word)) return word;
  return word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
}

/** Sentences of a text, from any of them on, the first most often. */
function passage(text: string, random: Random): string {
  const sentences = text.split(/(?<=[.!?;:])\s+|\s*\n\s*/).filter((one) => one.trim() !== '');
  const from = random.chance(0.5) ? 0 : random.int(sentences.length);
  const rest = sentences.slice(from).join(' ');
  return wordsOf(rest).length < DESCRIBED ? text : rest;
}

const wordsOf = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
