import { date, t } from '../../../lib/i18n.ts';
import type { Step } from '../../../lib/requests/flag.ts';
import { STEP_WORDS } from '../../../lib/requests/words.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Day } from './Day.tsx';

/** A step that was noted. */
export function StepMoment({ step, onRemove }: { step: Step; onRemove: () => void }) {
  const word = t(STEP_WORDS[step.kind]);
  return (
    <div class="row">
      <Day day={step.day} />
      <div class="text">
        <p class="moment">
          <Icon name="check" />
          {word}
        </p>
        {step.note && (
          <p class="facts" dir="auto">
            {step.note}
          </p>
        )}
        {step.link && (
          <p class="facts">
            <ExternalLink href={step.link}>{new URL(step.link).host}</ExternalLink>
          </p>
        )}
        <button
          type="button"
          class="act"
          aria-label={t('happenedRemoveNamed', `${word}, ${date(step.day)}`)}
          onClick={onRemove}
        >
          {t('happenedRemove')}
        </button>
      </div>
    </div>
  );
}
