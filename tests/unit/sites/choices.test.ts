import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesFrom, isOff, withSite } from '../../../lib/sites/choices.ts';
import { EVERYWHERE, reaches, reachOf, readingMatches } from '../../../lib/sites/reach.ts';

const NONE = { allowed: [], off: [] };

describe('what the reader chose for sites', () => {
  it('comes out of any value of local storage as two lists of hosts', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { allowed, off } = choicesFrom(value);
        for (const host of [...allowed, ...off]) expect(new URL(`https://${host}`).host).toBe(host);
      }),
    );
    expect(choicesFrom({ allowed: ['a.fr', 'a.fr/x', '', 4, '*', 'A.fr'], off: 'a.fr' })).toEqual({
      allowed: ['a.fr'],
      off: [],
    });
  });

  it('holds a host once, the newest first, and forgets it', () => {
    let choices = withSite(NONE, 'off', 'a.fr', true);
    choices = withSite(choices, 'off', 'b.fr', true);
    choices = withSite(choices, 'off', 'a.fr', true);
    expect(choices).toEqual({ allowed: [], off: ['a.fr', 'b.fr'] });
    expect(withSite(choices, 'off', 'a.fr', false).off).toEqual(['b.fr']);
    expect(withSite(NONE, 'allowed', 'a.fr/*', true)).toEqual(NONE);
  });

  it('switches off that very host, whatever the scheme, port and path', () => {
    const choices = { allowed: [], off: ['a.fr'] };
    expect(['https://a.fr/x', 'http://a.fr:8080/'].every((url) => isOff(choices, url))).toBe(true);
    expect(
      ['https://www.a.fr/', 'https://a.fr.b/', 'nothing'].some((url) => isOff(choices, url)),
    ).toBe(false);
  });
});

describe('why a page is read', () => {
  it.each([
    ['https://*.gouv.fr/*', 'gouv.fr', true],
    ['https://*.gouv.fr/*', 'www.gouv.fr', true],
    ['https://*.gouv.fr/*', 'notgouv.fr', false],
    ['https://*.gouv.fr/*', 'gouv.fr.example', false],
    ['https://a.fr/*', 'a.fr', true],
    ['https://a.fr/*', 'www.a.fr', false],
    ['*://*/*', 'a.fr', true],
    ['<all_urls>', 'a.fr', true],
    ['http://a.fr/*', 'a.fr', false],
    ['https://*/*', 'a.fr', true],
  ])('%s reaches %s: %s', (origin, host, expected) => {
    expect(reaches([origin], host)).toBe(expected);
  });

  it('is told apart: known, allowed, everywhere, by a click', () => {
    expect(reachOf('www.drome.gouv.fr', ['https://*.gouv.fr/*', EVERYWHERE])).toBe('known');
    expect(reachOf('a.fr', ['https://*.gouv.fr/*', 'https://a.fr/*'])).toBe('site');
    expect(reachOf('a.fr', ['https://a.fr/*', EVERYWHERE])).toBe('everywhere');
    expect(reachOf('a.fr', ['https://*.gouv.fr/*'])).toBe('click');
    // The browser's own settings may take back even what the manifest asks for.
    expect(reachOf('www.drome.gouv.fr', [])).toBe('click');
  });

  it('never has the content script run where only a catalogue is granted', () => {
    expect(readingMatches(['https://a.fr/*', 'https://data.fr/*'], ['b.fr', 'a.fr'])).toEqual([
      'https://a.fr/*',
    ]);
    expect(readingMatches([EVERYWHERE], ['a.fr'])).toEqual([EVERYWHERE]);
  });
});
