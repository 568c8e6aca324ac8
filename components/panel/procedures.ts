import type { MessageKey } from '../../lib/i18n.ts';
import type { Procedure } from '../../lib/kinds/consultation.ts';

/**
 * Each procedure in plain words, with its French legal name where it has one. They are different
 * things in law (code de l'environnement, L. 121-1 and following, L. 123-1 and following): no word
 * stands for two of them.
 */
export const PROCEDURES: Record<Procedure, MessageKey> = {
  consultation: 'consultationKind',
  concertation: 'consultationConcertation',
  'public-inquiry': 'consultationInquiry',
  'public-debate': 'consultationDebate',
  petition: 'consultationPetition',
  'call-for-evidence': 'consultationEvidence',
  rulemaking: 'consultationRulemaking',
};
