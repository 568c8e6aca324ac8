/** Less usual ways to write what is cited, and what looks the same. */
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../lib/references/find.ts';
import { referenceOf } from '../../../lib/references/links.ts';

const found = (text: string) =>
  findReferences(text).map(({ text, type, value }) => `${type} | ${text} | ${value}`);
const finds = (text: string, ...expected: string[]) => expect(found(text)).toEqual(expected);

describe('numbers and the words that name them', () => {
  it.each([
    ['EDF, 552 081 317 RCS Paris', 'siren | 552 081 317 | 552081317'],
    ['SIREN (9 chiffres) : 552 081 317', 'siren | 552 081 317 | 552081317'],
    ['Acheteur : 13000495500014 (SIRET)', 'siret | 13000495500014 | 13000495500014'],
    ['Siret : 130-004-955-00014', 'siret | 130-004-955-00014 | 13000495500014'],
    ['Ville de Brest (INSEE 29019)', 'insee | 29019 | 29019'],
    ['code_insee = 29019', 'insee | 29019 | 29019'],
    ['N° INSEE 29019', 'insee | 29019 | 29019'],
    ['Dossier 29019 (code Insee)', 'insee | 29019 | 29019'],
    ['nor : intd2007225c', 'nor | intd2007225c | INTD2007225C'],
    ['(EU:C:2019:801)', 'ecli | EU:C:2019:801 | ECLI:EU:C:2019:801'],
    ['l’avis no 20201234 de la CADA', 'cada | 20201234 | 20201234'],
    ['ISBN10 0-19-852663-6', 'isbn | 0-19-852663-6 | 0198526636'],
    [
      '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2.',
      'doi | 10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2 | 10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
    ],
    [
      `swh:1:cnt:${'a'.repeat(40)};lines=9-15.`,
      `swhid | swh:1:cnt:${'a'.repeat(40)};lines=9-15 | swh:1:cnt:${'a'.repeat(40)}`,
    ],
    [
      'git clone git@github.com:etalab/x.git',
      'repository | git@github.com:etalab/x.git | github.com/etalab/x',
    ],
    [
      'Source: U.S. Census Bureau, 2022. Next',
      'figure | Source: U.S. Census Bureau, 2022 | U.S. Census Bureau, 2022',
    ],
    [
      'Quelle: Bundesamt für Statistik (BFS), 2022',
      'figure | Quelle: Bundesamt für Statistik (BFS), 2022 | Bundesamt für Statistik (BFS), 2022',
    ],
  ])('%s', (text, expected) => finds(text, expected));

  it.each([
    'Chiffre d’affaires de 552 081 318 RCS',
    'le numéro SIRET (14 chiffres), par exemple',
    '12 345 emplois (Insee)',
    'neither nor abcd1234567e2',
    'ISBN101 volumes',
    'git@exemple.fr: écrivez-nous',
    'EU:C:2019',
  ])('nothing in %s', (text) => finds(text));

  it.each([
    ['https://www.cada.fr/20203741', 'cada 20203741'],
    ['https://www.data-asso.fr/association/W751002345', 'rna W751002345'],
    ['https://www.insee.fr/fr/metadonnees/geographie/commune/76540-rouen', 'insee 76540'],
    [
      'https://www.education.gouv.fr/annuaire/21000/dijon/lycee/0211237F/lycee-carnot.html',
      'uai 0211237F',
    ],
    [
      'https://www.legifrance.gouv.fr/codes/section_lc/LEGITEXT000031366350/LEGISCTA000031367687/',
      'legifrance-id LEGISCTA000031367687',
    ],
    [
      'https://www.legifrance.gouv.fr/jorf/jo/JORFCONT000033202744',
      'legifrance-id JORFCONT000033202744',
    ],
    [
      'https://ec.europa.eu/eurostat/databrowser/view/demo_pjan/default/table?lang=fr',
      'dataset ec.europa.eu/eurostat/databrowser/view/demo_pjan',
    ],
  ])('the address %s', (href, expected) => {
    const cited = referenceOf(href);
    expect(cited && `${cited.type} ${cited.value}`).toBe(expected);
  });

  it.each([
    'https://www.cada.fr/administration',
    'https://www.data-asso.fr/map',
    'https://www.insee.fr/fr/metadonnees/definition/c1234',
    'https://www.education.gouv.fr/annuaire/21000/dijon/lycee/0211237A/x.html',
  ])('no address of a number: %s', (href) => expect(referenceOf(href)).toBeNull());
});

