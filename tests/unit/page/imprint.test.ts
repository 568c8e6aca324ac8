import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { body, PARAGRAPH } from './page.ts';

const declared = (markup: string, title = 'Mentions légales') =>
  body(`<main><h1>${title}</h1>${markup}<p>${PARAGRAPH}</p></main>`, `<title>${title}</title>`)
    .declared;

describe('the legal notice of a site', () => {
  it.each([
    ['<h2>Éditeur du site</h2><p>Ville de Rennes</p><p>Place de la Mairie</p>', 'Ville de Rennes'],
    ['<p>Éditeur : Département de la Drôme, 26 avenue</p>', 'Département de la Drôme'],
    ['<p>Le présent site est édité par la préfecture de la Drôme.</p>', 'préfecture de la Drôme'],
  ])('%s names its publisher', (markup, name) => {
    expect(declared(markup)).toContainEqual({ type: 'publisher', name });
  });

  it('is believed on its own page only, and is no public markup', () => {
    const markup = '<p>Ce guide est édité par la préfecture de la Drôme.</p>';
    expect(declared(markup, 'Guide des sols')).toEqual([]);
    const { publicMarkup } = body(`<main><h1>Mentions légales</h1>${markup}</main>`);
    expect(publicMarkup).toEqual([]);
  });

  it('gives the SIREN, which the footer of any page may give too', () => {
    expect(declared('<p>SIRET : 213 502 388 00019</p>')).toContainEqual({
      type: 'siren',
      name: '213502388',
    });
    const page = body(
      `<main><h1>Piscines</h1><p>${PARAGRAPH}</p></main><footer>SIREN 213502388</footer>`,
    );
    expect(page.declared).toEqual([{ type: 'siren', name: '213502388' }]);
    expect(declared('<p>SIREN 213502388</p>', 'Guide des entreprises')).toEqual([]);
  });

  it('may say anything without harm', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const safe = text.replace(/[<&]/g, ' ');
        for (const { name } of declared(`<p>Éditeur : ${safe}</p>`)) {
          expect(name!.length).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: 30 },
    );
  });
});
