/** What articles belong to, where it is said before them, in another form, or by reference back. */
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../lib/references/find.ts';

const found = (text: string) =>
  findReferences(text).map(({ text, value, article }) =>
    [text, value, article].filter(Boolean).join(' | '),
  );
const finds = (text: string, ...expected: string[]) => expect(found(text)).toEqual(expected);

describe('an act right before its article', () => {
  it.each([
    ['Loi du 29 juillet 1881, art. 15', 'Loi du 29 juillet 1881, art. 15 | 15 loi 1881-07-29'],
    [
      'le décret n° 2019-768 du 24 juillet 2019 modifié (article 2)',
      'décret n° 2019-768 du 24 juillet 2019 modifié (article 2) | 2 decret 2019-768 2019-07-24',
    ],
    [
      'loi du 29 juillet 1881 (art. 15 et 16)',
      'loi du 29 juillet 1881 (art. 15 | 15 loi 1881-07-29',
      '16 | 16 loi 1881-07-29',
    ],
    ['Constitution, article 34', 'Constitution, article 34 | 34 constitution'],
    ['RGPD, art. 30', 'RGPD, art. 30 | 32016R0679 | 30'],
    [
      'règlement (UE) 2018/1724, articles 4 et 5',
      'règlement (UE) 2018/1724, articles 4 | 32018R1724 | 4',
      '5 | 32018R1724 | 5',
    ],
  ])('%s', (text, ...expected) => finds(text, ...expected));

  it.each([
    [
      'la loi du 29 juillet 1881, article 3 du présent règlement',
      'loi du 29 juillet 1881 | loi 1881-07-29',
    ],
    [
      'la loi du 29 juillet 1881 précise tout, article 3',
      'loi du 29 juillet 1881 | loi 1881-07-29',
    ],
    ['pour la constitution, article 3'],
  ])('not where the text goes on otherwise: %s', (text, ...expected) => finds(text, ...expected));
});

describe('an act named earlier', () => {
  it.each([
    [
      'Vu l’ordonnance n° 2014-1330 du 6 novembre 2014 ; selon les articles 2 et 3 de la même ordonnance',
      'ordonnance n° 2014-1330 du 6 novembre 2014 | ordonnance 2014-1330 2014-11-06',
      'articles 2 | 2 ordonnance 2014-1330 2014-11-06',
      '3 de la même ordonnance | 3 ordonnance 2014-1330 2014-11-06',
    ],
    [
      'Le décret du 12 mai 2010 abroge la loi du 3 mars 1990 ; article 4 du décret susvisé',
      'décret du 12 mai 2010 | decret 2010-05-12',
      'loi du 3 mars 1990 | loi 1990-03-03',
      'article 4 du décret susvisé | 4 decret 2010-05-12',
    ],
  ])('%s', (text, ...expected) => finds(text, ...expected));

  it.each(['l’article 4 de la même loi', 'l’article 4 du décret susvisé'])(
    'nothing where it was not: %s',
    (text) => finds(text),
  );

  it('is looked for in its own passage', () =>
    expect(found('loi du 3 mars 1990\n\narticle 4 de la même loi')).toHaveLength(2));
});

describe('codes', () => {
  it.each([
    [
      'L. 2121-29 du C.G.C.T.',
      'L. 2121-29 du C.G.C.T. | L2121-29 code général des collectivités territoriales',
    ],
    ['article 226-1 du C.P.P.', 'article 226-1 du C.P.P. | 226-1 code de procédure pénale'],
    [
      'article 344 ter de l’annexe III au code général des impôts',
      'article 344 ter de l’annexe III au code général des impôts | 344 ter code général des impôts, annexe III',
    ],
    [
      'CGI, annexe II, art. 242 nonies',
      'CGI, annexe II, art. 242 nonies | 242 nonies code général des impôts, annexe II',
    ],
    ['LPF, art. L. 16 B ; voir aussi', 'LPF, art. L. 16 B | L16 B livre des procédures fiscales'],
    [
      'articles L. 541-1 et s., R. 541-7 du code de l’environnement',
      "articles L. 541-1 | L541-1 code de l'environnement",
      "R. 541-7 du code de l’environnement | R541-7 code de l'environnement",
    ],
    [
      'L. 332-14, disposition 2, du CGFP',
      'L. 332-14, disposition 2, du CGFP | L332-14 code général de la fonction publique',
    ],
    [
      'article 6 II-2° de la loi du 21 juin 2004',
      'article 6 II-2° de la loi du 21 juin 2004 | 6 loi 2004-06-21',
    ],
  ])('%s', (text, ...expected) => finds(text, ...expected));
});

describe('acts', () => {
  it.each([
    ['note de service n° 2020-72 du 9 juin 2020', 'note 2020-72 2020-06-09'],
    ['décision n° 2021-DG-12 du 4 mai 2021', 'decision 2021-DG-12 2021-05-04'],
    ['délib. n° 12/2022 du 8 mars 2022', 'deliberation 12/2022 2022-03-08'],
    ['arrêté d’alignement n° V-2023-15', 'arrete V-2023-15'],
    ['ordonnance n° 2005- 1516 du 8 décembre 2005', 'ordonnance 2005-1516 2005-12-08'],
  ])('%s', (text, value) => finds(text, `${text} | ${value}`));

  it.each([
    'décision n° 2021-DG-12',
    'la décision du 4 mai 2021',
    'décision n° 404996 du 18 octobre 2018',
    'note n° 2020-72 du 9 juin 2020',
    'l’arrêté d’alignement de la rue',
  ])('nothing in %s', (text) => finds(text));

  it('decisions of the Union stay its own', () =>
    finds('décision n° 1313/2013/UE du 17 décembre 2013', 'décision n° 1313/2013/UE | 32013D1313'));
});