describe('law of others', () => {
  it.each([
    [
      '42 U.S.C. 1395hh and 1302.',
      'law-us | 42 U.S.C. 1395hh | 42 USC 1395hh',
      'law-us | 1302 | 42 USC 1302',
    ],
    ['5 U.S.C. 552 and 30 days later', 'law-us | 5 U.S.C. 552 | 5 USC 552'],
    ['2 C.F.R. pt. 200', 'law-us | 2 C.F.R. pt. 200 | 2 CFR 200'],
    [
      'Executive Orders 12866 and 13563',
      'law-us | Executive Orders 12866 | EO 12866',
      'law-us | 13563 | EO 13563',
    ],
    ['Executive Order 12866 and 13563 others', 'law-us | Executive Order 12866 | EO 12866'],
    ['PUBLIC LAW 117–58—NOV. 15, 2021', 'law-us | PUBLIC LAW 117–58 | PL 117-58'],
    ['§ 18 Abs. 2 MStV', 'law-de | § 18 Abs. 2 MStV | § 18 MStV'],
    ['§§ 22, 23 VwVfG', 'law-de | §§ 22 | § 22 VwVfG', 'law-de | 23 VwVfG | § 23 VwVfG'],
    ['§§ 22 Abs. 1 und 2 VwVfG', 'law-de | §§ 22 Abs. 1 und 2 VwVfG | § 22 VwVfG'],
    ['§ 10 BITV 2.0', 'law-de | § 10 BITV 2.0 | § 10 BITV 2.0'],
    ['§ 3 XIV'],
    ['règl. (UE) 2018/1724', 'act-eu | règl. (UE) 2018/1724 | 32018R1724'],
    ['règl. 2018/1724'],
    [
      'règlement (UE) n° 1407/2013, puis 2023/2831',
      'act-eu | règlement (UE) n° 1407/2013 | 32013R1407',
      'act-eu | 2023/2831 | 32023R2831',
    ],
    [
      'l’arrêté inter-préfectoral du 1er juin 2022',
      'act-fr | arrêté inter-préfectoral du 1er juin 2022 | arrete 2022-06-01',
    ],
  ])('%s', (text, ...expected) => finds(text, ...expected));
});

describe('articles and acts', () => {
  it.each([
    ['art. 6.1.e du RGPD', 'act-eu | art. 6.1.e du RGPD | 32016R0679'],
    [
      'gemäß Artikel 13 der Verordnung (EU) 2016/679',
      'act-eu | Artikel 13 der Verordnung (EU) 2016/679 | 32016R0679',
    ],
    ['Artikel 13 im Warenkorb'],
    [
      'l’article 6-III de la loi n° 2004-575 du 21 juin 2004',
      'article-fr | article 6-III de la loi n° 2004-575 du 21 juin 2004 | 6-III loi 2004-575 2004-06-21',
    ],
    [
      'art. 13, loi du 29 juillet 1881',
      'article-fr | art. 13, loi du 29 juillet 1881 | 13 loi 1881-07-29',
    ],
    [
      'l’article 11 de la Déclaration de 1789',
      'article-fr | article 11 de la Déclaration de 1789 | 11 ddhc 1789',
    ],
    ['Vu la Constitution, notamment son article 37 ;', 'article-fr | article 37 | 37 constitution'],
    ['Pour la constitution, voir son article 37 ;'],
    ['pour la constitution, notamment son article 37 ;'],
    [
      'les lois des 16 et 24 août 1790',
      'act-fr | lois des 16 | loi 1790-08-16',
      'act-fr | 24 août 1790 | loi 1790-08-24',
    ],
    ['les lois des 16 et 24 communes'],
  ])('%s', (text, ...expected) => finds(text, ...expected));
});
