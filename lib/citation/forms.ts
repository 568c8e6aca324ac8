/** The forms in which one citation is given. */
import { citationBibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { citationCsl } from './csl.ts';
import { citationHtml, citationMarkdown, citationSentence } from './sentence.ts';

export const CITATION_FORMS = ['sentence', 'markdown', 'html', 'bibtex', 'csl'] as const;

export type CitationForm = (typeof CITATION_FORMS)[number];

const WRITERS: Record<CitationForm, (cited: Citable) => string> = {
  sentence: citationSentence,
  markdown: citationMarkdown,
  html: citationHtml,
  bibtex: (cited) => citationBibtex([cited]),
  csl: (cited) => citationCsl([cited]),
};

/** One citation in one form. */
export const cite = (cited: Citable, form: CitationForm): string => WRITERS[form](cited);
