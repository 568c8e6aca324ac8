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
});
