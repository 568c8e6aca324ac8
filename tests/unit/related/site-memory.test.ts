import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../lib/model.ts';
import { repeatedOn, type SiteMemory, withPage } from '../../../lib/related/site-memory.ts';

const url = (n: number) => `https://www.drome.gouv.fr/page-${n}`;
const page = (n: number, keys: string[], declared: Declaration[] = []) => ({
  url: url(n),
  keys,
  declared,
});
const read = (pages: string[][]) =>
  pages.reduce<SiteMemory | undefined>(
    (known, keys, n) => withPage(known, page(n, keys)),
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
    let known: SiteMemory | undefined;
    for (let i = 0; i < 9; i++) known = withPage(known, page(1, ['x', 'x']));
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

  it('come with who the site says that it belongs to, each once and not without end', () => {
    const publisher: Declaration = { type: 'publisher', name: 'Ville de Valence' };
    const other: Declaration = { type: 'dataset', name: 'Arbres' };
    let known = withPage(undefined, page(0, [], [publisher, other]));
    known = withPage(known, page(1, [], [publisher]));
    expect(known.declared).toEqual([publisher]);
    for (let n = 0; n < 50; n++) {
      known = withPage(known, page(n, [], [{ type: 'publisher', name: `Éditeur ${n}` }]));
    }
    expect(known.declared.length).toBeLessThan(10);
    expect(known.declared[0]).toEqual({ type: 'publisher', name: 'Éditeur 49' });
  });
});
