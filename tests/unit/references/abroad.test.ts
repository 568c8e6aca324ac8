/** Law of the Union, of Germany, Spain and Italy in the forms that their own authorities use. */
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../lib/references/find.ts';

const found = (text: string) =>
  findReferences(text).map(({ text, value, article }) =>
    [text, value, article].filter(Boolean).join(' | '),
  );
const finds = (text: string, ...expected: string[]) => expect(found(text)).toEqual(expected);

describe('acts of the Union', () => {
  it.each([
    ['règlement UE 2018/1724', 'règlement UE 2018/1724 | 32018R1724'],
    ['règlement CE n° 1049/2001', 'règlement CE n° 1049/2001 | 32001R1049'],
    ['règlement de minimis n° 360/2012', 'règlement de minimis n° 360/2012 | 32012R0360'],
    [
      'Directive sur les déchets (2008/98/CE)',
      'Directive sur les déchets (2008/98/CE) | 32008L0098',
    ],
    [
      'Regs (EU) 2021/1060 and 2021/1057',
      'Regs (EU) 2021/1060 | 32021R1060',
      '2021/1057 | 32021R1057',
    ],
    ['VO (EU) 2018/1724', 'VO (EU) 2018/1724 | 32018R1724'],
    ['RL 2003/4/EG', 'RL 2003/4/EG | 32003L0004'],
    ['artículo 15 del RGPD', 'artículo 15 del RGPD | 32016R0679 | 15'],
    ['artt. 15 e 22 del GDPR', 'artt. 15 | 32016R0679 | 15', '22 del GDPR | 32016R0679 | 22'],
    ['Art. 15, 16 DSGVO', 'Art. 15 | 32016R0679 | 15', '16 DSGVO | 32016R0679 | 16'],
  ])('%s', (text, ...expected) => finds(text, ...expected));

  it.each(['le règlement de la salle 360/2012', 'RL 12', 'VO 2018/1724', 'règlement UE 12'])(
    'nothing in %s',
    (text) => finds(text),
  );
});

describe('German law', () => {
  it.each([
    ['§ 4 (1) BauGB', '§ 4 (1) BauGB | § 4 BauGB'],
    ['§§ 3-9 UIG', '§§ 3-9 UIG | § 3 UIG'],
    ['Art. 18 GO Bayern', 'Art. 18 GO Bayern | Art. 18 GO Bayern'],
    ['Art. 20 und 28 GG', 'Art. 20 | Art. 20 GG', '28 GG | Art. 28 GG'],
    ['§ 45 Abs. 1 und 3 StVO', '§ 45 Abs. 1 und 3 StVO | § 45 StVO'],
  ])('%s', (text, ...expected) => finds(text, ...expected));
});

describe('Spanish law', () => {
  it.each([
    ['R.D. 1671/2009', 'R.D. 1671/2009 | real decreto 1671/2009'],
    [
      'RD 1671/2009, de 6 de noviembre',
      'RD 1671/2009, de 6 de noviembre | real decreto 1671/2009 2009-11-06',
    ],
    ['L.O. 15/1999', 'L.O. 15/1999 | ley organica 15/1999'],
    ['Leyes 19/2013 y 37/2007', 'Leyes 19/2013 | ley 19/2013', '37/2007 | ley 37/2007'],
    ['véase BOE-A-2013-12887.', 'BOE-A-2013-12887 | BOE-A-2013-12887'],
    ['artículo 5 de la Ley 19/2013', 'artículo 5 de la Ley 19/2013 | ley 19/2013 | 5'],
  ])('%s', (text, ...expected) => finds(text, ...expected));

  it.each(['la RD 906', 'artículo 5 de la revista', 'BOE-A-2013', 'Ley 19/2013/4'])(
    'nothing in %s',
    (text) => finds(text),
  );
});

describe('Italian law', () => {
  it.each([
    ['D.L. 16 luglio 2020 n. 76', 'D.L. 16 luglio 2020 n. 76 | decreto-legge 76/2020 2020-07-16'],
    ['L. 241/1990', 'L. 241/1990 | legge 241/1990'],
    [
      'legge n. 190 del 6 novembre 2012',
      'legge n. 190 del 6 novembre 2012 | legge 190/2012 2012-11-06',
    ],
    [
      'D.P.R. n. 445 del 28/12/2000',
      'D.P.R. n. 445 del 28/12/2000 | decreto del presidente della repubblica 445/2000 2000-12-28',
    ],
    [
      'artt. 5 e 7 del d.lgs. 33/2013',
      'artt. 5 | decreto legislativo 33/2013 | 5',
      '7 del d.lgs. 33/2013 | decreto legislativo 33/2013 | 7',
    ],
    [
      'art. 12, comma 1, D.Lgs. n. 82/2005',
      'art. 12, comma 1, D.Lgs. n. 82/2005 | decreto legislativo 82/2005 | 12',
    ],
  ])('%s', (text, ...expected) => finds(text, ...expected));

  it.each(['L. 12/3', 'l’articolo 3 del giornale', 'legge n. 190 del mese'])(
    'nothing in %s',
    (text) => finds(text),
  );
});
