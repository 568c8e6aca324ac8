import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../lib/gently.ts';
import { gatherPassages } from '../../../lib/page/passages.ts';

const passagesOf = (body: string) =>
  atOnce(gatherPassages(parseHTML(`<html><body>${body}</body></html>`).document.documentElement));

describe('passages', () => {
  it('are the runs of text between two block boundaries', () => {
    const { passages } = passagesOf(
      '<p>La <b>loi</b> n° 78-17</p><ul><li>un</li><li>deux</li></ul>',
    );
    expect(passages.map(({ text }) => text)).toEqual(['La loi n° 78-17', 'un', 'deux']);
  });

  it('leave out what nobody sees', () => {
    const { passages } = passagesOf(
      '<script>x()</script><p hidden>non</p><style>p{}</style><p>oui</p>',
    );
    expect(passages.map(({ text }) => text)).toEqual(['oui']);
  });

  it('know where the words of a link stand', () => {
    const { passages } = passagesOf(
      '<p>Voir <a href="/a">le <i>jeu</i></a>, puis <a href="/b">b</a>.</p>',
    );
    const [{ text, links }] = passages as [(typeof passages)[0]];
    expect(links.map(({ href, start, end }) => [href, text.slice(start, end)])).toEqual([
      ['/a', 'le jeu'],
      ['/b', 'b'],
    ]);
  });

  it('part a link around blocks among them', () => {
    const { passages } = passagesOf('<a href="/a"><h3>Titre</h3><p>Texte</p></a><p>Après</p>');
    expect(passages.map(({ text, links }) => [text, links.length])).toEqual([
      ['Titre', 1],
      ['Texte', 1],
      ['Après', 0],
    ]);
  });

  it('lead back to the text nodes', () => {
    const { passages, pieces } = passagesOf('<p>La <b>loi</b> n° 78-17</p>');
    const joined = pieces[0]!.map(({ node }) => node.data).join('');
    expect(joined).toBe(passages[0]!.text);
    expect(pieces[0]!.map(({ start }) => start)).toEqual([0, 3, 6]);
  });

  it('say what the page embeds, at the words after it', () => {
    const { passages, pieces } = passagesOf(
      `<p>Avant</p><iframe title="Carte" src="https://data.ville.example/explore/embed/dataset/a/"></iframe>
       <div data-udata-dataset="arbres"></div><p>Après</p>
       <iframe data-src="/b"></iframe><iframe hidden src="/c"></iframe>`,
    );
    expect(passages).toEqual([
      { text: 'Avant', links: [] },
      {
        text: 'Après',
        links: [
          {
            href: 'https://data.ville.example/explore/embed/dataset/a/',
            name: 'Carte',
            start: 0,
            end: 0,
          },
          { href: 'https://www.data.gouv.fr/datasets/arbres', start: 0, end: 0 },
          { href: '/b', start: 5, end: 5 },
        ],
      },
    ]);
    expect(pieces).toHaveLength(2);
  });

  it('read the dataset of a widget of Opendatasoft', () => {
    const { passages } = passagesOf(
      '<ods-dataset-context context="t" t-domain="https://data.ville.example" t-dataset="arbres"><p>x</p></ods-dataset-context>',
    );
    expect(passages[0]!.links[0]!.href).toBe('https://data.ville.example/explore/dataset/arbres/');
  });

  it('know a link around a picture by the name of the picture', () => {
    const { passages } = passagesOf(
      '<p>Voir <a href="/a"><img alt="Logo"></a> ici, <a href="/b">b</a>.</p>',
    );
    expect(passages[0]!.links).toEqual([
      { href: '/a', name: 'Logo', start: 5, end: 5 },
      { href: '/b', start: 11, end: 12 },
    ]);
  });
});
