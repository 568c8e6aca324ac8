/** The phrases that say what a page is about, from its texts and their places in it. */
import type { Phrase } from '../model.ts';
import { fold } from './fold.ts';
import { isGeneric } from './generic.ts';
import { LANGUAGES, type LanguageWords } from './languages.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopwords.ts';

/** A text of the page, weighed by its place: 1 for the title, less for the body. */
export interface PhrasePart {
  text: string;
  /** 0 to 1. */
  weight: number;
  /** Sentences rather than a label: there a phrase counts only when it is repeated. */
  running?: boolean;
}

const MAX_PHRASES = 40;
/** Phrases of several words among them: single words are what an index is asked for. */
const MAX_LONG = 20;
const MAX_WORDS = 4;
/** A longer run of letters is no word: an address, a hash, text without spaces. */
const MAX_WORD_LENGTH = 30;
const MAX_PHRASE_LENGTH = 80;
/** Characters read, all parts together. */
const MAX_CHARACTERS = 20_000;
/** From this weight on, a phrase of a label counts without being repeated. */
const HIGH = 0.5;
/** Phrases that may share a word. */
const MAX_SHARED = 3;
const HYPHEN = 0x2d;
/** A page whose strongest phrase is weaker than this says nothing in particular. */
const STRONG = 1.3;
/** By number of words: two or three words are the most telling. */
const LENGTH_FACTOR = [0, 0.75, 1, 1.08, 1.04];

type Kind = 'word' | 'generic' | 'number' | 'joining' | 'separating';

interface Token {
  start: number;
  end: number;
  key: string;
  kind: Kind;
  /** Follows the token before it after a hyphen: `libre-service`, `Île-de-France`. */
  hyphened: boolean;
}

interface Candidate {
  surface: string;
  keys: string[];
  /** Share of its words that are not generic. */
  telling: number;
  /** Highest weight of a part that holds it, and how often it occurs in all. */
  best: number;
  count: number;
  /** Stands in a label, and there whole between two boundaries. */
  label: boolean;
  whole: boolean;
  order: number;
}

