import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '../../../components/panel/closing-order.ts';
import { countdown } from '../../../components/panel/countdown.ts';
import { type ConsultationFacts, standing } from '../../../lib/kinds/consultation.ts';
import type { RelatedRecord } from '../../../lib/model.ts';
import { record } from '../../../scripts/gallery/records.ts';
import { speak } from '../../speak.ts';

const TODAY = '2026-11-25';

function said(facts: Omit<ConsultationFacts, 'procedure'>, today = TODAY): string {
  const { strong, rest } = countdown({ procedure: 'consultation', ...facts }, today);
  return [strong, rest].filter(Boolean).join(' · ').replaceAll('\u00a0', ' ');
}

test('days are counted to the closing day, from the reader’s', () => {
  expect(said({ closes: '2026-11-30' })).toBe('Ferme dans 5 jours · 30 novembre 2026');
  expect(said({ closes: '2026-11-26' })).toBe('Ferme demain · 26 novembre 2026');
  expect(said({ closes: '2026-11-25' })).toBe('Dernier jour : aujourd’hui');
  expect(said({ closes: '2026-11-24' })).toBe('A fermé le 24 novembre 2026');
  expect(said({ closes: '2027-01-24' })).toBe('Ferme dans 60 jours · 24 janvier 2027');
  expect(said({ closes: '2027-08-01' })).toBe('Jusqu’au 1er août 2027');
  expect(said({ closes: '2026-11-30' }, '2026-11-30')).toBe('Dernier jour : aujourd’hui');
  speak('en');
  expect(said({ closes: '2026-11-30' })).toBe('Closes in 5 days · November 30, 2026');
  expect(said({ closes: '2026-11-25' })).toBe('Last day: today');
  expect(said({ closes: '2026-11-24' })).toBe('Closed on November 24, 2026');
  expect(said({ opens: '2026-12-03', closes: '2027-01-15' })).toBe(
    'Opens on December 3, 2026 · until January 15, 2027',
  );
});

test('what has no dates says what its catalogue says, and no more', () => {
  expect(said({ opens: '2026-12-03' })).toBe('Ouvre le 3 décembre 2026');
  expect(said({ said: 'open' })).toBe('En cours · date de fermeture non indiquée');
  expect(said({ said: 'planned' })).toBe('À venir, dates non fixées');
  expect(said({ said: 'closed' })).toBe('A fermé');
  expect(said({})).toBe('Dates non indiquées');
});

test('a list that says open of what has closed since is not believed', () => {
  expect(said({ said: 'open', closes: '2026-10-01' })).toBe('A fermé le 1er octobre 2026');
});

test('the time that has passed is known where both days are', () => {
  const passed = (opens?: string, closes?: string) =>
    countdown({ procedure: 'petition', ...(opens && { opens }), ...(closes && { closes }) }, TODAY)
      .passed;
  expect(passed('2026-11-20', '2026-11-30')).toBe(0.5);
  expect(passed('2026-11-25', '2026-11-25')).toBeUndefined();
  expect(passed(undefined, '2026-11-30')).toBeUndefined();
  expect(passed('2026-11-20', '2026-11-24')).toBeUndefined();
});

const day = fc
  .date({ min: new Date('2026-10-01'), max: new Date('2027-02-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const facts = fc.record(
  { opens: day, closes: day, said: fc.constantFrom('planned', 'open', 'closed') },
  { requiredKeys: [] },
);
const consultations = fc.array(
  facts.map(
    (one): RelatedRecord => ({
      record: record('x', 'x', {
        kind: 'consultation',
        consultation: { procedure: 'consultation', ...one } as ConsultationFacts,
      }),
      score: 1,
      reasons: [],
    }),
  ),
  { maxLength: 12 },
);

test('those that can be answered come first, the soonest to close before the others', () => {
  fc.assert(
    fc.property(consultations, day, (related, today) => {
      const ordered = inOrder(related, today);
      expect(new Set(ordered)).toEqual(new Set(related));
      const all = ordered.map((one) => one.record.consultation as ConsultationFacts);
      const places = all.map((one) =>
        ['open', 'soon', 'unknown', 'closed'].indexOf(standing(one, today)),
      );
      expect(places).toEqual([...places].sort());
      const open = all.filter((one) => standing(one, today) === 'open');
      const closing = open.map(({ closes = '9999' }) => closes);
      expect(closing).toEqual([...closing].sort());
      const closed = all.filter((one) => standing(one, today) === 'closed');
      const past = closed.map(({ closes = '' }) => closes);
      expect(past).toEqual([...past].sort().reverse());
    }),
  );
});
