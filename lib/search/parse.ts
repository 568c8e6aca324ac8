/**
 * What was typed, taken apart: words, phrases in quotes, and what a leading minus excludes.
 * Whatever somebody types is a query: quotes without a partner and a minus before nothing are
 * passed over.
 */
import type { CatalogueRecord } from '../model.ts';
import { isStopWord } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';
import { searchedFields } from './fields.ts';

export interface ParsedQuery {
  /** What is neither quoted nor excluded, as it was typed. */
  plain: string;
  /** Tokens that must follow one another in one field of a record. */
  phrases: string[][];
  /** The same, of which no record may hold any. */
  excluded: string[][];
}

/** Nobody types more; a page pasted into the box is searched by its beginning. */
const LONGEST = 500;
/** Each phrase costs reading records. */
const MAX_PHRASES = 4;
const MAX_EXCLUDED = 8;
/** Longer queries are cut: nobody types them, and each word costs reads. */
const MAX_WORDS = 16;

const QUOTES = /[«»“”„‟〝〞]/g;
/** A minus that stands before a word, not inside one: `covid-19` excludes nothing. */
const MINUS = /(?<!\S)[-−](?=[\p{L}\p{N}])\S+/gu;

/** Takes a query apart; never throws. */
export function parseQuery(text: string): ParsedQuery {
  const parts = text.slice(0, LONGEST).replace(QUOTES, '"').split('"');
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  let plain = '';
  for (const [i, part] of parts.entries()) {
    // Quoted is what stands between two quotes; the last part has no quote behind it.
    const quoted = i % 2 === 1 && i < parts.length - 1;
    if (!quoted) {
      plain += ` ${part.replace(MINUS, (word) => {
        excluded.push(tokens(word));
        return '';
      })}`;
      continue;
    }
    const minus = /(?<!\S)[-−]$/.test(plain);
    if (minus) plain = plain.slice(0, -1);
    (minus ? excluded : phrases).push(tokens(part));
  }
  const whole = (list: string[][], most: number) =>
    list.filter((phrase) => phrase.length > 0).slice(0, most);
  return {
    plain: plain.trim(),
    phrases: whole(phrases, MAX_PHRASES),
    excluded: whole(excluded, MAX_EXCLUDED),
  };
}

/** Distinct words of a text that carry a subject; all of them when none does. */
export function queryWords(text: string): string[] {
  const words = [...new Set(tokens(text))];
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).slice(0, MAX_WORDS);
}

/** Whether a record has all phrases that were asked for and none of those that were excluded. */
export function holdsPhrases(record: CatalogueRecord, { phrases, excluded }: ParsedQuery): boolean {
  if (phrases.length + excluded.length === 0) return true;
  const fields = searchedFields(record).map(({ text }) => tokens(text));
  const holds = (phrase: string[]) => fields.some((field) => follows(field, phrase));
  return phrases.every(holds) && !excluded.some(holds);
}

/** Whether these tokens follow one another somewhere in a list. */
function follows(list: string[], phrase: string[]): boolean {
  for (let at = list.indexOf(phrase[0]!); at >= 0; at = list.indexOf(phrase[0]!, at + 1)) {
    if (phrase.every((token, i) => list[at + i] === token)) return true;
  }
  return false;
}
