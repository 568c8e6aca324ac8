import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addressOf,
  countOf,
  dayOf,
  localised,
  nameOf,
  namesOf,
} from '../../../lib/catalogues/values.ts';

describe('an address', () => {
  it.each([
    ['https://a.fr/b?c#d', 'https://a.fr/b?c#d'],
    [' http://a.fr ', 'http://a.fr'],
    ['HTTPS://A.fr/', 'HTTPS://A.fr/'],
  ])('%s is kept as it was written', (written, kept) => expect(addressOf(written)).toBe(kept));

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.fr',
    'https:///path',
    'https:\\\\a.fr',
    'https:a.fr',
    'https://user:pass@a.fr/',
    '/relative',
    'https://',
    `https://a.fr/${'x'.repeat(3000)}`,
    '',
    7,
    null,
  ])('%s is none', (written) => expect(addressOf(written)).toBeUndefined());

  it('may be relative to another', () => {
    expect(addressOf('/b', 'https://a.fr/c')).toBe('https://a.fr/b');
    expect(addressOf('javascript:1', 'https://a.fr/')).toBeUndefined();
    expect(addressOf('https:///b', 'https://a.fr/')).toBeUndefined();
  });

  test('of any text names its host as it is written', () => {
    const text = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.stringMatching(/^https?:[/\\]{0,3}[a-z.@:/]{0,12}$/),
    );
    fc.assert(
      fc.property(text, (written) => {
        const address = addressOf(written);
        if (address === undefined) return;
        const { host, protocol, username } = new URL(address);
        expect(['http:', 'https:']).toContain(protocol);
        expect(username).toBe('');
        const [, named = ''] = /^https?:\/\/([^/?#]*)/i.exec(address) ?? [];
        expect(new URL(`http://${named}`).hostname).toBe(new URL(`http://${host}`).hostname);
      }),
    );
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-25', '2026-11-25'],
    ['2026-11-25T23:30:00+02:00', '2026-11-25'],
    ['2026/01/05 10:00:00', '2026-01-05'],
    ['05/01/2026 10:00:00', '2026-01-05'],
    ['2026', '2026-01-01'],
    ['2026-3', '2026-03-01'],
    [Date.parse('2026-11-25T12:00:00Z'), '2026-11-25'],
  ])('%s is %s', (written, day) => expect(dayOf(written)).toBe(day));

  it.each([
    '2026-02-30',
    '0000-01-01',
    '9999-01-01',
    '12/31/2026',
    'hier',
    '',
    Number.NaN,
    {},
    null,
  ])('%s is none', (written) => expect(dayOf(written)).toBeUndefined());
});

test('a text in several languages gives the one that is preferred, else one that there is', () => {
  expect(localised({ en: 'Air', fr: 'L’air' }, ['fr', 'en'])).toEqual({
    language: 'fr',
    text: 'L’air',
  });
  expect(localised({ translations: [{ locale: 'de', text: 'Luft' }] }, ['fr'])?.text).toBe('Luft');
  expect(localised([{ locale: { toString: null }, text: 'x' }], ['fr'])?.text).toBe('x');
  expect(localised({ fr: ' ' }, ['fr'])).toBeUndefined();
});

test('names and counts are what may be shown and counted, of any value', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const name = nameOf(value);
      if (name !== undefined) expect(name.isWellFormed?.() ?? true).toBe(true);
      expect(Number.isSafeInteger(countOf(value)) && countOf(value) >= 0).toBe(true);
      expect(namesOf([value, value], 5).length).toBeLessThanOrEqual(1);
    }),
  );
  expect(nameOf('a\ud800b')).toBe('a\ufffdb');
  expect(countOf('12 rows')).toBe(12);
  expect(countOf(1e300)).toBe(Number.MAX_SAFE_INTEGER);
});
