import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/text/fold.ts';
import { inflections, stem } from '../../../lib/text/stem.ts';
import { isStopWord } from '../../../lib/text/stopwords.ts';
import { MAX_TOKEN_LENGTH, tokens } from '../../../lib/text/tokens.ts';

describe('fold', () => {
  it.each([
    ['Prénoms', 'prenoms'],
    ['ŒUVRE, Æther, Straße', 'oeuvre, aether, strasse'],
    ['l’eau ʼ ´', "l'eau ' '"],
    ['ﬁlière ŉ', "filiere 'n"],
    ['İstanbul Łódź', 'istanbul lodz'],
    ['Ελλάδα', 'ελλαδα'],
    ['ｶﾞｽ が 한국', 'ガス が 한국'],
    ['إِدَارَة', 'اداره'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (t) => fold(fold(t)) === fold(t)));
  });
});

describe('tokens', () => {
  it.each([
    ["Qualité de l'eau potable", ['qualite', 'de', 'l', 'eau', 'potable']],
    ['Jusqu’à aujourd’hui', ['jusqu', 'a', 'aujourd', 'hui']],
    ['Agent·e·s, élu.e.s et directeur·rice·s', ['agent', 'elu', 'et', 'directeur']],
    ['citoyen(ne)s et citoyens (tous)', ['citoyen', 'et', 'citoyens', 'tous']],
    ['S.I.R.E.N.E. et P.L.U.', ['sirene', 'et', 'plu']],
    ['https://datos.gob.es/x', ['https', 'datos', 'gob', 'es', 'x']],
    ['covid-19, aide-soignant', ['covid', '19', 'aide', 'soignant']],
    ["women's rights", ['women', 's', 'rights']],
    ['Hors-d’œuvre', ['hors', 'd', 'oeuvre']],
    ['東京都のデータ2024年', ['東京', '京都', '都の', 'のデ', 'デー', 'ータ', '2024', '年']],
    ['水', ['水']],
    ['공공 데이터', ['공공', '데이', '이터']],
    ['ประชากร', ['ปร', 'ระ', 'ะช', 'ชา', 'าก', 'กร']],
    ['جَوْدَةُ الهواء', ['جوده', 'الهواء']],
    ['जनसंख्या डेटा', ['जनसंख्या', 'डेटा']],
    ['', []],
  ])('%s', (text, expected) => expect(tokens(text)).toEqual(expected));

  it('are runs of letters and digits that UTF-8 can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const token of tokens(text)) {
          expect(token).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u);
          expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_LENGTH);
          expect(new TextDecoder().decode(new TextEncoder().encode(token))).toBe(token);
        }
      }),
    );
  });
});

describe('stem', () => {
  it.each([
    ['prénoms', 'prénom'],
    ['eaux', 'eau'],
    ['régionaux', 'régionale'],
    ['municipal', 'municipales'],
    ['européenne', 'européens'],
    ['policy', 'policies'],
    ['maladie', 'maladies'],
    ['rivière', 'rivières'],
    ['jeux', 'jeu'],
  ])('%s and %s share a stem', (a, b) => {
    expect(stem(a)).toBe(stem(b));
    expect(stem(fold(a))).toBe(stem(fold(b)));
  });

  it.each([
    ['marché', 'marche'],
    ['cours', 'cour'],
    ['fonds', 'fond'],
    ['march', 'marche'],
    ['access', 'acces'],
  ])('%s and %s do not', (a, b) => expect(stem(a)).not.toBe(stem(b)));

  it('finds the other forms of a word', () => {
    expect(inflections('prenom')).toContain('prenoms');
    expect(inflections('prenoms')).toContain('prenom');
    expect(inflections('hopital')).toContain('hopitaux');
    expect(inflections('nationaux')).toEqual(expect.arrayContaining(['national', 'nationales']));
    expect(inflections('marche')).not.toContain('march');
  });

  it('lists forms with the same stem only, never the word itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}(s|x|aux|ale|ive|elle|y|ie)?$/), (word) => {
        for (const form of inflections(word)) {
          expect(form).not.toBe(word);
          expect(stem(form)).toBe(stem(word));
        }
      }),
    );
  });
});

it('knows stop words in both languages, folded', () => {
  expect(['de', 'les', 'etre', 'the', 'which'].every(isStopWord)).toBe(true);
  expect(['eau', 'commune', 'water'].some(isStopWord)).toBe(false);
});
