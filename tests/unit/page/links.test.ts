import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../../lib/page/address.ts';
import { body } from './page.ts';

const hrefs = (markup: string, head = '') =>
  body(`<main>${markup}</main>`, head).links.map(({ href }) => href);

describe('links', () => {
  it('are absolute, each once, those that may be records first', () => {
    expect(
      hrefs(`<a href="/page">Page</a><a href="/page#suite">Encore la page</a>
        <a href="https://geo.exemple.fr/geonetwork/srv/fre/catalog.search#/metadata/1">Carte</a>
        <a href="https://opendata.exemple.fr/explore/dataset/arbres/">Arbres</a>`),
    ).toEqual([
      'https://geo.exemple.fr/geonetwork/srv/fre/catalog.search#/metadata/1',
      'https://opendata.exemple.fr/explore/dataset/arbres/',
      'https://www.exemple.gouv.fr/page',
    ]);
  });

  it('leave out what is no page of the web, and the page itself', () => {
    expect(
      hrefs(`<a href="#haut">a</a><a href="mailto:a@b.fr">b</a><a href="javascript:x()">c</a>
        <a href="/eau/secheresse">d</a><a href="photo.jpg">e</a><a href="ftp://a.fr/b">f</a><a>g</a>`),
    ).toEqual([]);
  });

  it('resolve against the base that the page gives', () => {
    expect(hrefs('<a href="b">b</a>', '<base href="https://autre.fr/a/">')).toEqual([
      'https://autre.fr/a/b',
    ]);
    expect(hrefs('<a href="b">b</a>', '<base href="javascript:1">')).toEqual([
      'https://www.exemple.gouv.fr/eau/b',
    ]);
  });

  it('carry the longest text, that of a card included', () => {
    const { links } = body(
      '<main><a href="/a">Lire</a><a href="/a"><h3>Les arbres de la ville</h3></a></main>',
    );
    expect(links).toEqual([
      { href: 'https://www.exemple.gouv.fr/a', text: 'Les arbres de la ville' },
    ]);
  });
});

it('addresses without end are cut before their query', () => {
  expect(pageAddress(`https://a.fr/b?${'x'.repeat(5_000)}#c`)).toBe('https://a.fr/b');
});
