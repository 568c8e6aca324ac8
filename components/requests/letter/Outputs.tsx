import { useState } from 'preact/hooks';
import { localDay } from '../../../lib/day.ts';
import { t } from '../../../lib/i18n.ts';
import { type Enclosure, mailFile } from '../../../lib/requests/email.ts';
import { copy } from '../../ui/copy.ts';
import { Icon } from '../../ui/Icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { LetterWords } from './use-letter.ts';

interface OutputsProps {
  words: LetterWords;
  /** E-mail address of the body, where it is known. */
  to?: string;
  sender: { name: string; email: string };
  now: () => Date;
  /** A copy of another letter that goes along with the draft and the file. */
  enclosed?: Enclosure | undefined;
}

/** What can be made of a letter here: a copy, a draft for the mail program, a file, paper. */
export function Outputs({ words, to = '', sender, now, enclosed }: OutputsProps) {
  const [said, setSaid] = useState('');
  const { subject, text } = words;
  const name = () => `${t('outputFile')}-${localDay(now())}`;
  return (
    <>
      <div class="ways">
        <button
          type="button"
          class="act"
          onClick={async () => setSaid(t((await copy(text)) ? 'outputCopied' : 'citeNotCopied'))}
        >
          <Icon name="copy" />
          {t('outputCopy')}
        </button>
        <button
          type="button"
          class="act"
          onClick={() =>
            saveFile(
              `${name()}.eml`,
              'message/rfc822',
              mailFile({ subject, text, to, from: sender, date: now(), enclosed }),
            )
          }
        >
          {t('outputDraft')}
        </button>
        <button
          type="button"
          class="act"
          onClick={() =>
            saveFile(
              `${name()}.txt`,
              'text/plain;charset=utf-8',
              [text, ...(enclosed ? [RULE, enclosed.text] : []), ''].join('\n'),
            )
          }
        >
          {t('outputText')}
        </button>
        <button type="button" class="act" onClick={({ currentTarget }) => printFrom(currentTarget)}>
          {t('outputPrint')}
        </button>
      </div>
      <p class="facts" role="status">
        {said}
      </p>
    </>
  );
}

/** Between a letter and what is enclosed. */
const RULE = `\n${'—'.repeat(20)}\n`;

/** Prints the sheet that a button stands under: a page may have two. */
function printFrom(button: HTMLElement): void {
  const writing = button.closest('.writing');
  writing?.classList.add('to-print');
  addEventListener('afterprint', () => writing?.classList.remove('to-print'), { once: true });
  print();
}