const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;
/** What may stand between two words of one phrase. */
const GLUE = /^(?:[\s\u00a0]*|[\s\u00a0]?['’ʼ\-‐‑·.&/]?)$/;

/**
 * Key phrases of a page, the strongest first.
 *
 * @param parts texts with their weights; the heaviest first, since later ones may be cut.
 * @param language BCP 47 primary tag, or null: then only what all languages share is left out.
 * @returns at most 40 phrases of 1 to 4 words, lower case with their accents, weights 0 to 1.
 */
export function keyPhrases(parts: PhrasePart[], language: string | null): Phrase[] {
  const language_ = (language && LANGUAGES[language]) || LANGUAGES.fr!;
  const kinds = new Map<string, { key: string; kind: Kind }>();
  const candidates = new Map<string, Candidate>();
  let budget = MAX_CHARACTERS;
  for (const part of parts) {
    if (budget <= 0) break;
    const text = part.text.slice(0, budget);
    budget -= text.length;
    for (const run of runs(text, language_, kinds)) {
      collect(text, run, part, candidates);
    }
  }
  return select([...candidates.values()]);
}

/** Cuts a text into runs of tokens between punctuation and separating words. */
function runs(
  text: string,
  language: LanguageWords,
  kinds: Map<string, { key: string; kind: Kind }>,
): Token[][] {
  const found: Token[][] = [];
  let run: Token[] = [];
  let end = 0;
  const close = () => {
    while (run.length && run[run.length - 1]!.kind === 'joining') run.pop();
    if (run.length) found.push(run);
    run = [];
  };
  for (const match of text.matchAll(TOKEN)) {
    const written = match[0];
    const start = match.index;
    if (run.length && !isGlue(text, end, start)) close();
    end = start + written.length;
    let known = kinds.get(written);
    if (!known) {
      known = classify(written, language);
      kinds.set(written, known);
    }
    const { key, kind } = known;
    if (kind === 'separating') close();
    // A phrase begins with a word.
    else if (run.length || kind === 'word' || kind === 'generic') {
      const hyphened = run.length > 0 && text.charCodeAt(start - 1) === HYPHEN;
      run.push({ start, end, key, kind, hyphened });
    }
  }
  close();
  return found;
}

function isGlue(text: string, from: number, to: number): boolean {
  if (to - from === 1) {
    const code = text.charCodeAt(from);
    if (code === 32 || code === 0x27 || code === 0x2019 || code === 0x2d) return true;
    return code === 0xa0 || code === 0x26 || code === 0xb7;
  }
  return to - from <= 3 && GLUE.test(text.slice(from, to));
}

function classify(written: string, language: LanguageWords): { key: string; kind: Kind } {
  const folded = fold(written);
  if (language.joining.has(folded)) return { key: folded, kind: 'joining' };
  if (written.length > MAX_WORD_LENGTH || language.separating.has(folded) || isStopWord(folded)) {
    return { key: folded, kind: 'separating' };
  }
  if (/^\d+$/.test(folded)) {
    // Years and long numbers belong to dates, phone numbers and identifiers.
    const short = folded.length <= 3;
    return { key: folded, kind: short ? 'number' : 'separating' };
  }
  if (folded.length < 2) return { key: folded, kind: 'separating' };
  const key = stem(folded);
  return { key, kind: isGeneric(key) ? 'generic' : 'word' };
}

/** Counts every phrase of 1 to 4 words of a run. */
function collect(
  text: string,
  run: Token[],
  { weight, running }: PhrasePart,
  into: Map<string, Candidate>,
): void {
  for (let first = 0; first < run.length; first++) {
    const opening = run[first]!;
    if (opening.kind === 'joining' || opening.kind === 'number') continue;
    let id = '';
    const keys: string[] = [];
    let telling = 0;
    for (let last = first; last < run.length && keys.length < MAX_WORDS; last++) {
      const token = run[last]!;
      if (token.kind === 'joining') continue;
      id += id ? ` ${token.key}` : token.key;
      keys.push(token.key);
      if (token.kind === 'word') telling++;
      // A phrase ends with a telling word, or with a number after one: `article 11`.
      if (telling === 0 || (token.kind === 'generic' && !token.hyphened)) continue;
      // A compound is not taken apart, except for its single words.
      if (keys.length > 1 && (opening.hyphened || run[last + 1]?.hyphened)) continue;
      if (token.kind === 'number' && keys.length > 2) continue;
      const known = into.get(id);
      const label = !running && weight >= HIGH;
      const whole = label && first === 0 && last === run.length - 1;
      if (known) {
        known.count++;
        known.label ||= label;
        known.whole ||= whole;
        if (weight > known.best) known.best = weight;
        continue;
      }
      if (token.end - opening.start > MAX_PHRASE_LENGTH) break;
      into.set(id, {
        surface: text.slice(opening.start, token.end),
        keys: [...keys],
        telling: telling / keys.length,
        best: weight,
        count: 1,
        label,
        whole,
        order: into.size,
      });
    }
  }
}

/** Strongest candidates, without phrases whose words stronger phrases hold already. */
function select(candidates: Candidate[]): Phrase[] {
  const scored = candidates
    .filter((c) => c.keys.length === 1 || c.label || c.count > 1)
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score || a.candidate.order - b.candidate.order);
  const strongest = Math.max(scored[0]?.score ?? 0, STRONG);
  const phrases: Phrase[] = [];
  const covered = new Map<string, { count: number; shared: number }>();
  let long = 0;
  for (const { candidate, score } of scored) {
    if (phrases.length >= MAX_PHRASES) break;
    const { keys, count } = candidate;
    if (keys.length > 1) {
      const told = keys.every((key) => (covered.get(key)?.count ?? 0) >= count);
      const worn = keys.some((key) => (covered.get(key)?.shared ?? 0) >= MAX_SHARED);
      if (told || worn || long >= MAX_LONG) continue;
      long++;
      for (const key of keys) {
        const known = covered.get(key);
        covered.set(key, {
          count: Math.max(count, known?.count ?? 0),
          shared: (known?.shared ?? 0) + 1,
        });
      }
    }
    const text = candidate.surface.replace(/\s+/g, ' ').toLowerCase();
    phrases.push({ text, weight: Math.round((score / strongest) * 1000) / 1000 });
  }
  return phrases;
}

function score({ keys, telling, best, count, whole, surface }: Candidate): number {
  const repeated = 1 + 0.35 * Math.log2(Math.min(count, 24));
  const length = LENGTH_FACTOR[keys.length]! * (whole && keys.length > 1 ? 1.1 : 1);
  // Two or three letters are an acronym when written in capitals, else rarely a subject.
  const short = surface.length <= 3 && surface !== surface.toUpperCase() ? 0.6 : 1;
  return best * repeated * length * (0.4 + 0.6 * telling) * short;
}
