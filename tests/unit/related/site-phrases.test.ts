import { describe, expect, it } from 'vitest';
import { repeatedOn, type SitePhrases, withPage } from '../../../lib/related/site-phrases.ts';

const url = (n: number) => `https://www.drome.gouv.fr/page-${n}`;
const read = (pages: string[][]) =>
  pages.reduce<SitePhrases | undefined>(
    (known, keys, n) => withPage(known, url(n), keys),
    undefined,
  );
const THIS = url(99);

describe('the phrases of a site', () => {
  it('are its own frame where nearly all its pages say them', () => {
    const known = read([
      ['frame', 'a'],
      ['frame', 'b'],
      ['frame', 'c', 'b'],
      ['frame', 'd'],
    ]);
    const isRepeated = repeatedOn(known, THIS);
    expect(['frame', 'a', 'b', 'new'].filter(isRepeated)).toEqual(['frame']);
  });

  it('tell nothing on fewer than four pages, nor by one page read four times', () => {
    expect(repeatedOn(read([['x'], ['x'], ['x']]), THIS)('x')).toBe(false);
    let known: SitePhrases | undefined;
    for (let i = 0; i < 9; i++) known = withPage(known, url(1), ['x', 'x']);
    expect(repeatedOn(known, THIS)('x')).toBe(false);
    expect(repeatedOn(undefined, THIS)('x')).toBe(false);
  });

  it('are never proven by the page itself', () => {
    const known = read([['x'], ['x'], ['x'], ['x']]);
    expect(repeatedOn(known, url(0))('x')).toBe(false);
    expect(repeatedOn(known, THIS)('x')).toBe(true);
  });

  it('are forgotten when the reader has gone on to other pages', () => {
    const pages = Array.from({ length: 40 }, (_, n) => (n < 10 ? ['old'] : ['now']));
    const known = read(pages);
    expect(repeatedOn(known, THIS)('old')).toBe(false);
    expect(repeatedOn(known, THIS)('now')).toBe(true);
    expect(JSON.stringify(known).length).toBeLessThan(1000);
  });
});
