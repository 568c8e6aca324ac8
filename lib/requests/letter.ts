/** A request for what is missing, in the words of the law that governs it. */
import type { Jurisdiction } from './flag.ts';
import type { Article, LetterLanguage, Threshold } from './law/article.ts';
import { ca } from './letters/ca.ts';
import { de } from './letters/de.ts';
import { eu } from './letters/eu.ts';
import { citing, type Form, type LetterInput } from './letters/form.ts';
import { fr } from './letters/fr.ts';
import { frame, typeset } from './letters/frame.ts';
import { gb } from './letters/gb.ts';
import { us } from './letters/us.ts';

const FORMS: Record<Jurisdiction, Form> = { FR: fr, EU: eu, GB: gb, DE: de, US: us, CA: ca };

/** A size that decides whether an article applies. */
export interface LetterThreshold extends Threshold {
  article: Article;
  /** The size of the body, where known; else it is to be verified. */
  known?: number;
}

export interface Letter {
  language: LetterLanguage;
  subject: string;
  /** The whole letter, its lines ended by `\n`. */
  text: string;
  /** Those that the text cites, in its order; each says when it does not apply. */
  articles: Article[];
  thresholds: LetterThreshold[];
}

/** Languages in which letters under the law of a jurisdiction are written, the usual one first. */
export const languagesOf = (jurisdiction: Jurisdiction): readonly LetterLanguage[] =>
  FORMS[jurisdiction].languages;

/**
 * Writes a letter from what is known. What is not known stands in square brackets, to be filled by
 * the reader. Nothing is sent.
 */
export function writeLetter(input: LetterInput): Letter {
  const form = FORMS[input.jurisdiction];
  const language = form.languages.find((one) => one === input.language) ?? form.languages[0];
  const { cite, cited } = citing(language);
  const draft = form.write(input, language, cite);
  return {
    language,
    subject: language === 'fr' ? typeset(draft.subject) : draft.subject,
    text: frame(draft, input, language),
    articles: cited,
    thresholds: cited.flatMap((article) =>
      (article.thresholds ?? []).map((threshold) => {
        const known = input.body?.[threshold.of];
        return { ...threshold, article, ...(known === undefined ? {} : { known }) };
      }),
    ),
  };
}
