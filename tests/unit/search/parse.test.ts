import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsPhrases, parseQuery } from '../../../lib/search/parse.ts';
import { sampleRecord } from '../store/samples.ts';

describe('a query taken apart', () => {
  it.each([
    ['eau potable', 'eau potable', [], []],
    ['"plan local" eau', 'eau', [['plan', 'local']], []],
    ['«\u00a0Plan local\u00a0» eau', 'eau', [['plan', 'local']], []],
    ['“plan local”', '', [['plan', 'local']], []],
    ['„Plan lokal“', '', [['plan', 'lokal']], []],
    ['eau -commune', 'eau', [], [['commune']]],
    ['-"plan local" eau', 'eau', [], [['plan', 'local']]],
    ['eau -hors-sol', 'eau', [], [['hors', 'sol']]],
    ['"prénoms"', '', [['prenoms']], []],
    // A hyphen inside a word, before nothing, or between spaces excludes nothing.
    ['covid-19 - paris -', 'covid-19 - paris -', [], []],
    // Quotes without a partner are passed over.
    ['plan "local', 'plan  local', [], []],
    ['"', '', [], []],
    ['"" eau', 'eau', [], []],
    ['"a" "b', 'b', [['a']], []],
  ])('%s', (text, plain, phrases, excluded) => {
    expect(parseQuery(text)).toEqual({ plain, phrases, excluded });
  });

  it('is never too much', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '«', '»', '-', ' ', '-"', 'eau', '" -', '\ud800', '\u0301', '👍'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        const { plain, phrases, excluded } = parseQuery(pieces.join(''));
        expect(plain.length).toBeLessThanOrEqual(2000);
        expect(phrases.length + excluded.length).toBeLessThanOrEqual(12);
        expect([...phrases, ...excluded].every((phrase) => phrase.length > 0)).toBe(true);
      }),
    );
  });
});

describe('a phrase', () => {
  const record = sampleRecord('one', {
    title: "Plan local d'urbanisme",
    description: 'Le Plan des communes',
    tags: ['local'],
  });
  const holds = (text: string) => holdsPhrases(record, parseQuery(text));

  it.each([
    ['"plan local"', true],
    ['"PLAN LOCAL D’URBANISME"', true],
    ['"plan des communes"', true],
    // The words are there, apart, in another order, or in two fields.
    ['"plan urbanisme"', false],
    ['"local plan"', false],
    ['"communes local"', false],
    ['-"plan local"', false],
    ['-"plan urbanisme"', true],
    ['"plan local" "des communes"', true],
    ['"plan local" "des villes"', false],
  ])('%s: %s', (text, expected) => expect(holds(text)).toBe(expected));
});
