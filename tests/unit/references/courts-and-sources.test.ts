/** Decisions of more courts, lists of them, British and American law, and sources of figures. */
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../lib/references/find.ts';

const found = (text: string) =>
  findReferences(text).map(({ type, text, value }) => `${type} | ${text} | ${value}`);
const finds = (text: string, ...expected: string[]) => expect(found(text)).toEqual(expected);

describe('courts', () => {
  it.each([
    ['TA Rennes, 4 mars 2021, n° 1904567', 'TA Rennes 1904567 2021-03-04'],
    [
      'Tribunal administratif de Cergy-Pontoise, 4 mars 2021, n° 1904567',
      'TA Cergy-Pontoise 1904567 2021-03-04',
    ],
    ['CAA de Lyon, 3e ch., 12 mai 2020, n° 18LY02345', 'CAA Lyon 18LY02345 2020-05-12'],
    ['Tribunal des conflits, 17 octobre 2011, n° 3828', 'TC 3828 2011-10-17'],
    ['TC, 9 mars 2015, n° C3984', 'TC 3984 2015-03-09'],
    ['pourvoi n° 17-20.001', 'Cass. 17-20.001'],
    ['CEDH, 4 décembre 2008, S. et Marper, requête n° 30562/04', 'CEDH 30562/04'],
    ['décision n° 2013-669 DC du 17 mai 2013', 'CC 2013-669 DC'],
    ['Urteil C-131/12', 'CJUE C-131/12'],
  ])('%s', (text, value) => finds(text, `case-law | ${text} | ${value}`));

  it('name several cases at once', () => {
    finds(
      'CE, 18 octobre 2018, nos 404996, 405474',
      'case-law | CE, 18 octobre 2018, nos 404996 | CE 404996 2018-10-18',
      'case-law | 405474 | CE 405474 2018-10-18',
    );
    finds(
      'affaires C-293/12 et C-594/12',
      'case-law | affaires C-293/12 | CJUE C-293/12',
      'case-law | C-594/12 | CJUE C-594/12',
    );
    finds(
      'Marper v. the United Kingdom (applications nos. 30562/04)',
      'case-law | applications nos. 30562/04 | CEDH 30562/04',
    );
  });

  it.each([
    'ta ville, le 4 mars 2021, n° 1904567',
    'le tribunal administratif de Rennes a jugé 1904567 affaires',
    'planning application no. 1234/21',
    'la requête n° 1234/21 de ce fichier',
    'salles C-293/12 et C-594/12',
  ])('nothing in %s', (text) => finds(text));
});

describe('British and American law', () => {
  it.each([
    [
      'Gambling Act 2005 (Proceedings) Regulations 2007',
      'law-uk',
      'Gambling Act 2005 (Proceedings) Regulations 2007',
    ],
    [
      'Merchant Shipping (Fees) (No. 2) Order 1995',
      'law-uk',
      'Merchant Shipping (Fees) (No. 2) Order 1995',
    ],
    ['Statutory Instruments 2004 No. 3391', 'law-uk', 'uksi 2004/3391'],
    ['2000 c. 36', 'law-uk', 'ukpga 2000/36'],
    ['section 794d of title 29, United States Code', 'law-us', '29 USC 794d'],
    ['Exec. Order No. 13,526', 'law-us', 'EO 13526'],
    ['48 CFR 52.204-21', 'law-us', '48 CFR 52.204-21'],
  ])('%s', (text, type, value) => finds(text, `${type} | ${text} | ${value}`));

  it('repeats the series of instruments', () =>
    finds(
      'S.I. 2002/2013, 2003/2426 and 2004/3391',
      'law-uk | S.I. 2002/2013 | uksi 2002/2013',
      'law-uk | 2003/2426 | uksi 2003/2426',
      'law-uk | 2004/3391 | uksi 2004/3391',
    ));

  it.each(['1990 c. 8.5 million', 'section 5 of title 3 of the book', 'Order No. 13,526'])(
    'nothing in %s',
    (text) => finds(text),
  );
});

describe('sources of figures', () => {
  it.each([
    ['source Insee 2021.', 'source Insee 2021', 'Insee 2021'],
    ['14 % (Insee, 2e trimestre 2023)', 'Insee, 2e trimestre 2023', 'Insee, 2e trimestre 2023'],
    [
      'selon la Drees (enquête EHPA 2019), un tiers',
      'selon la Drees (enquête EHPA 2019)',
      'Drees (enquête EHPA 2019)',
    ],
    ['Source – Insee, RP 2020', 'Source – Insee, RP 2020', 'Insee, RP 2020'],
    [
      'Quelle: Bundesagentur, Stand 3. März 2024',
      'Quelle: Bundesagentur, Stand 3. März 2024',
      'Bundesagentur, Stand 3. März 2024',
    ],
    ['*Source : Insee, RP 2020*', 'Source : Insee, RP 2020', 'Insee, RP 2020'],
    [
      'Source: Eurostat (online data codes: demo_pjan, nama_10_gdp)',
      'Source: Eurostat (online data codes: demo_pjan, nama_10_gdp)',
      'Eurostat (online data codes: demo_pjan, nama_10_gdp)',
    ],
  ])('%s', (text, written, value) => finds(text, `figure | ${written} | ${value}`));

  it('are several where the word is in the plural', () => {
    finds(
      'Sources : Drees, 2020 ; Insee, RP 2020 ; les auteurs',
      'figure | Sources : Drees, 2020 | Drees, 2020',
      'figure | Insee, RP 2020 | Insee, RP 2020',
    );
    finds('Source : Drees, 2020 ; Insee, RP 2020', 'figure | Source : Drees, 2020 | Drees, 2020');
  });

  it.each([
    'Source – photothèque 2023',
    'source Insee',
    'la source / Paris 2023',
    '(Insee, page 12)',
  ])('nothing in %s', (text) => finds(text));
});

it('the address of a DOI that is made of a SICI is one with it', () =>
  finds(
    'https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
    'doi | https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2 | 10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  ));
