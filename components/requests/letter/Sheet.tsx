import { t } from '../../../lib/i18n.ts';
import type { LetterWords } from './use-letter.ts';

interface SheetProps {
  words: LetterWords;
  /** Of the letter. */
  language: string;
  onWords: (words: Partial<LetterWords>) => void;
  /** A copy of another letter, printed on pages of its own. */
  enclosed?: string | undefined;
}

/** Letters of a line of the sheet, where browsers do not size a field by what is in it. */
const LINE = 62;

/** The letter on its sheet: every word of it can be changed. What is printed is this. */
export function Sheet({ words: { subject, text }, language, onWords, enclosed }: SheetProps) {
  return (
    <div class="letter">
      <label class="about">
        <span>{t('requestSubject')}</span>
        <textarea
          rows={linesOf(subject)}
          lang={language}
          dir="auto"
          value={subject}
          // One line of words, over as many lines of the sheet as it needs.
          onInput={({ currentTarget: { value } }) =>
            onWords({ subject: value.replaceAll(/\s*\n\s*/g, ' ') })
          }
        />
      </label>
      <textarea
        aria-label={t('requestText')}
        lang={language}
        dir="auto"
        rows={linesOf(text)}
        value={text}
        onInput={(event) => onWords({ text: event.currentTarget.value })}
      />
      <Printed text={text} language={language} />
      {enclosed && <Printed text={enclosed} language={language} />}
    </div>
  );
}

/** A letter as it is printed: as paragraphs, which pages break between; each keeps its lines. */
const Printed = ({ text, language }: { text: string; language: string }) => (
  <div class="printed" lang={language} dir="auto" aria-hidden="true">
    {text.split(/\n{2,}/).map((paragraph, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
      <p key={at}>{paragraph}</p>
    ))}
  </div>
);

const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
