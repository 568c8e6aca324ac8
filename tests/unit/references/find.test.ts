import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../lib/references/find.ts';

const found = (text: string) => findReferences(text).map(({ type, value }) => [type, value]);

describe('French law', () => {
  it.each([
    ['la loi n° 78-753 du 17 juillet 1978', ['act-fr', 'loi 1978-753 1978-07-17']],
    ['Loi organique n° 2009-403 du 15 avril 2009', ['act-fr', 'loi 2009-403 2009-04-15']],
    ['loi du 29 juillet 1881', ['act-fr', 'loi 1881-07-29']],
    ['Décret nº 2017-638 du 27 avril 2017', ['act-fr', 'decret 2017-638 2017-04-27']],
    ['arrêté du 1er août 2018', ['act-fr', 'arrete 2018-08-01']],
    [
      'arrêté préfectoral n° 26-2023-05-12-00001 du 12 mai 2023',
      ['act-fr', 'arrete 26-2023-05-12-00001 2023-05-12'],
    ],
    ['la circulaire n° 6264/SG du 27 avril 2021', ['act-fr', 'circulaire 6264/SG 2021-04-27']],
    ['l’article 1240 du code civil', ['article-fr', '1240 code civil']],
    [
      'Article L. 311-1 du CRPA',
      ['article-fr', "L311-1 code des relations entre le public et l'administration"],
    ],
    ['art. R*421-1 du code de l’urbanisme', ['article-fr', "R*421-1 code de l'urbanisme"]],
    [
      'l’article 47 de la loi n° 78-17 du 6 janvier 1978',
      ['article-fr', '47 loi 1978-17 1978-01-06'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('reads lists one by one', () => {
    expect(
      found('les lois n° 82-213 du 2 mars 1982 et n° 83-8 du 7 janvier 1983').map(([, v]) => v),
    ).toEqual(['loi 1982-213 1982-03-02', 'loi 1983-8 1983-01-07']);
    expect(
      found('articles L. 124-1, L. 124-2 et L. 124-3 du code de l’environnement'),
    ).toHaveLength(3);
  });

  it.each([
    'Article 3 : le maire est chargé de l’exécution.',
    'la loi du marché, la loi du plus fort',
    'un arrêté de 12 jours',
    'décret du 31 février 2020',
    'page 3 du code couleur',
  ])('%s: no reference', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('law of the Union and of others', () => {
  it.each([
    ['règlement (UE) 2016/679', '32016R0679'],
    ['Règlement (UE) n° 1024/2013', '32013R1024'],
    ['directive 2003/98/CE', '32003L0098'],
    ['directive 95/46/CE', '31995L0046'],
    ['Directive (EU) 2019/1024', '32019L1024'],
    ['Verordnung (EU) 2016/679', '32016R0679'],
    ['Reglamento (UE) 2016/679', '32016R0679'],
    ['http://data.europa.eu/eli/reg/2016/679/oj', '32016R0679'],
    ['CELEX 32019L1024', '32019L1024'],
    ['[2019] UKSC 5', '[2019] UKSC 5'],
    ['under the Freedom of Information Act 2000', 'Freedom of Information Act 2000'],
    ['44 U.S.C. § 3506', '44 USC 3506'],
    ['Pub. L. 115–435', 'PL 115-435'],
    ['§ 3 Abs. 1 IFG', '§ 3 IFG'],
    ['ECLI:FR:CEORD:2020:440442.20200518.', 'ECLI:FR:CEORD:2020:440442.20200518'],
  ])('%s', (text, value) => {
    expect(found(text).map(([, one]) => one)).toEqual([value]);
  });

  it('tell the article that is cited of an act of the Union', () => {
    const articles = (text: string) =>
      findReferences(text).map(({ type, value, article }) => [type, value, article]);
    expect(articles('articles 13 et 14 du RGPD')).toEqual([
      ['act-eu', '32016R0679', '13'],
      ['act-eu', '32016R0679', '14'],
    ]);
    expect(articles('Art. 6 Abs. 1 DSGVO')).toEqual([['act-eu', '32016R0679', '6']]);
  });

  it.each(['directive 3/12', 'decision 12/2020 of the board', '§ 3 of nothing', 'Act 2000'])(
    '%s: no reference',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('numbers', () => {
  it('are told broken where their checksum does not fit', () => {
    const [good] = findReferences('SIREN : 130 025 265');
    expect([good!.value, good!.broken]).toEqual(['130025265', undefined]);
    const [bad] = findReferences('SIREN : 130 025 266');
    expect([bad!.value, bad!.broken]).toEqual(['130025266', true]);
    expect(findReferences('ISBN 978-2-07-036822-7')[0]!.broken).toBe(true);
    expect(findReferences('ISSN 0395-2037')[0]!.broken).toBeUndefined();
  });

  it.each(['01 42 75 80 00', '75001 Paris', '12 500 000 €', '130 025 265', 'le 12/05/2023'])(
    '%s alone: no reference',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('end where they end', () => {
    expect(findReferences('(doi:10.1000/182).')[0]!.text).toBe('10.1000/182');
  });
});

it('a source is a figure’s where it names who and when', () => {
  expect(found('Source : INSEE, recensement 2021')).toEqual([
    ['figure', 'INSEE, recensement 2021'],
  ]);
  expect(found('la source : un filet d’eau')).toEqual([]);
});

it('places are those of the text as it was given, whatever it is', () => {
  const words = fc.constantFrom(
    ...[
      'loi n° 78-17 du 6 janvier 1978',
      'article L. 1-2 du CRPA',
      '\u00a0',
      '’',
      '–',
      '😀',
      '\ud800',
    ],
    ...[
      '§ 3 IFG',
      'directive 95/46/CE',
      'Source : INSEE, 2021',
      '\n',
      'et ',
      ', ',
      'n° ',
      'SIREN ',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 20 }), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { text: written, start, end } of findReferences(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(written).toBe(text.slice(start, end));
        last = end;
      }
    }),
  );
});
