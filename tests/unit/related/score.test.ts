import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../lib/related/facts.ts';
import { lift, SILENCE, score, THRESHOLD } from '../../../lib/related/score.ts';

const facts = (more: Partial<Facts> = {}): Facts => ({
  titleShare: 0.5,
  subject: 10,
  shared: 8,
  support: 3,
  meaning: null,
  nearness: 'everywhere',
  publisher: 0,
  reference: false,
  otherYear: false,
  prior: 5,
  foreign: false,
  abroad: false,
  kind: 'dataset',
  closed: false,
  cited: null,
  ...more,
});
const gain = (more: Partial<Facts>, of: Partial<Facts> = {}) =>
  score(facts({ ...of, ...more })) - score(facts(of));

describe('the score of a record', () => {
  it('rises with what it shares with the page', () => {
    for (const more of [{ titleShare: 1 }, { subject: 20 }, { shared: 16 }, { support: 6 }]) {
      expect(gain(more), JSON.stringify(more)).toBeGreaterThan(0);
    }
    expect(gain({ otherYear: true })).toBeLessThan(-1);
  });

  it('counts use as far as the record is on the subject, the place as far as its title is', () => {
    const off = { subject: 0, titleShare: 0 };
    expect(gain({ prior: 15 }, off)).toBe(0);
    expect(gain({ nearness: 'here' }, off)).toBe(0);
    expect(gain({ nearness: 'here' }, { titleShare: 0 })).toBe(0);
    expect(gain({ prior: 15 })).toBeGreaterThan(1);
    expect(gain({ nearness: 'here' })).toBeGreaterThan(1);
  });

  it('counts use for what means the same, and against what means something else', () => {
    expect(gain({ prior: 15 }, { meaning: 0.8 })).toBe(gain({ prior: 15 }, { meaning: null }));
    expect(gain({ prior: 15 }, { meaning: 0.5 })).toBeGreaterThan(0);
    expect(gain({ prior: 15 }, { meaning: 0.1 })).toBeLessThan(-1);
    expect(gain({ meaning: -1 }, { prior: 0 })).toBe(0);
  });

  it('pushes another place down hard, and leaves a national record where it is', () => {
    expect(gain({ nearness: 'elsewhere' })).toBeLessThan(-3);
    expect(score(facts({ nearness: 'local' }))).toBeLessThan(SILENCE);
  });

  it('is silent about one word of a much used record', () => {
    const oneWord = { titleShare: 0.3, subject: 3, shared: 2, support: 0, prior: 12 };
    expect(score(facts(oneWord))).toBeLessThan(THRESHOLD);
  });

  it('puts what the page cites before all that shares words with it', () => {
    const best = score(
      facts({ titleShare: 1, subject: 60, shared: 60, support: 12, prior: 15, nearness: 'here' }),
    );
    const nothing = { titleShare: 0, subject: 0, shared: 0, support: 0, prior: 0 };
    expect(score(facts({ ...nothing, cited: 'page' }))).toBeGreaterThan(best);
    expect(score(facts({ ...nothing, kind: 'code', cited: 'site' }))).toBeGreaterThan(THRESHOLD);
    expect(score(facts({ ...nothing, cited: 'link' }))).toBeGreaterThan(0);
  });

  it('keeps away what another country publishes, and what is over low', () => {
    expect(score(facts({ abroad: true }))).toBeLessThan(THRESHOLD);
    expect(gain({ kind: 'consultation', closed: true }, { kind: 'consultation' })).toBeLessThan(0);
  });
});

it('puts the national reference before what fits as well, and lets it convince nobody', () => {
  expect(gain({ reference: true })).toBeCloseTo(lift(facts({ reference: true })));
  expect(lift(facts({ reference: true }))).toBeGreaterThan(0);
  expect(lift(facts())).toBe(0);
  // Where a page is local, its own records on the subject stand before it.
  const local = score(facts({ nearness: 'here' }));
  expect(score(facts({ reference: true }))).toBeLessThan(local);
});

it('takes the dataset of a commune’s group for near, that of another group for elsewhere', () => {
  expect(gain({ nearness: 'near' })).toBeGreaterThan(gain({ nearness: 'around' }));
  expect(gain({ nearness: 'elsewhere' })).toBeLessThan(-5);
});
