/** What is said of a proposal: the fact, and what would make it void. */
import { type MessageKey, plural, t } from '../../../lib/i18n.ts';
import type { Cause, Proposal, Sureness } from '../../../lib/missing/proposal.ts';

/** The fact of a proposal, with its measure. */
export function factOf({ cause, count = 1 }: Proposal): string {
  switch (cause) {
    case 'table':
      return plural('missingTable', count);
    case 'closed-file':
      return plural('missingFile', count);
    case 'overdue':
      return plural('missingOverdue', count);
    default:
      return t(FACTS[cause]);
  }
}

const FACTS: Record<Exclude<Cause, 'table' | 'closed-file' | 'overdue'>, MessageKey> = {
  simulator: 'missingSimulator',
  'automated-decision': 'missingAutomated',
  consultation: 'missingConsultation',
  'publishes-nothing': 'missingPublishes',
};

/** What would make a proposal of each cause void. */
export const REFUTED_BY: Record<Cause, MessageKey> = {
  table: 'refuteTable',
  'closed-file': 'refuteFile',
  simulator: 'refuteSimulator',
  'automated-decision': 'refuteAutomated',
  consultation: 'refuteConsultation',
  overdue: 'refuteOverdue',
  'publishes-nothing': 'refutePublishes',
};

export const SURE_WORDS: Record<Sureness, MessageKey> = {
  plausible: 'surePlausible',
  possible: 'surePossible',
};
