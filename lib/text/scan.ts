/**
 * Cuts a text into its tokens without making a string of each. Indexing a catalogue reads thirty
 * million letters, and nearly all of them are plain or carry a usual accent: those are folded one by
 * one, from a table. Where a text holds anything else, `tokens` cuts that stretch, from one blank to
 * the next.
 */
import { fold } from './fold.ts';
import { MAX_TOKEN_LENGTH, tokens } from './tokens.ts';

/** Tokens one after the other, as UTF-16 units. */
export interface Scanned {
  units: Uint16Array;
  /** Where each of them ends. */
  ends: Uint32Array;
  /** How many there are. */
  count: number;
}

/** What is below: Latin letters with the accents of Europe. */
const LATIN = 0x180;
/** Dashes, quotation marks and dots; what the table begins with after the letters. */
const PUNCTUATION = 0x2000;
const TABLE = LATIN + 0x40;

/** What stands in the table for what is no letter, or not to be judged alone. */
const SEPARATES = 0;
const BLANK = 1;
const UNUSUAL = 2;
const DOT = 3;
const NINE = '9'.charCodeAt(0);

/** For each character what it folds to: one letter or two, the second one in the high byte. */
const FOLDED = Uint16Array.from({ length: TABLE }, (_, place) =>
  meaning(String.fromCharCode(place < LATIN ? place : PUNCTUATION + place - LATIN)),
);

function meaning(character: string): number {
  if (/[ \t\n\r]/.test(character)) return BLANK;
  if (/[.(]/.test(character)) return DOT;
  const folded = fold(character);
  if (/^[a-z0-9]{1,2}$/.test(folded)) return folded.charCodeAt(0) | (folded.charCodeAt(1) << 8);
  return /[\p{L}\p{N}\p{M}·•‧∙.(]/u.test(folded) ? UNUSUAL : SEPARATES;
}

function meaningOf(code: number): number {
  if (code < LATIN) return FOLDED[code]!;
  const place = code - PUNCTUATION + LATIN;
  return place >= LATIN && place < TABLE ? FOLDED[place]! : UNUSUAL;
}

/** More than any text has. */
const MAX_TOKENS = 2 ** 30 - 1;

/** Written over by each call. */
const scanned: Scanned = { units: new Uint16Array(0), ends: new Uint32Array(0), count: 0 };

/**
 * Gives the tokens of a text: the same as `tokens`, in the same order.
 *
 * @param most stops behind so many.
 * @returns what is valid until the next call.
 */
export function scanTokens(text: string, most: number = MAX_TOKENS): Scanned {
  const { length } = text;
  reserve(length * 2, length);
  let { units, ends } = scanned;
  let count = 0;
  let written = 0;
  /** Where the token at hand begins among the units. */
  let start = 0;
  /** Where the stretch at hand begins: in the text, among the tokens, among the units. */
  let stretch = 0;
  let countBefore = 0;
  let writtenBefore = 0;
  for (let at = 0; at < length && count < most; at++) {
    const means = meaningOf(text.charCodeAt(at));
    if (means > DOT) {
      units[written++] = means & 0xff;
      if (means > 0xff) units[written++] = means >>> 8;
    } else if (means === UNUSUAL || (means === DOT && isInside(text, at))) {
      at = endOfStretch(text, at);
      count = countBefore;
      written = writtenBefore;
      for (const token of tokens(text.slice(stretch, at))) {
        // It may be longer than what it was cut from: `㎢`, `東京都`.
        reserve(written + token.length + (length - at) * 2, count + 1 + length - at);
        ({ units, ends } = scanned);
        for (let i = 0; i < token.length; i++) units[written++] = token.charCodeAt(i);
        ends[count++] = written;
      }
      start = written;
      stretch = at + 1;
      countBefore = count;
      writtenBefore = written;
    } else {
      if (written > start) {
        written = Math.min(written, start + MAX_TOKEN_LENGTH);
        start = written;
        ends[count++] = written;
      }
      if (means === BLANK) {
        stretch = at + 1;
        countBefore = count;
        writtenBefore = written;
      }
    }
  }
  if (written > start) ends[count++] = Math.min(written, start + MAX_TOKEN_LENGTH);
  scanned.count = Math.min(count, most);
  return scanned;
}

function reserve(units: number, tokens: number): void {
  if (units > scanned.units.length)
    scanned.units = grown(scanned.units, new Uint16Array(units * 2));
  if (tokens > scanned.ends.length) scanned.ends = grown(scanned.ends, new Uint32Array(tokens * 2));
}

function grown<T extends Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** Whether a dot or a parenthesis may be one of a word: `S.I.R.E.N.E.`, `agent(e)s`. */
const isInside = (text: string, at: number): boolean =>
  at > 0 &&
  at + 1 < text.length &&
  mayBeLetter(text.charCodeAt(at - 1)) &&
  mayBeLetter(text.charCodeAt(at + 1));

function mayBeLetter(code: number): boolean {
  const means = meaningOf(code);
  return means === UNUSUAL || means > NINE;
}

/** Nothing of a token, nor of what decides where it is cut, reaches over a blank. */
function endOfStretch(text: string, from: number): number {
  let at = from;
  while (at < text.length && meaningOf(text.charCodeAt(at)) !== BLANK) at++;
  return at;
}
