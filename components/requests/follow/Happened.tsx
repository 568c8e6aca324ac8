import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import { isDay } from '../../../lib/requests/days.ts';
import { STEP_KINDS, type Step, type StepKind } from '../../../lib/requests/flag.ts';
import { STEP_WORDS } from '../../../lib/requests/words.ts';
import { Choice, Field } from '../Field.tsx';

interface HappenedProps {
  /** Nothing was noted yet. */
  first: boolean;
  /** The day at the body, `YYYY-MM-DD`. */
  today: string;
  onStep: (step: Step) => Promise<boolean>;
}

/** The form for a step: what happened, when, and where it can be read. */
export function Happened({ first, today, onStep }: HappenedProps) {
  const [kind, setKind] = useState<StepKind>(first ? 'sent' : 'answered');
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [link, setLink] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isDay(day)) return;
    void onStep({ kind, day, note: note.trim(), ...(link.trim() && { link: link.trim() }) });
  };
  return (
    <form onSubmit={submit}>
      <div class="fields">
        <Choice
          label={t('happenedKind')}
          value={kind}
          options={STEP_KINDS.map((one) => [one, t(STEP_WORDS[one])] as const)}
          onValue={setKind}
        />
        <Field
          type="date"
          label={t('happenedDay')}
          value={day}
          max={today}
          required
          onValue={setDay}
        />
        <Field long label={t('happenedNote')} value={note} onValue={setNote} />
        <Field type="url" label={t('happenedLink')} value={link} onValue={setLink} />
      </div>
      <div class="buttons">
        <button type="submit" class="button">
          {t('happenedAdd')}
        </button>
      </div>
    </form>
  );
}
