import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PassageSpan } from '../../../lib/messages.ts';
import { pagePassages, showSpan } from '../../../lib/page/passage-span.ts';
import { isPassages } from '../../../lib/page/received.ts';

const URL_ = 'https://www.drome.gouv.fr/eau?a=1';

let rects = 1;
beforeEach(() => {
  rects = 1;
  Range.prototype.getClientRects = () => Array(rects) as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => ({ top: 10, bottom: 20 }) as DOMRect;
  Element.prototype.scrollIntoView = vi.fn();
  document.body.innerHTML =
    '<ul><li>Menu</li></ul><p>Voir la <b>direc</b>tive <a href="/d">95/46/CE</a>.</p><p>Fin.</p>';
});

/** Where these words are in the page, as the panel would have found them. */
async function spanOf(words: string): Promise<PassageSpan> {
  const { url, passages } = await pagePassages(document, URL_);
  const passage = passages.findIndex(({ text }) => text.includes(words));
  const text = passages[passage]?.text ?? '';
  const start = text.indexOf(words);
  return { url, passage, text, start, end: start + words.length };
}

/** Shows a span, and tells what was marked. */
async function show(span: PassageSpan, url = URL_) {
  let marked = '';
  const said = await showSpan(document, url, span, (range) => {
    marked = range.toString();
    return 'marked';
  });
  return { said, marked };
}

describe('a stretch of a page', () => {
  it('is found again over the limits of elements', async () => {
    const span = await spanOf('directive 95/46/CE');
    const before = document.documentElement.outerHTML;
    expect(await show(span)).toEqual({ said: 'marked', marked: 'directive 95/46/CE' });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is found where the page has grown before it', async () => {
    const span = await spanOf('directive 95/46/CE');
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', '<li>Un</li><li>Deux</li>');
    expect(await show(span)).toEqual({ said: 'marked', marked: 'directive 95/46/CE' });
  });

  it('is not shown where its passage says something else', async () => {
    const span = await spanOf('directive 95/46/CE');
    document.querySelector('b')?.replaceChildren('an');
    expect(await show(span)).toEqual({ said: 'changed', marked: '' });
  });

  it('is not shown where several passages could be meant', async () => {
    const span = await spanOf('Fin');
    document.body.insertAdjacentHTML('afterbegin', '<p>Avant.</p><p>Fin.</p>');
    expect(await show(span)).toEqual({ said: 'changed', marked: '' });
  });

  it('is not shown in another page, but at another fragment', async () => {
    const span = await spanOf('Fin');
    expect(await show(span, `${URL_}#fin`)).toMatchObject({ said: 'marked' });
    expect(await show(span, 'https://www.drome.gouv.fr/autre')).toEqual({
      said: 'gone',
      marked: '',
    });
  });

  it('is said to be hidden where it is not drawn', async () => {
    rects = 0;
    expect(await show(await spanOf('Fin'))).toEqual({ said: 'hidden', marked: '' });
  });
});

describe('what comes from a page', () => {
  it('is taken as the content script makes it', async () => {
    expect(isPassages(await pagePassages(document, URL_))).toBe(true);
  });

  const right = {
    url: URL_,
    base: URL_,
    cut: false,
    passages: [{ text: 'ici', links: [{ href: '/a', start: 0, end: 3 }] }],
  };
  it.each([
    [null],
    ['passages'],
    [{ ...right, url: 'javascript:alert(1)' }],
    [{ ...right, base: 'data:text/html,x' }],
    [{ ...right, cut: 'no' }],
    [{ ...right, passages: {} }],
    [{ ...right, passages: [null] }],
    [{ ...right, passages: [{ text: 1, links: [] }] }],
    [{ ...right, passages: [{ text: 'a', links: [{ href: '/a', start: 0, end: 2 }] }] }],
    [{ ...right, passages: [{ text: 'a', links: [{ href: '/a', start: -1, end: 1 }] }] }],
    [
      {
        ...right,
        passages: [{ text: 'a', links: [{ href: 'a'.repeat(9000), start: 0, end: 1 }] }],
      },
    ],
    [{ ...right, passages: [{ text: 'a'.repeat(4_000_001), links: [] }] }],
  ])('is refused otherwise: %#', (value) => {
    expect(isPassages(right)).toBe(true);
    expect(isPassages(value)).toBe(false);
  });
});
