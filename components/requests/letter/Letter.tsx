import { t } from '../../../lib/i18n.ts';
import type { Flag } from '../../../lib/requests/flag.ts';
import type { FlagWords } from '../../../lib/services/flags.ts';
import { Articles } from './Articles.tsx';
import { LetterForm } from './LetterForm.tsx';
import { Outputs } from './Outputs.tsx';
import { Sheet } from './Sheet.tsx';
import type { LetterState } from './use-letter.ts';

interface LetterProps {
  flag: Flag;
  letter: LetterState;
  now: () => Date;
  onFlag: (words: Partial<FlagWords>) => void;
}

/** The form, the sheet that it writes, and the articles beside it. */
export function Letter({ flag, letter, now, onFlag }: LetterProps) {
  const { shown, written, isMine, before, edit, rewrite, putBack } = letter;
  const differs = isMine && (shown.text !== written.text || shown.subject !== written.subject);
  return (
    <>
      <LetterForm flag={flag} letter={letter} onFlag={onFlag} />
      <div class="row">
        <div class="text beside">
          <div class="writing">
            <Sheet words={shown} language={written.language} onWords={edit} />
            <div role="status">
              {differs && <p class="facts">{t('requestChanged')}</p>}
              {before && <p class="facts">{t('requestRewritten')}</p>}
            </div>
            <div class="ways">
              {differs && (
                <button type="button" class="act" onClick={rewrite}>
                  {t('requestRewrite')}
                </button>
              )}
              {before && (
                <button type="button" class="act" onClick={putBack}>
                  {t('requestMine')}
                </button>
              )}
            </div>
            <Outputs words={shown} to={letter.to} sender={letter.sender} now={now} />
          </div>
          <Articles
            articles={written.articles}
            thresholds={written.thresholds}
            language={written.language}
          />
        </div>
      </div>
    </>
  );
}
