/** Until when one may take part, in words. */
import { date, inDays, t } from '../../lib/i18n.ts';
import {
  type ConsultationFacts,
  daysLeft,
  type Standing,
  standing,
} from '../../lib/kinds/consultation.ts';

/** Further off than this, in days, a date says more than a number of days. */
const COUNTED = 60;

export interface Countdown {
  standing: Standing;
  /** What matters: `closes in 5 days`. */
  strong: string;
  /** What makes it exact: `30 November 2026`. */
  rest?: string;
  /** How much of its time has passed, 0 to 1, where both of its days are known and it is open. */
  passed?: number;
}

/**
 * @param today the reader's day, `YYYY-MM-DD`: a closing day is a fact about the future, however old
 *   the list that tells it.
 */
export function countdown(facts: ConsultationFacts, today: string): Countdown {
  const { opens, closes } = facts;
  const now = standing(facts, today);
  switch (now) {
    case 'open': {
      const passed = passedOf(opens, closes, today);
      return { standing: now, ...open(facts, today), ...(passed !== null && { passed }) };
    }
    case 'soon':
      return opens !== undefined && opens > today
        ? {
            standing: now,
            strong: t('consultationOpens', date(opens)),
            ...(closes && { rest: t('consultationUntil', date(closes)) }),
          }
        : { standing: now, strong: t('consultationPlanned') };
    case 'closed':
      return {
        standing: now,
        strong: closes ? t('consultationClosedOn', date(closes)) : t('consultationClosed'),
      };
    case 'unknown':
      return { standing: now, strong: t('consultationUndated') };
  }
}

function open(facts: ConsultationFacts, today: string): Pick<Countdown, 'strong' | 'rest'> {
  const left = daysLeft(facts, today);
  if (left === null || facts.closes === undefined) {
    return { strong: t('consultationIsOpen'), rest: t('consultationNoClosing') };
  }
  const day = date(facts.closes);
  if (left === 0) return { strong: t('consultationLastDay') };
  if (left > COUNTED) return { strong: t('consultationOpenUntil', day) };
  return { strong: t('consultationCloses', inDays(left)), rest: day };
}

function passedOf(opens = '', closes = '', today: string): number | null {
  const whole = Date.parse(closes) - Date.parse(opens);
  const passed = Date.parse(today) - Date.parse(opens);
  return whole > 0 ? Math.min(1, Math.max(0, passed / whole)) : null;
}
