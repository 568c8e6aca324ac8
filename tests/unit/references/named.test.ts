import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../lib/references/find.ts';

const found = (text: string) =>
  findReferences(text).map(({ type, text, value, article }) =>
    [type, text, value, article].filter((part) => part !== undefined),
  );
const values = (text: string) => findReferences(text).map(({ value }) => value);

describe('acts by their name', () => {
  it.each([
    ['la loi Sapin II', 'loi 2016-1691 2016-12-09'],
    ['la loi « Littoral »', 'loi 1986-2 1986-01-03'],
    ['la loi littoral', 'loi 1986-2 1986-01-03'],
    ['la loi Elan', 'loi 2018-1021 2018-11-23'],
    ['la loi NOTRe', 'loi 2015-991 2015-08-07'],
    ['la loi Egalim 2', 'loi 2021-1357 2021-10-18'],
  ])('%s is known by its articles', (name, law) => {
    expect(values(`l’article 17 de ${name}.`)).toEqual([`17 ${law}`]);
  });

  it.each([
    ['l’article 5 du RGPD', '32016R0679'],
    ['Article 5 of the EU AI Act', '32024R1689'],
    ['l’article 5 de la directive INSPIRE', '32007L0002'],
  ])('%s', (sentence, celex) => {
    expect(found(sentence).map(([type, , value, article]) => [type, value, article])).toEqual([
      ['act-eu', celex, '5'],
    ]);
  });

  it.each(['la loi Sapin II', 'conforme au RGPD', 'the EU AI Act', 'la directive INSPIRE'])(
    '%s alone cites nothing',
    (sentence) => {
      expect(values(sentence)).toEqual([]);
    },
  );

  it('with what tells more of them are read as before', () => {
    expect(values('loi pour une République numérique du 7 octobre 2016')).toEqual([
      'loi 2016-10-07',
    ]);
    expect(values('règlement (UE) 2016/679 (RGPD)')).toEqual(['32016R0679']);
    expect(values('l’article 17 de la loi Sapin II')).toEqual(['17 loi 2016-1691 2016-12-09']);
    expect(values('the Data Governance Act 2021')).toEqual(['Data Governance Act 2021']);
  });

  it.each([
    'le projet de loi Sapin II',
    'la loi Sapin',
    'la loi Egalim 4',
    'LA LOI NOTRE AVENIR',
    'une loi macron et tendre',
    'the Colorado AI Act',
    'le DMA du port',
    'la directive oiseauxlibres',
  ])('%s: none', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('articles of acts of the Union', () => {
  it.each([
    ['Articles 5(1)(b), 6 and 89 GDPR', ['5', '6', '89']],
    ['Article 6(1)(f) of Regulation (EU) 2016/679', ['6']],
    ['Art. 15 Abs. 1 DSGVO', ['15']],
    ['article 6, paragraphe 1, point f), du règlement (UE) 2016/679', ['6']],
  ])('%s', (text, articles) => {
    expect(found(text).map(([, , value, article]) => [value, article])).toEqual(
      articles.map((article) => ['32016R0679', article]),
    );
  });

  it('in short forms, where they are said to be of the Union', () => {
    expect(values('Dir. (UE) 2019/1024')).toEqual(['32019L1024']);
    expect(values('reg. 2020/21')).toEqual([]);
    expect(values('Articles 5(1)(b) and 6 of the rules of the house')).toEqual([]);
  });
});

describe('decisions without an ECLI', () => {
  it.each([
    ['CE, 18 octobre 2018, n° 404996', 'CE 404996 2018-10-18'],
    [
      'Conseil d’État, 10ème et 9ème chambres réunies, 8 novembre 2017, n° 398106',
      'CE 398106 2017-11-08',
    ],
    ['Cass. 1re civ., 12 mai 2021, n° 19-20.400', 'Cass. 19-20.400 2021-05-12'],
    ['Cass. soc., 5 mars 2019, pourvoi n° 17-20.001', 'Cass. 17-20.001 2019-03-05'],
    ['CJUE, 16 juillet 2020, C-311/18', 'CJUE C-311/18'],
    ['CJUE, gde ch., 16 juillet 2020, Facebook et Schrems, aff. C-311/18', 'CJUE C-311/18'],
    ['Case C-131/12', 'CJUE C-131/12'],
    ['Cons. const., décision n° 2018-765 DC', 'CC 2018-765 DC'],
    ['décision n° 2010-1 QPC', 'CC 2010-1 QPC'],
  ])('%s', (text, value) => {
    expect(found(text)).toEqual([['case-law', text, value]]);
  });

  it.each([
    'ce, n° 123456',
    'la salle C-311/18',
    'Conseil d’État, rapport n° 12',
    'le Conseil d’État a reçu 404996 visiteurs',
    'marquage CE, lot n° 404996-2',
    'lot 2018-765 DCX',
    'Cass. n° 12',
  ])('%s: none', (text) => {
    expect(values(text)).toEqual([]);
  });

  it('are found again by number and day, however the court is written', () => {
    const months = ['janvier', 'mars', 'août', 'décembre'];
    fc.assert(
      fc.property(
        fc.constantFrom('CE', 'Conseil d’État', 'Cons. d\u2019État'),
        fc.constantFrom('', '10e et 9e ch. réunies, ', 'Ass., ', 'sect., ', 'ord., '),
        fc.integer({ min: 2, max: 28 }),
        fc.nat(3),
        fc.integer({ min: 1990, max: 2026 }),
        fc.integer({ min: 100_000, max: 499_999 }),
        (court, formation, day, month, year, number) => {
          const [one] = findReferences(
            `${court}, ${formation}${day} ${months[month]} ${year}, n° ${number}.`,
          );
          const number2 = ['01', '03', '08', '12'][month];
          expect(one?.value).toBe(`CE ${number} ${year}-${number2}-${`${day}`.padStart(2, '0')}`);
        },
      ),
    );
  });
});

describe('law of Spain and Italy', () => {
  it.each([
    ['Ley 19/2013, de 9 de diciembre', 'ley 19/2013 2013-12-09'],
    ['Ley Orgánica 3/2018, de 5 de diciembre', 'ley organica 3/2018 2018-12-05'],
    ['Real Decreto 1495/2011', 'real decreto 1495/2011'],
    ['decreto legislativo 14 marzo 2013, n. 33', 'decreto legislativo 33/2013 2013-03-14'],
    ['d.lgs. 33/2013', 'decreto legislativo 33/2013'],
    ['legge 7 agosto 1990, n. 241', 'legge 241/1990 1990-08-07'],
  ])('%s', (text, value) => {
    expect(found(text).map((one) => one.slice(1))).toEqual([[text, value]]);
  });

  it.each(['la ley del mercado', 'legge regionale 12/2020', 'decreto 33', 'Ley 19/20'])(
    '%s: none',
    (text) => {
      expect(values(text)).toEqual([]);
    },
  );
});

describe('figures with their producer', () => {
  it.each([
    ['d’après l’Insee, 2023.', 'd’après l’Insee, 2023', 'Insee, 2023'],
    ['12 % (Insee, 2023)', 'Insee, 2023', 'Insee, 2023'],
    ['selon la DREES en 2022, un tiers', 'selon la DREES en 2022', 'DREES en 2022'],
  ])('%s', (sentence, text, value) => {
    expect(found(sentence)).toEqual([['figure', text, value]]);
  });

  it.each([
    'Selon l’Insee, 2023 logements',
    'selon la mairie en 2022',
    'selon l’Insee',
    '(Martin, 2023)',
  ])('%s: none', (text) => {
    expect(values(text)).toEqual([]);
  });
});
