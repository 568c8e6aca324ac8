/** Institutions of the European Union: Regulation (EC) No 1049/2001, in four of its languages. */
import { oneLine } from '../../text/written.ts';
import type { WantedKind } from '../flag.ts';
import type { LetterLanguage } from '../law/article.ts';
import { EU_WORDS } from './eu-words.ts';
import { facts } from './facts.ts';
import {
  type Cite,
  type Form,
  isFile,
  type LetterInput,
  nameOf,
  subjectOf,
  wantedLines,
} from './form.ts';
import { WHOLE } from './whole.ts';

/** Kinds whose reuse the Commission's decision may cover. */
const DATASETS: WantedKind[] = ['data', 'open-format', 'update', 'contracts', 'environment'];

/** Letters under the law of the Union. */
export const eu: Form = {
  languages: ['en', 'fr', 'de', 'es'],
  write(input, language, cite) {
    const words = EU_WORDS[language];
    const { wanted } = input;
    const environmental = wanted === 'environment';
    return {
      // German addresses name the house first, and then the office in it.
      addressee:
        language === 'de'
          ? [nameOf(input, words.body), words.office]
          : [words.office, nameOf(input, words.body)],
      subject: subjectOf(environmental ? words.environmentalSubject : words.subject, input.title),
      paragraphs: [
        words.request(cite('eu/1049/2'), cite('eu/1049/6')),
        wantedLines(input, WHOLE[language][wanted]),
        facts(input, language, language === 'en' ? 'GB' : undefined),
        environmental && words.environment(cite('eu/1367/3')),
        form(input, language, cite),
        words.partial(cite('eu/1049/4', words.paragraph(6))),
        words.forward,
        words.postal,
        words.answer(cite('eu/1049/7'), cite('eu/1049/8')),
      ].filter((paragraph): paragraph is string => Boolean(paragraph)),
    };
  },
};

function form({ wanted, mode, format }: LetterInput, language: LetterLanguage, cite: Cite) {
  const words = EU_WORDS[language];
  const file = isFile(mode) ? words.file(oneLine(format ?? '')) : '';
  const wish = words.form(`${words.modes[mode]}${file}`, cite('eu/1049/10'));
  return DATASETS.includes(wanted) ? `${wish} ${words.reuse(cite('eu/2011-833/6'))}` : wish;
}
