import { useState } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import { type Moment, timeLine } from '../../../lib/requests/deadlines.ts';
import type { Flag, Step } from '../../../lib/requests/flag.ts';
import { STEP_WORDS } from '../../../lib/requests/words.ts';
import type { RequestServices } from '../../../lib/services/requests.ts';
import { DueMoment } from './DueMoment.tsx';
import { Happened } from './Happened.tsx';
import { Reminders } from './Reminders.tsx';
import { StepMoment } from './StepMoment.tsx';

interface FollowProps {
  flag: Flag;
  /** The day at the body, `YYYY-MM-DD`. */
  today: string;
  services: RequestServices;
  /** Answers whether it was written. */
  onStep: (step: Step) => Promise<boolean>;
  onRemoveStep: (step: Step) => void;
}

/** Jurisdictions whose days are counted with holidays. */
const BY_HOLIDAYS: Flag['jurisdiction'][] = ['EU', 'GB', 'DE', 'US', 'CA'];

/** What happened and what is due, on one line of time; and the form that adds to it. */
export function Follow({ flag, today, services, onStep, onRemoveStep }: FollowProps) {
  const [said, setSaid] = useState('');
  const moments = timeLine(flag, today);
  const add = async (step: Step) => {
    const added = await onStep(step);
    if (added) setSaid(t('happenedAdded', t(STEP_WORDS[step.kind])));
    return added;
  };
  return (
    <>
      {moments.length > 0 && (
        <ol class="moments">
          {moments.map((moment) => (
            <li key={keyOf(moment)}>
              {'step' in moment ? (
                <StepMoment step={moment.step} onRemove={() => onRemoveStep(moment.step)} />
              ) : (
                <DueMoment flag={flag} due={moment.due} today={today} />
              )}
            </li>
          ))}
        </ol>
      )}
      <div class="row">
        <div class="text">
          <p class="facts" role="status">
            {said}
          </p>
          <Happened
            key={flag.steps.length}
            first={flag.steps.length === 0}
            today={today}
            onStep={add}
          />
          {moments.length > 0 && (
            <p class="facts">
              {[t('dueCourts'), BY_HOLIDAYS.includes(flag.jurisdiction) && t('dueHolidays')]
                .filter(Boolean)
                .join(' ')}
            </p>
          )}
          <Reminders services={services} />
        </div>
      </div>
    </>
  );
}

const keyOf = (moment: Moment): string =>
  'step' in moment
    ? `${moment.day} ${moment.step.kind} ${moment.step.note} ${moment.step.link ?? ''}`
    : `${moment.day} ${moment.due.kind}`;
