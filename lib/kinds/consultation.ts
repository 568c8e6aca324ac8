/** What only consultations have: a procedure, and days between which one may take part. */

export const PROCEDURES = [
  'consultation',
  /** Dialogue before a project is settled: « concertation ». */
  'concertation',
  /** « Enquête publique », code de l'environnement L. 123-1 and following. */
  'public-inquiry',
  /** « Débat public », led by the CNDP: code de l'environnement L. 121-1 and following. */
  'public-debate',
  'petition',
  'call-for-evidence',
  /** Comments on a proposed rule, as the Federal Register collects them. */
  'rulemaking',
] as const;

export type Procedure = (typeof PROCEDURES)[number];

export interface ConsultationFacts {
  procedure: Procedure;
  /** First and last day to take part; ISO dates, `YYYY-MM-DD`. */
  opens?: string;
  closes?: string;
  /** What the catalogue itself says, for those without dates. */
  said?: 'planned' | 'open' | 'closed';
  /** Contributions, comments or signatures, as the catalogue counts them. */
  participation?: number;
  /** Address of the synthesis or the decision; http(s). */
  outcome?: string;
  /** Where one takes part, when that is not the record's own page; http(s). */
  page?: string;
}

/** Where a consultation stands; `unknown` when its catalogue tells too little. */
export type Standing = 'open' | 'soon' | 'closed' | 'unknown';

/**
 * Where a consultation stands on a day. Its dates count before what its catalogue said of it, for a
 * catalogue is older than today.
 *
 * @param today ISO date, `YYYY-MM-DD`, where the reader is.
 */
export function standing({ opens, closes, said }: ConsultationFacts, today: string): Standing {
  if (closes !== undefined && closes < today) return 'closed';
  if (opens !== undefined && opens > today) return 'soon';
  if (closes !== undefined) return 'open';
  if (said === 'closed') return 'closed';
  if (said === 'open') return 'open';
  if (said === 'planned') return 'soon';
  return 'unknown';
}

/**
 * Whole days until a consultation closes; 0 on its last day. Null when it has no closing day, or
 * that is past.
 */
export function daysLeft({ closes }: ConsultationFacts, today: string): number | null {
  if (closes === undefined) return null;
  const days = Math.round((Date.parse(closes) - Date.parse(today)) / 86_400_000);
  return days >= 0 ? days : null;
}
