/** What every form of letter is given, what it gives back, and what it is written with. */
import { oneLine } from '../../text/written.ts';
import type { Jurisdiction, WantedKind } from '../flag.ts';
import type { Article, LetterLanguage } from '../law/article.ts';
import { article } from '../law/law.ts';

/** How the documents are to be had. */
export const ACCESS_MODES = ['email', 'online', 'copy', 'on-site'] as const;

export type AccessMode = (typeof ACCESS_MODES)[number];

/** Whether what is received that way is a file, of which a format can be asked. */
export const isFile = (mode: AccessMode): boolean => mode === 'email' || mode === 'online';

/** The office a French letter is addressed to; elsewhere the law of access names one alone. */
export type Officer = 'prada' | 'amdac' | 'none';

export interface LetterInput {
  jurisdiction: Jurisdiction;
  /** Of those in which letters under this law are written; the first of them when it is none. */
  language?: LetterLanguage;
  wanted: WantedKind;
  /** What is missing, in the reader's words. */
  title: string;
  /** The documents by their names; the title alone names them where there are none. */
  documents?: readonly string[];
  /** `2019 à 2025`, in the reader's words. */
  period?: string;
  /** Columns or facts that are wanted. */
  fields?: readonly string[];
  /** `CSV`. */
  format?: string;
  mode: AccessMode;
  body?: {
    name: string;
    officer?: Officer;
    /** Inhabitants, where known. */
    population?: number;
    /** Full-time equivalents, where known. */
    staff?: number;
  };
  page?: { url: string; title: string; day: string };
  /** The record that is spoken of, as its catalogue knew it on a day. */
  record?: { title: string; url: string; day?: string };
  /** Where it was looked for, and on which day. */
  searched?: { where: readonly string[]; day: string };
  /** A decision on the reader in person, by its date or number: opens the rights of its addressee. */
  decision?: string;
  sender?: { name?: string; address?: string; email?: string };
  /** The day of the letter, `YYYY-MM-DD`. */
  day: string;
}

/** What a form says, its frame left out. */
export interface Draft {
  addressee: string[];
  subject: string;
  paragraphs: string[];
}

/**
 * Writes the name of an article into a sentence, and remembers that it was cited.
 *
 * @param part of the article, as it follows its number: ` Absatz 2`, `(6)`.
 */
export type Cite = (id: string, part?: string) => string;

export interface Form {
  languages: readonly [LetterLanguage, ...LetterLanguage[]];
  write(input: LetterInput, language: LetterLanguage, cite: Cite): Draft;
}

/**
 * A {@link Cite} for one language, and the articles that it was asked for, each once. A text is
 * named in full the first time, and shortly then.
 */
export function citing(language: LetterLanguage): { cite: Cite; cited: Article[] } {
  const cited: Article[] = [];
  const texts = new Set<string>();
  return {
    cited,
    cite(id, part = '') {
      const one = article(id);
      if (!cited.includes(one)) cited.push(one);
      const citation = one.cited[language];
      if (!citation) throw new Error(`${id} is not cited in ${language}.`);
      const { number, text, again } = citation;
      if (text === undefined) return `${number}${part}`;
      const name = texts.has(text) && again !== undefined ? again : text;
      texts.add(text);
      return `${number}${part} ${name}`;
    },
  };
}

/** Whether a size that is known exempts the body; null where it is not known. */
export function isExempt({ body }: LetterInput, { thresholds = [] }: Article): boolean | null {
  const known = thresholds.map(({ of, under }) => {
    const size = body?.[of];
    return size === undefined ? null : size < under;
  });
  // Either exemption is enough; none is ruled out by what is not known.
  if (known.includes(true)) return true;
  return known.includes(null) ? null : false;
}

/** The name of the body, or what stands in its place. */
export const nameOf = ({ body }: LetterInput, blank: string): string =>
  oneLine(body?.name ?? '') || blank;

/** What is asked for, one a line: the documents by name, else what `whole` makes of the title. */
export function wantedLines(
  { documents = [], title }: LetterInput,
  whole: (title: string) => string,
): string {
  const named = documents.map(oneLine).filter(Boolean);
  const lines = named.length > 0 ? named : [whole(oneLine(title))];
  return lines.map((line, i) => (lines.length > 1 ? `${i + 1}. ${line}` : `– ${line}`)).join('\n');
}

/** Letters of the longest subject that every door takes. */
const LONGEST_SUBJECT = 120;

/** What the letter is and what it is about; a long title is cut, never the beginning. */
export function subjectOf(what: string, title: string): string {
  const whole = `${what} – ${oneLine(title)}`;
  const letters = [...whole];
  return letters.length <= LONGEST_SUBJECT
    ? whole
    : `${letters
        .slice(0, LONGEST_SUBJECT - 1)
        .join('')
        .trimEnd()}…`;
}

/** A day in full in a language: `28 novembre 2026`, `1er décembre 2026`. */
export function longDay(iso: string, language: LetterLanguage, region?: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const format = new Intl.DateTimeFormat(region ? `${language}-${region}` : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const day = format.format(time);
  // The first of a month is an ordinal in French, which `Intl` does not write.
  return language === 'fr' ? day.replace(/^1 /, '1er ') : day;
}

/** The lines that say something, as one text; nothing where none does. */
export const lines = (...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join('\n');
