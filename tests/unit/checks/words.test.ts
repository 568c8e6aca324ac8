import { expect, it } from 'vitest';
import { LOOK_REASONS } from '../../../lib/checks/look.ts';
import { CHECK_REASONS, CHECK_VERDICTS } from '../../../lib/checks/verdict.ts';
import {
  confidenceWord,
  lookSentence,
  reasonSentence,
  typeWord,
  verdictWord,
} from '../../../lib/checks/words.ts';
import { REFERENCE_TYPES } from '../../../lib/references/reference.ts';
import { sampleRecord } from '../store/samples.ts';

const evidence = { what: 'table', of: '32016R0679', date: '2018-05-25' } as const;

it('every reason has a sentence of its own, with nothing left to fill in', () => {
  const record = sampleRecord('a', { licence: 'Licence propriétaire', formats: ['pdf'] });
  const said = CHECK_REASONS.map((reason) =>
    reasonSentence({
      checked: { verdict: 'unknown', reason, evidence, confidence: 1, lateDays: 40 },
      record,
    }),
  );
  expect(new Set(said).size).toBe(CHECK_REASONS.length);
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}[^$]+\.$/u);
  expect(said[CHECK_REASONS.indexOf('replaced-by')]).toContain('le règlement 2016/679');
});

it('every verdict, every type and every way of not knowing has its words', () => {
  const looks = LOOK_REASONS.map((why) =>
    lookSentence({ url: 'https://www.insee.fr/a', at: 0, state: 'unknown', why }),
  );
  for (const words of [CHECK_VERDICTS.map(verdictWord), REFERENCE_TYPES.map(typeWord), looks]) {
    expect(words.every(Boolean)).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  }
  expect(new Set([0.5, 0.85, 0.99].map(confidenceWord)).size).toBe(3);
});
