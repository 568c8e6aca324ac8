import { useMemo, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import type { Flag } from '../../../lib/requests/flag.ts';
import { writeReferral } from '../../../lib/requests/referral.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Field } from '../Field.tsx';
import { Articles } from './Articles.tsx';
import { Outputs } from './Outputs.tsx';
import { Sheet } from './Sheet.tsx';
import type { LetterWords } from './use-letter.ts';

/** An association or a company in whose name one asks: article R. 343-1 wants more of it. */
const NOBODY = { form: '', seat: '', representative: '' };

interface ReferralProps {
  flag: Flag;
  documents: string[];
  sender: { name: string; address: string; email: string };
  /** The reader's day, `YYYY-MM-DD`. */
  day: string;
  now: () => Date;
}

/** The referral to the CADA, ready to be sent once a month of silence or a refusal has passed. */
export function Referral({ flag, documents, sender, day, now }: ReferralProps) {
  const { title, body, letter, steps } = flag;
  const [mine, setMine] = useState<LetterWords | null>(null);
  const [person, setPerson] = useState(NOBODY);
  const last = (...kinds: string[]) => steps.findLast(({ kind }) => kinds.includes(kind))?.day;
  const refused = last('refused', 'partly-answered');
  const requested = last('sent') ?? day;
  const written = useMemo(
    () =>
      writeReferral({
        subject: letter?.subject ?? title,
        documents,
        body: body?.name ?? '',
        requested,
        sender,
        day,
        ...(Object.values(person).some((one) => one.trim()) && { legalPerson: person }),
        ...(refused && { refused }),
      }),
    [title, body, letter, requested, refused, documents, sender, day, person],
  );
  const shown = mine ?? written;
  const differs = shown.text !== written.text || shown.subject !== written.subject;
  // Article R. 343-1 asks for the copy of what was refused, or left without an answer.
  const enclosed = letter && { name: `demande-${requested}.txt`, text: letter.text };
  return (
    <>
      <div class="row">
        <div class="text">
          <Disclosure summary={t('referralPerson')}>
            <div class="fields">
              <Field
                label={t('referralForm')}
                value={person.form}
                onValue={(form) => setPerson({ ...person, form })}
              />
              <Field
                label={t('referralSeat')}
                value={person.seat}
                onValue={(seat) => setPerson({ ...person, seat })}
              />
              <Field
                label={t('referralBy')}
                value={person.representative}
                onValue={(representative) => setPerson({ ...person, representative })}
              />
            </div>
          </Disclosure>
        </div>
      </div>
      <div class="row">
        <div class="text beside">
          <div class="writing">
            <Sheet
              words={shown}
              language={written.language}
              onWords={(words) => setMine({ subject: shown.subject, text: shown.text, ...words })}
              enclosed={enclosed?.text}
            />
            <p class="facts" role="status">
              {differs && t('requestChanged')}
            </p>
            {differs && (
              <div class="ways">
                <button type="button" class="act" onClick={() => setMine(null)}>
                  {t('requestRewrite')}
                </button>
              </div>
            )}
            <p class="facts">
              {[
                t(enclosed ? 'referralEnclosed' : 'referralEnclose'),
                refused && t('referralRefusal'),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
            <Outputs words={shown} sender={sender} now={now} enclosed={enclosed} />
          </div>
          <Articles articles={written.articles} thresholds={[]} language={written.language} />
        </div>
      </div>
    </>
  );
}
