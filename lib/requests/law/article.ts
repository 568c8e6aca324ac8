/** What is said of an article of law: enough to cite it, and to say when it does not apply. */
import type { Jurisdiction } from '../flag.ts';

/** Languages in which letters are written. */
export type LetterLanguage = 'fr' | 'en' | 'de' | 'es';

/** How its text is known to us. Only what was read is said flatly. */
export type Confidence =
  /** The text itself, or the official explanation of it, was read. */
  | 'read'
  /** Told by somebody else: an authority that applies it, a manual. */
  | 'second-hand'
  /** General knowledge: to be verified before anybody leans on it. */
  | 'unverified';

/** A size under which a body is exempt. */
export interface Threshold {
  /** Full-time equivalents, or inhabitants. */
  of: 'staff' | 'population';
  /** Bodies smaller than this are exempt. */
  under: number;
}

/** An article by its number and its text: `article L. 311-1` and `du CRPA`. */
export interface Citation {
  number: string;
  /** Nothing where the number names the text too: `5 U.S.C. § 552`. */
  text?: string;
  /** The text from its second mention on, where that is shorter: `of the Act`. */
  again?: string;
}

export interface Article {
  /** Stable: `fr/crpa/l311-1`. */
  id: string;
  jurisdiction: Jurisdiction;
  /** As a letter writes it, in each language in which letters under this law are written. */
  cited: Partial<Record<LetterLanguage, Citation>>;
  /** What it gives, in one sentence, in the language of the law. */
  gives: string;
  /** Whom or what it does not cover, in the language of the law. */
  unless: readonly string[];
  thresholds?: readonly Threshold[];
  /** Where the law itself is published. */
  source: string;
  /** The day on which the text was looked at, `YYYY-MM-DD`. */
  looked: string;
  /** The day whose law that text was, `YYYY-MM-DD`, where it says so. */
  asOf?: string;
  confidence: Confidence;
}

/** What the articles of one file have in common. */
type Shared = Pick<Article, 'jurisdiction' | 'source' | 'looked' | 'asOf'>;

/** Completes the articles of one text by what they share. */
export const articlesOf = (
  shared: Shared,
  articles: readonly (Omit<Article, keyof Shared> & Partial<Shared>)[],
): Article[] => articles.map((article) => ({ ...shared, ...article }));

/** An article as it is named where it stands alone. */
export const named = ({ number, text }: Citation): string => (text ? `${number} ${text}` : number);
