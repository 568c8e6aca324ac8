import { type PluralKey, plural, t } from '../../../lib/i18n.ts';
import type { ConsultationFacts, Procedure } from '../../../lib/kinds/consultation.ts';
import { consultationOf } from '../closing-order.ts';
import { type Countdown, countdown } from '../countdown.ts';
import { PROCEDURES } from '../procedures.ts';
import { AddToCalendar } from './AddToCalendar.tsx';
import type { CardProps } from './card.ts';
import { Addresses, Facts, Gist } from './parts.tsx';

/** A consultation: until when, what kind of procedure it is, and how many took part. */
export function Consultation({ record, asOf, lang }: CardProps) {
  const facts = consultationOf(record);
  const left = countdown(facts, asOf.today);
  const isOver = left.standing === 'closed';
  return (
    <>
      <Left left={left} />
      <Facts
        publisher={record.publisher}
        lang={lang}
        facts={[t(PROCEDURES[facts.procedure] ?? 'consultationKind'), partOf(facts)]}
      />
      <Addresses
        addresses={[
          [t('consultationPage'), isOver ? undefined : facts.page],
          [t('consultationOutcome'), facts.outcome],
        ]}
        except={record.url}
      />
      <AddToCalendar record={record} today={asOf.today} />
    </>
  );
}

function Left({ left: { standing, strong, rest, passed } }: { left: Countdown }) {
  const tone = standing === 'open' ? 'holds' : standing === 'closed' ? 'quiet' : undefined;
  return (
    <>
      {passed !== undefined && <Days passed={passed} />}
      <Gist strong={strong} tone={tone}>
        {rest && ` · ${rest}`}
      </Gist>
    </>
  );
}

const Y = 5.5;

/** From the first day to the last, and where today is between them. */
function Days({ passed }: { passed: number }) {
  const today = `${Math.round(passed * 1000) / 10}%`;
  return (
    <svg class="ruler days" aria-hidden="true" focusable="false">
      <line class="base" x1="0" x2="100%" y1={Y} y2={Y} />
      <line class="age" x1="0" x2={today} y1={Y} y2={Y} />
      <line class="tick" x1="0" x2="0" y1="1" y2="10" />
      <line class="tick" x1="100%" x2="100%" y1="1" y2="10" />
      <circle class="dot" cx={today} cy={Y} r="3" />
    </svg>
  );
}

/** What people give in each procedure. */
const GIVEN: Partial<Record<Procedure, PluralKey>> = {
  petition: 'consultationSignatures',
  rulemaking: 'consultationComments',
};

function partOf({ procedure, participation }: ConsultationFacts): string | undefined {
  if (participation === undefined) return undefined;
  return plural(GIVEN[procedure] ?? 'consultationContributions', participation);
}
