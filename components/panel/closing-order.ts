/** Consultations in the order in which a reader can still do something about them. */
import { type ConsultationFacts, type Standing, standing } from '../../lib/kinds/consultation.ts';
import type { CatalogueRecord, RelatedRecord } from '../../lib/model.ts';

/** What is known of one whose catalogue says nothing. */
const UNKNOWN: ConsultationFacts = { procedure: 'consultation' };

/** The facts of a consultation. */
export const consultationOf = ({ consultation }: CatalogueRecord): ConsultationFacts =>
  consultation ?? UNKNOWN;

const ORDER: Standing[] = ['open', 'soon', 'unknown', 'closed'];

/** After all days that have a date. */
const NEVER = '9999';

/**
 * Open ones first, the soonest to close before the others; then those to come, the soonest first;
 * the closed ones last, the latest first. Equal ones stay as they were ranked.
 *
 * @param today the reader's day, `YYYY-MM-DD`.
 */
export function inOrder(related: readonly RelatedRecord[], today: string): RelatedRecord[] {
  return related
    .map((one) => ({ one, facts: consultationOf(one.record) }))
    .map(({ one, facts }) => ({ one, facts, place: ORDER.indexOf(standing(facts, today)) }))
    .sort((a, b) => {
      if (a.place !== b.place) return a.place - b.place;
      switch (ORDER[a.place]) {
        case 'open':
          return compared(a.facts.closes ?? NEVER, b.facts.closes ?? NEVER);
        case 'soon':
          return compared(a.facts.opens ?? NEVER, b.facts.opens ?? NEVER);
        case 'closed':
          return compared(b.facts.closes ?? '', a.facts.closes ?? '');
        default:
          return 0;
      }
    })
    .map(({ one }) => one);
}

const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How many of some consultations stand so on a day. */
export const howMany = (related: readonly RelatedRecord[], what: Standing, today: string): number =>
  related.filter(({ record }) => standing(consultationOf(record), today) === what).length;
